import { type Bilingual } from '../../base/bilingual';
import { compareOrdinals, type Ordinal } from '../../base/ordinal';
import { done, type Outcome, refused } from '../../base/outcome';
import { type Span } from '../../base/span';
import { walk } from '../../syntax/walkTree';
import { type ContentsEntry, type Level, type StructureNode } from '../../syntax/tree';
import { type Snapshot } from '../snapshot';
import { ancestorsOf, headingLine } from '../headingsAndAncestors';
import { blockOf } from './moveBlocks';
import {
  type ArticleAt,
  type FutureArticle,
  type Rearrangement,
  renumbered,
  unchanged,
} from './rearrangedArticles';
import { LOCKED, NO_NEIGHBOUR, NO_NUMBER } from './whyEditRefused';
import { type Renumbering } from './planRenumbering';
import { type Numbered } from './numberSequences';

/** Which way a unit moves. */
export type Direction = 'up' | 'down';

/**
 * The article changes places with the one before or behind it; numbers stay where they are. Where a heading stands
 * between them the article only passes that heading: it moves to the end or the beginning of the other chapter.
 */
export function planMoveArticle(
  snapshot: Snapshot,
  { articles, index, article }: ArticleAt,
  direction: Direction,
  locked: boolean,
): Outcome<Rearrangement, Bilingual> {
  const step = direction === 'up' ? -1 : 1;
  const neighbour = articles[index + step];
  if (neighbour === undefined) return refused(NO_NEIGHBOUR);
  const [upper, lower] = direction === 'up' ? [neighbour, article] : [article, neighbour];
  const here = ancestorsOf(snapshot, article);
  const there = ancestorsOf(snapshot, neighbour);
  if (here.at(-1) !== there.at(-1)) {
    const headings = headingsBetween(snapshot, upper, lower);
    if (headings === undefined) return refused(NO_NEIGHBOUR);
    const own = blockOf(snapshot, article);
    const moved: FutureArticle = { ...unchanged(snapshot, article), headings: there };
    return done({
      subject: article.label.text,
      articles: renumbered(snapshot, articles, []).with(index, moved),
      renumberings: [],
      surgery: [],
      swaps: [direction === 'up' ? [headings, own] : [own, headings]],
      goesTo: headings,
    });
  }
  if (locked) return refused(LOCKED);
  const moves = exchange([upper], [lower]);
  const future = renumbered(snapshot, articles, moves);
  const at = Math.min(index, index + step);
  return done({
    subject: article.label.text,
    articles: [...future.slice(0, at), ...future.slice(at, at + 2).reverse(), ...future.slice(at + 2)],
    renumberings: moves,
    surgery: [],
    swaps: [[blockOf(snapshot, upper), blockOf(snapshot, lower)]],
    goesTo: blockOf(snapshot, neighbour),
  });
}

/** The stretch of headings, and of text under them, between two articles. */
function headingsBetween(snapshot: Snapshot, upper: Numbered, lower: Numbered): Span | undefined {
  const above = new Set(ancestorsOf(snapshot, upper));
  const [first] = ancestorsOf(snapshot, lower).filter((heading) => !above.has(heading));
  if (first === undefined) return undefined;
  const { start } = blockOf(snapshot, first);
  const { text } = snapshot;
  let end = blockOf(snapshot, lower).start;
  while (end > start && text.charAt(end - 1).trim() === '') end--;
  return { start, end };
}

/** A heading 编, 章 or 节 with everything under it changes places with its neighbour, in body and 目录. */
export function planMoveHeading(
  snapshot: Snapshot,
  heading: StructureNode,
  articles: readonly Numbered[],
  direction: Direction,
  locked: boolean,
): Outcome<Rearrangement, Bilingual> {
  if (locked) return refused(LOCKED);
  const siblings = (ancestorsOf(snapshot, heading).at(-1)?.children ?? snapshot.tree.children).filter(
    ({ level }) => level === heading.level,
  );
  const at = siblings.indexOf(heading);
  const [upper, lower] = direction === 'up' ? [siblings[at - 1], heading] : [heading, siblings[at + 1]];
  if (upper === undefined || lower === undefined) return refused(NO_NEIGHBOUR);
  if (upper.label === undefined || lower.label === undefined) return refused(NO_NUMBER);
  const levels: readonly Level[] = ['part', 'subpart', 'chapter', 'section', 'article'];
  const moves = levels.flatMap((level) => exchange(numberedIn(upper, level), numberedIn(lower, level)));
  const future = renumbered(snapshot, articles, moves);
  const inUpper = new Set<StructureNode>(numberedIn(upper, 'article'));
  const inLower = new Set<StructureNode>(numberedIn(lower, 'article'));
  const has = (set: ReadonlySet<StructureNode>) => (each: FutureArticle) =>
    each.from.some((node) => set.has(node));
  const start = future.findIndex((each) => has(inUpper)(each) || has(inLower)(each));
  const entries = entryBlocks(snapshot, upper, lower);
  return done({
    subject: headingLine(heading),
    articles: [
      ...future.slice(0, Math.max(start, 0)),
      ...future.filter(has(inLower)),
      ...future.filter(has(inUpper)),
      ...future.slice(Math.max(start, 0) + inUpper.size + inLower.size),
    ],
    renumberings: moves,
    surgery: [],
    swaps: [
      [blockOf(snapshot, upper), blockOf(snapshot, lower)],
      ...(entries === undefined ? [] : [entries]),
    ],
    goesTo: blockOf(snapshot, direction === 'up' ? upper : lower),
  });
}

const numberedIn = (node: StructureNode, level: Level): readonly Numbered[] =>
  walk([node])
    .map(({ node: each }) => each)
    .filter((each): each is Numbered => each.level === level && each.label !== undefined);

/**
 * The numbers of two groups that change places: the row of numbers stays, the units move along it. Numbers that
 * begin again in the second group (节 in each 章) stay with their units.
 */
function exchange(upper: readonly Numbered[], lower: readonly Numbered[]): readonly Renumbering[] {
  const numbers: readonly Ordinal[] = [...upper, ...lower].map(({ label }) => label.ordinal);
  const runsOn = numbers.every((each, at) => at === 0 || compareOrdinals(numbers[at - 1] ?? each, each) < 0);
  if (!runsOn) return [];
  return [...lower, ...upper].flatMap((node, at) => {
    const to = numbers[at];
    return to === undefined ? [] : [{ node, to }];
  });
}

/** The entries of the two headings in the 目录, each with those under it. */
function entryBlocks(
  { tree }: Snapshot,
  upper: StructureNode,
  lower: StructureNode,
): readonly [Span, Span] | undefined {
  const entries = tree.contents?.entries ?? [];
  const first = entries.findIndex((entry) => lists(entry, upper));
  const second = entries.findIndex((entry) => lists(entry, lower));
  const wider = WIDER[upper.level] ?? [];
  const behind = entries.findIndex(({ level }, at) => at > second && wider.includes(level));
  const [start, middle, between] = [entries[first], entries[second], entries[second - 1]];
  const last = entries.at(behind < 0 ? -1 : behind - 1);
  if (start === undefined || middle === undefined || between === undefined || last === undefined) {
    return undefined;
  }
  return first < second
    ? [
        { start: start.span.start, end: between.span.end },
        { start: middle.span.start, end: last.span.end },
      ]
    : undefined;
}

const WIDER: Readonly<Partial<Record<Level, readonly Level[]>>> = {
  part: ['part'],
  subpart: ['part', 'subpart'],
  chapter: ['part', 'subpart', 'chapter'],
  section: ['part', 'subpart', 'chapter', 'section'],
};

const lists = (entry: ContentsEntry, heading: StructureNode): boolean =>
  entry.level === heading.level &&
  entry.title?.text === heading.title?.text &&
  entry.label?.ordinal.main === heading.label?.ordinal.main;
