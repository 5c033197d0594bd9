import { partitionPoint } from '../base/partitionPoint';
import { type Span } from '../base/span';
import { withoutBlanks } from '../syntax/blanks';
import { articlesOf, nodesOf, outlineNodes } from '../syntax/walkTree';
import { type ContentsEntry, type StructureNode } from '../syntax/tree';
import { numberFaults, type Numbered } from './numbering/numberSequences';
import { type ArticleQuery } from './articleMemory';
import { type Snapshot } from './snapshot';

type BareTitle = Extract<LostChapter, { readonly kind: 'bare-title' }>;

/** A chapter heading 章 that the text shows to have lost, by one of three kinds of evidence. */
export type LostChapter =
  /** A short line that reads as a title stands where the number is missing. */
  | {
      readonly kind: 'bare-title';
      /** Absent where fewer bare titles stand in a row than numbers are missing. */
      readonly number: number | undefined;
      /** The numbers it may have had, where several. */
      readonly possible: readonly number[];
      readonly line: StructureNode;
      readonly text: string;
    }
  /** Articles stand before a first heading that is not 第一章. */
  | {
      readonly kind: 'before-first';
      readonly number: number;
      readonly first: Numbered;
      readonly article: StructureNode;
    }
  /** The 目录 lists a chapter that the body lacks. */
  | { readonly kind: 'in-contents'; readonly number: number; readonly entry: ContentsEntry };

const LONGEST_BARE_TITLE = 24;
const READS_AS_TITLE = /^[\p{sc=Han}、（）\s\u3000]+$/u;
/** How a sentence or a list entry ends or begins; a title does neither. */
const NO_TITLE = /[。；：，！？]|^(?:前款|本条|其他|鼓励|支持|应当|可以|不得|第)/u;

/** Every chapter heading the text has lost, in text order, each number once. */
export function lostChapters(snapshot: Snapshot): readonly LostChapter[] {
  const { tree } = snapshot;
  const chapters = nodesOf(tree, 'chapter').map(({ node }) => node);
  if (tree.kind !== 'regulation' || chapters.length === 0) return [];
  const lost = [
    ...beforeFirst(snapshot, chapters),
    ...bareTitles(snapshot, chapters),
    ...onlyInContents(snapshot, chapters),
  ];
  const numbers = new Set<number>();
  return lost.filter(({ number }) => number === undefined || (!numbers.has(number) && numbers.add(number)));
}

function beforeFirst({ tree, text }: Snapshot, chapters: readonly StructureNode[]): readonly LostChapter[] {
  const first = chapters[0];
  const article = articlesOf(tree)[0]?.node;
  if (first?.label === undefined || article === undefined || article.span.start > first.span.start) return [];
  // In one 编 of a longer text chapters may begin anywhere; its articles then do too.
  if (first.label.ordinal.main < 2 || article.label?.ordinal.main !== 1) return [];
  const above = outlineNodes(tree).find(
    ({ node }) => node.level === 'paragraph' && node.span.end <= article.span.start,
  );
  if (above !== undefined && isBareTitle(text, above.node)) return [];
  return [{ kind: 'before-first', number: 1, first: { ...first, label: first.label }, article }];
}

/** Bare titles at the gaps in the chapter numbers, before the first heading and after the last one. */
function bareTitles(snapshot: Snapshot, chapters: readonly StructureNode[]): readonly LostChapter[] {
  const { tree, text } = snapshot;
  const lost: LostChapter[] = [];
  const numbered = chapters.filter((node) => node.label !== undefined);
  if (numbered.length === 0 || tree.children.some((node) => node.level === 'part')) return [];
  const candidates = snapshot.derive(titleLines);
  const gaps = snapshot
    .derive(numberFaults)
    .filter(({ sequence, kind, misprint }) => sequence.level === 'chapter' && kind === 'gap' && !misprint);
  for (const { node, previous, expected } of gaps) {
    const inside = candidates.slice(
      partitionPoint(candidates, (line) => line.span.start <= (previous?.span.start ?? 0)),
      partitionPoint(candidates, (line) => line.span.end <= node.span.start),
    );
    lost.push(...namedInRow(text, inside, expected.main, node.label.ordinal.main - 1));
  }
  const first = numbered[0];
  const above = candidates.filter((line) => line.span.end <= (first?.span.start ?? 0));
  if (first?.label !== undefined) {
    // Articles above the first of them stand in a chapter that lost its heading altogether.
    const article = articlesOf(tree)[0]?.node.span.start ?? Infinity;
    const from = article < (above[0]?.span.start ?? 0) ? 2 : 1;
    lost.push(...namedInRow(text, above, from, first.label.ordinal.main - 1));
  }
  // 附则 alone behind the last numbered chapter, with the bare titles in between: no number below counts them.
  const last = chapters.at(-1);
  const before = numbered.at(-1);
  if (last?.label === undefined && last?.title !== undefined && before?.label !== undefined) {
    const between = candidates.filter((line) => line !== last && line.span.start > before.span.start);
    const number = before.label.ordinal.main + 1;
    for (const [i, line] of between.entries()) lost.push(bareTitle(text, number + i, line));
    lost.push(bareTitle(text, number + between.length, last));
  }
  return lost;
}

/** Bare titles in a row where the numbers from one to another are missing; none where there are too many. */
function namedInRow(
  text: string,
  lines: readonly StructureNode[],
  from: number,
  to: number,
): readonly BareTitle[] {
  const spare = to - from + 1 - lines.length;
  if (spare < 0) return [];
  return lines.map((line, i) =>
    spare === 0
      ? bareTitle(text, from + i, line)
      : {
          ...bareTitle(text, from + i, line),
          number: undefined,
          possible: range(from + i, from + i + spare),
        },
  );
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

const bareTitle = (text: string, number: number, line: StructureNode): BareTitle => ({
  kind: 'bare-title',
  number,
  possible: [number],
  line,
  // A heading without a number spans its articles too.
  text: withoutBlanks(line.title?.text ?? text.slice(line.span.start, line.span.end)),
});

/** Short paragraphs directly above an article, and headings without a number. Use it through `snapshot.derive(titleLines)`. */
export function titleLines(snapshot: Snapshot): readonly StructureNode[] {
  const endsInTitle = snapshot.ofArticles(endsInBareTitle);
  const outline = outlineNodes(snapshot.tree);
  const lines: StructureNode[] = [];
  let article = 0;
  outline.forEach(({ node }, index) => {
    const below = outline[index + 1]?.node.level;
    const isAbove = below === 'article' || below === 'section';
    const last =
      node.level === 'article' && endsInTitle[article++] === true ? node.children.at(-1) : undefined;
    const line = node.level === 'paragraph' && isTitleLine(snapshot.text, node) ? node : last;
    if (isAbove && line !== undefined) lines.push(line);
    if (node.level === 'chapter' && node.label === undefined) lines.push(node);
  });
  return lines;
}

/** A short paragraph behind others of the article; the first one is the article's own. */
const endsInBareTitle: ArticleQuery<boolean> = ({ children }, { text }) => {
  const last = children.at(-1);
  return children.length > 1 && last !== undefined && isTitleLine(text, last);
};

const isTitleLine = (text: string, node: StructureNode): boolean =>
  node.level === 'paragraph' && node.children.length === 0 && isBareTitle(text, node);

const isBareTitle = (text: string, { span: { start, end } }: StructureNode): boolean =>
  end - start <= LONGEST_BARE_TITLE && readsAsTitle(text.slice(start, end));

/** Whether a line can be a chapter title that lost its number: short, without any mark but 、. */
export const readsAsTitle = (line: string): boolean =>
  line.length >= 2 && line.length <= LONGEST_BARE_TITLE && READS_AS_TITLE.test(line) && !NO_TITLE.test(line);

function onlyInContents({ tree }: Snapshot, chapters: readonly StructureNode[]): readonly LostChapter[] {
  if (tree.contents === undefined) return [];
  const numbers = new Set(chapters.map((node) => node.label?.ordinal.main));
  const unknown = tree.contents.entries.flatMap((entry) => {
    const number = entry.level === 'chapter' ? entry.label?.ordinal.main : undefined;
    return number === undefined || numbers.has(number) ? [] : [{ number, entry }];
  });
  if (unknown.length === 0) return [];
  const titles = new Set(chapters.map((node) => withoutBlanks(node.title?.text ?? '')));
  return unknown
    .filter(({ entry }) => !titles.has(withoutBlanks(entry.title?.text ?? '')))
    .map(({ number, entry }) => ({ kind: 'in-contents', number, entry }));
}

/** Where the evidence for a lost chapter stands. */
export function evidenceSpan(lost: LostChapter): Span {
  switch (lost.kind) {
    case 'bare-title':
      return lost.line.title?.span ?? lost.line.span;
    case 'before-first':
      return lost.article.label?.span ?? lost.article.span;
    case 'in-contents':
      return lost.entry.span;
  }
}
