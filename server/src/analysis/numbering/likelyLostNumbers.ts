import { nodesBeginningIn, paragraphsOf } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { lostChapters, titleLines } from '../lostChapterHeadings';
import { type Snapshot } from '../snapshot';
import { ancestorsOf } from '../headingsAndAncestors';
import { type NumberFault } from './numberSequences';

/** What follows 本 where a text speaks of itself. */
const OWN = '(?:条例|办法|规定|细则|规则|规程|章程|规范|准则|守则|解释|制度|法)';

/**
 * How strongly a paragraph reads as the continuation 款 of the one before rather than as an article of its own.
 * Each row was read off the corpus: what opens second paragraphs and what opens articles.
 */
const EVIDENCE: readonly (readonly [RegExp, number])[] = [
  [/^(?:前款|前两款|前三款|前[二三四五六七八九]款|本条|符合前款|依照前款|违反前款|有前款)/u, 10],
  [new RegExp(`^(?:本${OWN})?所称`, 'u'), 8],
  [new RegExp(`^本${OWN}所称`, 'u'), 8],
  // Other departments after the lead department: 市网信、发展改革、…等部门在各自职责范围内….
  [/^[^。，]{0,12}(?:、[^。，、]{2,12}){2,}[^。，]*(?:部门|单位|机构)[^。]*(?:各自|职责|分工)/u, 6],
  [/^(?:市|区|县|省)[^。，]{0,20}(?:、[^。，、]{2,12}){3,}[^。，]*(?:部门|单位)/u, 4],
  [/^(?:其他|有关|相关)(?:有关|相关)?(?:部门|单位)/u, 5],
  [/^(?:但是|但|对于|除前)/u, 3],
  [/^(?:具体办法|具体标准|具体范围)/u, 4],
  [/^(?:鼓励|支持)/u, 1],
  [/^为了?[^。]*制定本/u, -12],
  [new RegExp(`^(?:在)?[^。]{0,80}(?:适用本${OWN})`, 'u'), -6],
  [new RegExp(`^本${OWN}(?:适用于|自)`, 'u'), -8],
  [/原则[。，]/u, -4],
  [new RegExp(`^违反本${OWN}`, 'u'), -2],
];

/** Positive: a continuation; negative: the beginning of an article. */
export function continuationWeight(opening: string): number {
  let weight = 0;
  for (const [pattern, value] of EVIDENCE) if (pattern.test(opening)) weight += value;
  return weight;
}

/** At this weight a paragraph is not taken for an article that lost its number. */
const CERTAIN_CONTINUATION = 6;
/** Enough of a paragraph to weigh it. */
const OPENING = 200;

/** So many ways to number the paragraphs are worth a look; of more only the likeliest is offered. */
const MOST_CHOICES = 6;

/**
 * Which of the paragraphs that stand where `count` numbers are missing may have lost them: each choice in text order, the
 * likeliest first. With `firstIsArticle` the first paragraph is in every choice: nothing stands before it that it could
 * continue. Empty when there are too few.
 */
export function choicesOf(
  { text, memory }: Snapshot,
  paragraphs: readonly StructureNode[],
  count: number,
  { firstIsArticle }: { readonly firstIsArticle: boolean },
): readonly (readonly StructureNode[])[] {
  if (paragraphs.length < count || count <= 0) return [];
  const first = firstIsArticle ? paragraphs.slice(0, 1) : [];
  const weighed = paragraphs.slice(first.length).map((node, index) => ({
    node,
    index,
    weight: memory
      .about(text.slice(node.span.start, Math.min(node.span.end, node.span.start + OPENING)))
      .recall(continuationWeight),
  }));
  const likeliest = weighed
    .filter(({ weight }) => weight < CERTAIN_CONTINUATION)
    .sort((a, b) => a.weight - b.weight || a.index - b.index);
  return subsets(likeliest, count - first.length).map((chosen) => [
    ...first,
    ...chosen.toSorted((a, b) => a.index - b.index).map(({ node }) => node),
  ]);
}

/** Choices of `count` from what is sorted, the likeliest first. */
function subsets<T>(sorted: readonly T[], count: number): readonly (readonly T[])[] {
  if (sorted.length < count) return [];
  const best = sorted.slice(0, count);
  if (count === 0 || sorted.length === count) return [best];
  if (count === 1) return sorted.slice(0, MOST_CHOICES).map((each) => [each]);
  if (sorted.length > count + 1 || sorted.length > MOST_CHOICES) return [best];
  return sorted.map((_, index) => sorted.toSpliced(sorted.length - 1 - index, 1));
}

/**
 * The unnumbered paragraphs that a gap's missing numbers may belong to: every choice that the text leaves open, the
 * likeliest first. Empty where nothing in between can have lost a number.
 */
export function lostChoices(snapshot: Snapshot, fault: NumberFault): readonly (readonly StructureNode[])[] {
  const { node, expected, sequence, previous } = fault;
  const count = node.label.ordinal.main - expected.main;
  if (fault.kind !== 'gap' || fault.misprint || count < 1) return [];
  switch (sequence.level) {
    case 'article': {
      const between = paragraphsBetween(snapshot, previous, node);
      return choicesOf(snapshot, between, count, { firstIsArticle: false });
    }
    case 'item':
    case 'subitem': {
      const inList = previous?.children.filter((child) => child.level === 'paragraph');
      return subsets(entriesOf(snapshot.text, previous, inList ?? linesAbove(snapshot, node)), count);
    }
    case 'section':
      return subsets(bareTitlesAbove(snapshot, previous, node), count);
    case 'part':
    case 'chapter':
      return [];
  }
}

/** The paragraphs between two articles: those of the first but its first one, and loose ones below headings. */
function paragraphsBetween(
  { tree }: Snapshot,
  previous: StructureNode | undefined,
  node: StructureNode,
): readonly StructureNode[] {
  if (previous === undefined) return [];
  const own = paragraphsOf(previous).slice(1);
  const loose = nodesBeginningIn(tree, { start: previous.span.end, end: node.span.start })
    .filter(
      ({ node: other, ancestors }) =>
        other.level === 'paragraph' && !ancestors.some(({ level }) => level === 'article'),
    )
    .map(({ node: other }) => other);
  return [...own, ...loose];
}

/** Lines of the chapter between two sections, or above its first one, that read as the title of a section. */
function bareTitlesAbove(
  snapshot: Snapshot,
  previous: StructureNode | undefined,
  node: StructureNode,
): readonly StructureNode[] {
  const above = previous ?? ancestorsOf(snapshot, node).at(-1);
  if (above === undefined) return [];
  const chapters = new Set(
    snapshot.derive(lostChapters).map((lost) => lost.kind === 'bare-title' && lost.line),
  );
  return snapshot
    .derive(titleLines)
    .filter(
      (line) =>
        line.level === 'paragraph' &&
        line.span.start > above.span.start &&
        line.span.end <= node.span.start &&
        !chapters.has(line),
    );
}

/** Where a list begins without its first numbers: the paragraphs from the lead-in …： down to the first item. */
function linesAbove({ tree, text }: Snapshot, first: StructureNode): readonly StructureNode[] {
  const { start } = first.span;
  const placed = nodesBeginningIn(tree, { start, end: start + 1 }).find(({ node }) => node === first);
  const holder = placed?.ancestors.at(-1);
  const article = placed?.ancestors.findLast(({ level }) => level === 'article');
  const isLeadIn = (node: StructureNode): boolean => /[：:]$/u.test(ownText(text, node));
  if (holder === undefined || article === undefined || isLeadIn(holder)) return [];
  const paragraphs = paragraphsOf(article);
  const last = paragraphs.indexOf(holder);
  const leadIn = paragraphs.findLastIndex((node, index) => index < last && isLeadIn(node));
  return leadIn < 0 ? [] : paragraphs.slice(leadIn + 1, last + 1);
}

/** The first line of each entry, where hard line ends cut entries in pieces; without …； and …。 each line is one. */
function entriesOf(
  text: string,
  above: StructureNode | undefined,
  lines: readonly StructureNode[],
): readonly StructureNode[] {
  const isEnd = (node: StructureNode): boolean => /[；;。]$/u.test(ownText(text, node));
  if (!lines.some(isEnd)) return lines;
  return lines.filter((_, index) => {
    const before = lines[index - 1] ?? above;
    return before === undefined || isEnd(before);
  });
}

const ownText = (text: string, { textSpan }: StructureNode): string =>
  text.slice(textSpan.start, textSpan.end);
