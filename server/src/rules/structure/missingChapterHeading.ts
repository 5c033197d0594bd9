import { evidenceSpan, type LostChapter, lostChapters } from '../../analysis/lostChapterHeadings';
import { type Snapshot } from '../../analysis/snapshot';
import { bilingual } from '../../base/bilingual';
import { formatOrdinal, ordinal } from '../../base/ordinal';
import { emptySpan } from '../../base/span';
import { counted } from '../lexical/evidenceOfRules';
import { type Fix, type Report, type Rule } from '../types';
import { inferredHeadings } from './inferredHeading';

const chapter = (n: number): string => formatOrdinal(ordinal(n), '章');

function describe(lost: LostChapter): Pick<Report, 'message' | 'fixes'> {
  switch (lost.kind) {
    case 'bare-title': {
      if (lost.number === undefined) return oneOfSeveral(lost);
      const label = chapter(lost.number);
      const heading = `${label}　${lost.text}`;
      return {
        message: bilingual(
          `“${lost.text}”站在${label}的位置却没有序号；如果它是章名，请写作“${heading}”。`,
          `"${lost.text}" stands where ${label} is missing; if it is the chapter's title write "${heading}".`,
        ),
        fixes: [insert(lost.line.span.start, `${label}　`, heading)],
      };
    }
    case 'before-first':
      return {
        message: bilingual(
          `本文第一个章标题是${chapter(lost.first.label.ordinal.main)}，它前面的条文没有章标题；请补上“第一章　总则”。`,
          `The first chapter heading is ${chapter(lost.first.label.ordinal.main)}; the articles before it have none. Insert "第一章　总则".`,
        ),
        fixes: [insert(lost.article.span.start, '第一章　总则\n', '第一章　总则')],
      };
    case 'in-contents': {
      const label = chapter(lost.number);
      const title = lost.entry.title?.text ?? '';
      return {
        message: bilingual(
          `目录列有“${label}　${title}”，正文里没有这一章的标题；请在正文相应的位置补上，或者更新目录。`,
          `The 目录 lists "${label}　${title}", which the body lacks. Insert the heading, or rebuild the 目录.`,
        ),
      };
    }
  }
}

/** So many numbers are worth an entry each in a menu. */
const MOST_POSSIBLE = 4;

/** More numbers are missing here than titles stand here: which one this had only the drafter knows. */
function oneOfSeveral({
  text,
  possible,
  line,
}: Extract<LostChapter, { readonly kind: 'bare-title' }>): Pick<Report, 'message' | 'fixes'> {
  const [first = 1, last = first] = [possible[0], possible.at(-1)];
  return {
    message: bilingual(
      `章名“${text}”没有序号，它可能是${chapter(first)}至${chapter(last)}中的一章，这里还有别的章标题丢失；请从前到后逐一补上。`,
      `The title "${text}" has no number: it may be one of ${chapter(first)} to ${chapter(last)}, and other headings are lost here too. Restore them from the first on.`,
    ),
    fixes: possible
      .slice(0, MOST_POSSIBLE)
      .map((n) => insert(line.span.start, `${chapter(n)}　`, `${chapter(n)}　${text}`)),
  };
}

const insert = (at: number, newText: string, heading: string): Fix => ({
  title: bilingual(`写作“${heading}”`, `Write "${heading}"`),
  safe: false,
  edits: [{ span: emptySpan(at), newText }],
});

const reports = (snapshot: Snapshot): readonly Report[] =>
  snapshot.derive(lostChapters).map((lost) => ({ span: evidenceSpan(lost), ...describe(lost) }));

/** structure/missing-chapter-heading: a chapter whose heading line, or whose number, was lost. */
export const missingChapterHeading: Rule = {
  code: 'structure/missing-chapter-heading',
  level: 'error',
  summary: bilingual('缺少章标题', 'a chapter heading is missing'),
  explanation: bilingual(
    '分章的法规里，有的条文没有章标题：第一章的标题丢失；章的序号丢失，只剩章名独占一行；或者目录列出的章在正文里找不到。章名单独成行时，修复会补上它的序号。\n\n有先例时还会作一种推断：一章末尾的若干条，在先例中多属另一类的章，而同章前面的条文不是。它只是提示，消息里写明依据，修复插入可能的章标题并顺延后面各章。',
    'In a chaptered text some articles have no heading: the first heading was lost, a number was lost so that the bare title stands alone, or the 目录 lists a chapter the body lacks. For a bare title the fix adds its number.\n\nWhere precedents are at hand one kind is inferred: articles at the end of a chapter that precedents mostly have in chapters of another kind, unlike the articles before them. It is a hint with its evidence in the message; the fix inserts the likely heading and renumbers the chapters behind it.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第六十五条；立法技术规范（试行）（一）1.1：章的序号依次表述，目录列出章名。',
    'Legislation Law (2023), article 65; drafting norms (1) 1.1: chapters are numbered in sequence and listed in the 目录.',
  ),
  measured: counted(
    1,
    0,
    [26, 26],
    bilingual(
      '多读的在副本有损的文本里，章的标题或者序号确已丢失；几个章名都丢了序号时逐一指出；章名比缺少的序号少的，列出可能的序号。',
      'More were read in damaged copies, where headings or their numbers are lost indeed; where several are, each is named; where there are fewer titles than numbers, with each number it may have.',
    ),
  ),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n⟦物业管理⟧\n第二条　乙。\n第三章　附则\n第三条　丙。\n',
      fixed:
        '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　物业管理\n第二条　乙。\n第三章　附则\n第三条　丙。\n',
    },
    {
      bad: '甲市乙条例\n⟦第一条⟧　甲。\n第二章　附则\n第二条　丙。\n',
      fixed: '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　丙。\n',
    },
    {
      bad: '甲市乙条例\n目录\n第一章　总则\n⟦第二章　物业⟧\n第三章　附则\n第一章　总则\n第一条　甲。\n第二条　乙。\n第三章　附则\n第三条　丙。\n',
    },
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n⟦物业管理⟧\n第二条　乙。\n⟦监督检查⟧\n第三条　丙。\n⟦附　则⟧\n第四条　丁。\n',
    },
    {
      bad: '甲市乙条例\n⟦第一条⟧　甲。\n第二条　乙。\n⟦发展规划⟧\n第三条　丙。\n第三章　附则\n第四条　丁。\n',
    },
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n⟦物业管理⟧\n第二条　乙。\n第四章　附则\n第三条　丙。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n',
    '甲市乙条例\n第一条　甲。\n第一章　总则\n第二条　乙。\n第二章　附则\n第三条　丙。\n',
    '甲市乙条例\n第一条　甲。\n第二条　乙。\n物业管理\n第三条　丙。\n',
    '甲市乙条例\n第三章　物业管理\n第二十条　甲。\n第四章　附则\n第二十一条　乙。\n',
  ],
  check: (snapshot, _settings, context = {}) => [
    ...reports(snapshot),
    ...inferredHeadings(snapshot, context),
  ],
};
