import { profileOf } from '../../analysis/kindAndRegion';
import { bodyText } from '../../analysis/headingsAndAncestors';
import { bilingual } from '../../base/bilingual';
import { articlesOf, nodesOf } from '../../syntax/walkTree';
import { type Report, type Rule } from '../types';

const FEWEST_WITH_CHAPTERS = 20;
/** 规章程序 art. 8: government rules have no chapters unless they are complex. */
const FEWEST_IN_RULES = 30;
const MOST_WITHOUT_CHAPTERS = 45;

/** structure/chapter-scale: chapters in a short text, or none in a long one. */
export const chapterScale: Rule = {
  code: 'structure/chapter-scale',
  level: 'off',
  summary: bilingual('条数与分不分章不相称', 'chapters in a short text, or none in a long one'),
  explanation: bilingual(
    '公布的地方性法规，分章的一般在四十八条上下，不分章的在二十六条上下。不足二十条而分章，或者超过四十五条而不分章的，可以再斟酌。规章内容复杂的才分章，不足三十条的提示。',
    'Local regulations with chapters have some 48 articles, those without some 26. Fewer than 20 with chapters, or more than 45 without, is worth a thought. Government rules have chapters only where they are complex; below 30 articles this is mentioned.',
  ),
  basis: bilingual(
    '《规章制定程序条例》（2017年）第八条；公布文本的通例（按实测）。',
    'Regulation on the making of rules (2017), article 8; the custom of published texts, as measured.',
  ),
  measured: bilingual(
    '36,328条地方性法规中没有报告；但是起草之中的文本总是先短后长，写完以前处处报告，所以默认关闭，定稿以后可以打开看一次。',
    'No finding in 36,328 local articles. A draft is short until it is finished, though, and would carry the hint all along: off by default, to be turned on for a look at the finished text.',
  ),
  fixable: false,
  examples: [
    {
      bad: '甲市乙条例\n⟦第一章　总则⟧\n第一条　甲。\n第二章　附则\n第二条　乙。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n第二条　乙。\n',
    '第一章　总则\n第一条　甲。\n',
    '甲市乙条例\n第一章　总则\n第一条　\n第二章　附则\n第二条　乙。\n',
  ],
  *check(snapshot, settings): Iterable<Report> {
    const { tree } = snapshot;
    const articles = articlesOf(tree);
    const first = articles[0]?.node;
    // A text that is still being written, or a part of one, says nothing yet.
    if (tree.kind !== 'regulation' || first?.label === undefined || tree.title === undefined) return;
    if (articles.some(({ node }) => bodyText(snapshot, node).trim() === '')) return;
    const chapters = nodesOf(tree, 'chapter');
    const chapter = chapters[0]?.node;
    if (chapter === undefined) {
      if (articles.length > MOST_WITHOUT_CHAPTERS) yield tooLong(first.label.span, articles.length);
      return;
    }
    const fewest = profileOf(snapshot, settings).kind === '规章' ? FEWEST_IN_RULES : FEWEST_WITH_CHAPTERS;
    if (chapters.length < 2 || articles.length >= fewest) return;
    yield {
      span: {
        start: chapter.span.start,
        end: chapter.title?.span.end ?? chapter.label?.span.end ?? chapter.span.start,
      },
      message: bilingual(
        `全文${articles.length}条，分了${chapters.length}章；内容不复杂的短文本通常不分章。`,
        `${chapters.length} chapters for ${articles.length} articles; short texts usually have none.`,
      ),
    };
  },
};

const tooLong = (span: Report['span'], count: number): Report => ({
  span,
  message: bilingual(
    `全文${count}条而没有分章；这样长的文本通常分章。`,
    `${count} articles without chapters; texts of this length usually have them.`,
  ),
});
