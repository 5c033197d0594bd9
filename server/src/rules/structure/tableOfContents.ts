import { lostChapters } from '../../analysis/lostChapterHeadings';
import { numberFaults } from '../../analysis/numbering/numberSequences';
import { type Snapshot } from '../../analysis/snapshot';
import { type Bilingual, bilingual } from '../../base/bilingual';
import { type Span } from '../../base/span';
import { withoutBlanks } from '../../syntax/blanks';
import { isHeadingLevel } from '../../syntax/levelTable';
import { lineBreakOf } from '../../syntax/lineBreak';
import { outlineNodes } from '../../syntax/walkTree';
import {
  type ContentsEntry,
  type HeadingLevel,
  type StructureNode,
  type TableOfContents,
} from '../../syntax/tree';
import { type Fix, type Report, type Rule } from '../types';

type Heading = Pick<StructureNode, 'label' | 'title'> & { readonly level: HeadingLevel };

function headingsOf({ tree }: Snapshot, levels: ReadonlySet<string>): readonly Heading[] {
  const headings: Heading[] = [];
  for (const { node } of outlineNodes(tree)) {
    const { level, label, title } = node;
    if (isHeadingLevel(level) && levels.has(level)) headings.push({ level, label, title });
  }
  return headings;
}

const shown = ({ label, title }: Pick<StructureNode, 'label' | 'title'>): string =>
  [label?.text, title?.text].filter((part) => part !== undefined).join('　');

const key = ({ label, title }: Pick<StructureNode, 'label' | 'title'>): string =>
  withoutBlanks(`${label?.text ?? ''}${title?.text ?? ''}`);

/** Nearly always they are written alike, too. */
const readAlike = (entry: ContentsEntry, heading: Heading): boolean =>
  (entry.label?.text === heading.label?.text && entry.title?.text === heading.title?.text) ||
  key(entry) === key(heading);

/** The first difference between the 目录 and the body: its place and the message. */
function firstDifference(
  entries: readonly ContentsEntry[],
  headings: readonly Heading[],
): { readonly span: Span | undefined; readonly message: Bilingual } | undefined {
  for (let i = 0; i < Math.max(entries.length, headings.length); i++) {
    const entry = entries[i];
    const heading = headings[i];
    if (entry !== undefined && heading !== undefined && readAlike(entry, heading)) continue;
    if (entry === undefined) {
      return {
        span: undefined,
        message: bilingual(
          `目录缺少正文的“${heading === undefined ? '' : shown(heading)}”；请更新目录。`,
          `The 目录 lacks "${heading === undefined ? '' : shown(heading)}"; rebuild it.`,
        ),
      };
    }
    return {
      span: entry.span,
      message: bilingual(
        `目录写的是“${shown(entry)}”，正文${heading === undefined ? '没有这个标题' : `是“${shown(heading)}”`}；请更新目录。`,
        `The 目录 says "${shown(entry)}", the body ${heading === undefined ? 'has no such heading' : `"${shown(heading)}"`}; rebuild it.`,
      ),
    };
  }
  return undefined;
}

/** The advice where the fault may be in the body. */
const bodyLacks = ({ zh, en }: Bilingual): Bilingual =>
  bilingual(
    zh.replace('请更新目录。', '正文似丢失了一节的标题，请先补上。'),
    en.replace(
      /; rebuild it\.$/u,
      '; the body seems to have lost the heading of a section, restore it first.',
    ),
  );

/** A heading as it is written, with its blanks: 第一章　总　则; without what is no part of it, as the page number of an entry. */
function asWritten(text: string, heading: Pick<StructureNode, 'label' | 'title'>): string {
  const { label, title } = heading;
  const start = (label ?? title)?.span.start ?? 0;
  const written = text.slice(start, (title ?? label)?.span.end ?? start);
  const isPlain = !/[\r\n\t]/u.test(written) && withoutBlanks(written) === key(heading);
  return isPlain ? written : shown(heading);
}

/**
 * Writes all entries again from the body, each with the indent of old entries of its level. One that is right stays as
 * it is written.
 */
function rebuild(text: string, contents: TableOfContents, headings: readonly Heading[]): Fix {
  const right = new Map(contents.entries.map((entry) => [key(entry), asWritten(text, entry)]));
  const first = contents.entries[0];
  const start = first === undefined ? contents.span.end : first.span.start;
  const indentOf = (level: HeadingLevel): string => {
    const like = contents.entries.find((entry) => entry.level === level && entry !== first);
    if (like === undefined) return '';
    const lineStart =
      Math.max(text.lastIndexOf('\n', like.span.start - 1), text.lastIndexOf('\r', like.span.start - 1)) + 1;
    return text.slice(lineStart, like.span.start);
  };
  const lineBreak = lineBreakOf(text);
  const lines = headings.map((heading, i) => {
    const entry = right.get(key(heading)) ?? asWritten(text, heading);
    return (i === 0 ? '' : indentOf(heading.level)) + entry;
  });
  const newText = (first === undefined ? lineBreak : '') + lines.join(lineBreak);
  return {
    title: bilingual('按正文重建目录', 'Rebuild the 目录 from the body'),
    safe: false,
    edits: [{ span: { start, end: contents.span.end }, newText }],
  };
}

/** structure/table-of-contents: the 目录 and the headings of the body disagree. */
export const tableOfContents: Rule = {
  code: 'structure/table-of-contents',
  level: 'warning',
  summary: bilingual('目录与正文不一致', 'the 目录 and the body disagree'),
  explanation: bilingual(
    '目录应当依次列出正文的编、章、节标题。章节增删、改名或者重新编号以后，目录常常忘了改。修复按正文重建目录。',
    'The 目录 lists the part, chapter and section headings of the body in order. After chapters are added, renamed or renumbered it is often forgotten. The fix rebuilds it from the body.',
  ),
  basis: bilingual(
    '立法技术规范（试行）（一）1.1：设章、节的法律应当有目录，列章名、节名。',
    'Drafting norms (1) 1.1: a text with chapters has a 目录 that lists chapters and sections.',
  ),
  measured: bilingual(
    '语料的来源删去了目录，未能实测；样例中没有误报。',
    'The source of the corpus removed tables of contents; no false alarm in the samples.',
  ),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n目录\n第一章　总则\n第一节　甲\n⟦第二节　乙⟧\n第三节　丙\n第二章　附则\n第一章　总则\n第一节　甲\n第一条　甲。\n第三节　丙\n第二条　乙。\n第二章　附则\n第三条　丙。\n',
    },
    {
      bad: '甲市乙条例\n目录\n第一章　总则\n⟦第二章　物业⟧\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n',
      fixed:
        '甲市乙条例\n目录\n第一章　总则\n第二章　附则\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n',
    },
    {
      bad: '甲市乙条例\n目　录\n第一章  总　则\n⟦第二章  苗木⟧\n第三章  附　则\n第一章　总　则\n第一条　甲。\n第二章　苗　圃\n第二条　乙。\n第三章　附　则\n第三条　丙。\n',
      fixed:
        '甲市乙条例\n目　录\n第一章  总　则\n第二章　苗　圃\n第三章  附　则\n第一章　总　则\n第一条　甲。\n第二章　苗　圃\n第二条　乙。\n第三章　附　则\n第三条　丙。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n目　录\n第一章　总　　则\t\n第二章　附则……9\n第一章　总则\n第一条　甲。\n第二章　附　则\n第二条　乙。\n',
    '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n',
    '甲市乙条例\n目录\n第一章　总则\n第二章　附则\n第一章　总则\n第一节　丙\n第一条　甲。\n第二节　丁\n第二条　乙。\n第二章　附则\n第三条　戊。\n',
  ],
  *check(snapshot): Iterable<Report> {
    const { contents, kind } = snapshot.tree;
    if (contents === undefined || kind !== 'regulation') return;
    const listed = contents.entries;
    const headings = headingsOf(
      snapshot,
      new Set(listed.length > 0 ? listed.map(({ level }) => level) : ['chapter']),
    );
    if (headings.length === 0) return;
    // A chapter that the body lost is reported elsewhere. Then the 目录 is right and must not be rebuilt.
    if (snapshot.derive(lostChapters).length > 0) return;
    const difference = firstDifference(listed, headings);
    if (difference === undefined) return;
    // Where the body lost a section, the 目录 may be right.
    const lacksSection = snapshot
      .derive(numberFaults)
      .some(({ sequence: { level }, kind }) => level === 'section' && kind === 'gap');
    yield {
      span: difference.span ?? contents.heading?.span ?? contents.span,
      message: lacksSection ? bodyLacks(difference.message) : difference.message,
      fixes: lacksSection ? [] : [rebuild(snapshot.text, contents, headings)],
    };
  },
};
