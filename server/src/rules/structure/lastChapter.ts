import { findEffectiveClause, lackingEffectiveDate } from '../../analysis/findEffectiveDate';
import { type Snapshot } from '../../analysis/snapshot';
import { bilingual } from '../../base/bilingual';
import { formatOrdinal, ordinal } from '../../base/ordinal';
import { emptySpan } from '../../base/span';
import { lineBreakOf } from '../../syntax/lineBreak';
import { articlesOf } from '../../syntax/walkTree';
import { withoutBlanks } from '../../syntax/blanks';
import { type StructureNode } from '../../syntax/tree';
import { counted } from '../lexical/evidenceOfRules';
import { type Fix, type Report, type Rule } from '../types';
import { isOfProcedure, plainChapters } from './plainChapters';

/** 附则 under another name: 其他规定 that ends with the effective date. */
const closesAs = (snapshot: Snapshot, title: string, last: StructureNode): boolean =>
  title === '其他规定' &&
  last.children.length > 0 &&
  last.children.at(-1) === findEffectiveClause(snapshot)?.article;

/** Inserts 附则 above the article with the effective date, or at the end where there is none. */
function insertHeading(snapshot: Snapshot, last: StructureNode): readonly Fix[] {
  if (last.label === undefined) return [];
  const lineBreak = lineBreakOf(snapshot.text);
  const heading = `${formatOrdinal(ordinal(last.label.ordinal.main + 1), '章')}　附则`;
  const articles = articlesOf(snapshot.tree);
  const effective = findEffectiveClause(snapshot)?.article;
  const closesText =
    effective !== undefined && articles.at(-1)?.node === effective && last.children[0] !== effective;
  return [
    {
      title: bilingual(`插入“${heading}”`, `Insert "${heading}"`),
      safe: false,
      edits: closesText
        ? [{ span: emptySpan(effective.span.start), newText: heading + lineBreak }]
        : [{ span: emptySpan(last.span.end), newText: lineBreak + heading }],
    },
  ];
}

/** structure/last-chapter: a chaptered text that does not end with 附则. */
export const lastChapter: Rule = {
  code: 'structure/last-chapter',
  level: 'warning',
  summary: bilingual('最后一章不是附则', 'the last chapter is not 附则'),
  explanation: bilingual(
    '分章的法规以“附则”结尾：用语含义、参照适用、施行日期和废止放在这一章。实测的分章地方性法规中98.9%如此。连施行日期也没有的，只由“没有规定施行日期”报告。',
    'A chaptered regulation ends with 附则, which holds definitions, effective date and repeal; 98.9 % of the chaptered local regulations measured do. A text that lacks its effective date too is reported as that.',
  ),
  basis: bilingual(
    '立法技术规范（试行）（一）1.1；公布文本的通例（按实测）。',
    'Drafting norms (1) 1.1; the custom of published texts, as measured.',
  ),
  measured: counted(
    0,
    0,
    [1, 1],
    bilingual(
      '读的在副本有损的文本里。另有21处缺了末尾的几章，也没有施行日期，由那一条报告。',
      'The one read is a damaged copy. 21 more lack their last chapters and their effective date, and are reported as that.',
    ),
  ),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n⟦第二章　管理⟧\n第二条　乙。\n第三条　本条例自2024年1月1日起施行。\n',
      fixed:
        '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　管理\n第二条　乙。\n第三章　附则\n第三条　本条例自2024年1月1日起施行。\n',
    },
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n⟦第二章　管理⟧\n第二条　乙。\n',
      fixed: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　管理\n第二条　乙。\n第三章　附则\n',
    },
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　附　则\n第二条　本条例自2024年1月1日起施行。\n⟦第三章　法律责任⟧\n第三条　乙。\n',
    },
  ],
  accepts: [
    '甲市人民代表大会议事规则\n第一章　会议的举行\n第一条　甲。\n第二章　发言和表决\n第二条　乙。\n',
    '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　附　　则\n第二条　乙。\n',
    '甲市乙条例\n第一章　总则\n第一条　甲。\n附则\n第二条　乙。\n',
    '甲市乙条例\n第一条　甲。\n第二条　乙。\n',
    '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　其他规定\n第二条　乙。\n第三条　本条例自2024年1月1日起施行。\n',
    '甲市乙条例\n第一章　总则\n第一条　甲。\n第二条　乙。\n第二章　管理\n第三条　丙。\n',
  ],
  *check(snapshot): Iterable<Report> {
    const chapters = plainChapters(snapshot.tree);
    const last = chapters.at(-1);
    if (last === undefined) return;
    const title = withoutBlanks(last.title?.text ?? '');
    if (title.endsWith('附则') || closesAs(snapshot, title, last)) return;
    if (isOfProcedure(snapshot.tree)) return;
    // A text that breaks off is reported once, as structure/missing-effective-date.
    if (lackingEffectiveDate(snapshot) !== undefined) return;
    const span = {
      start: last.span.start,
      end: last.title?.span.end ?? last.label?.span.end ?? last.span.end,
    };
    // It needs no second 附则, but another order.
    if (chapters.some((chapter) => withoutBlanks(chapter.title?.text ?? '') === '附则')) {
      yield {
        span,
        message: bilingual(
          `“附则”应当是最后一章，后面还有“${title}”；请核对章的次序。`,
          `附则 is the last chapter, yet "${title}" follows; please review the order.`,
        ),
      };
      return;
    }
    yield {
      span,
      message: bilingual(
        `分章的法规最后一章应当是“附则”，这里以“${title}”结尾；请补上附则。`,
        `The last chapter of a chaptered regulation is 附则; this text ends with "${title}". Add 附则.`,
      ),
      fixes: insertHeading(snapshot, last),
    };
  },
};
