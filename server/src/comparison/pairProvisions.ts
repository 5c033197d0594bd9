import { articleNodes } from '../amendments/draft/addedAndDeletedArticles';
import { matchHeadings, type HeadingMatch } from '../amendments/draft/matchHeadings';
import { pairInPlace } from '../amendments/draft/pairRewrittenArticles';
import { type Snapshot } from '../analysis/snapshot';
import { matchArticles, type ArticleMatch } from '../analysis/versions/matchArticles';
import { alignLines } from '../base/alignLines';
import { withoutBlanks } from '../syntax/blanks';
import { type StructureNode } from '../syntax/tree';
import { type Unit } from './comparedUnits';

/** A version and its units. */
export interface Version {
  readonly snapshot: Snapshot;
  readonly units: readonly Unit[];
}

/** Which unit of the earlier version corresponds to each unit of the later one. */
export interface UnitPairs {
  /** From the index in the later version to the index in the earlier one. */
  readonly thenAt: ReadonlyMap<number, number>;
  /** The indexes of units in the later version that changed places with their neighbours. */
  readonly moved: ReadonlySet<number>;
  readonly articles: ArticleMatch;
  readonly headings: HeadingMatch;
}

/**
 * Pairs articles by what they say and then by their place, headings by their titles and what is under them, lines
 * outside of both by order and likeness; and title with title, 题注 with 题注, 目录 with 目录.
 */
export function pairProvisions(before: Version, after: Version): UnitPairs {
  const articles = pairInPlace(
    matchArticles(before.snapshot, after.snapshot),
    articleNodes(before.snapshot),
    articleNodes(after.snapshot),
  );
  const headings = matchHeadings(before.snapshot, after.snapshot, articles);
  const thenAt = new Map<number, number>();
  const moved = new Set<number>();
  const [old, young] = [indexByNode(before.units), indexByNode(after.units)];
  const pair = (was: StructureNode | undefined, is: StructureNode | undefined): number | undefined => {
    const [from, to] = [was && old.get(was), is && young.get(is)];
    if (from === undefined || to === undefined) return undefined;
    thenAt.set(to, from);
    return to;
  };
  for (const each of articles.pairs) {
    const to = pair(each.before, each.after);
    if (to !== undefined && each.moved) moved.add(to);
  }
  for (const [to, from] of headings.thenAt) pair(headings.old[from]?.node, headings.young[to]?.node);
  for (const part of ['title', 'adoptionNote', 'contents'] as const) {
    const is = (unit: Unit): boolean => unit.part === part;
    const [from, to] = [before.units.findIndex(is), after.units.findIndex(is)];
    if (from >= 0 && to >= 0) thenAt.set(to, from);
  }
  for (const [to, from] of pairLines(before, after)) thenAt.set(to, from);
  return { thenAt, moved, articles, headings };
}

const indexByNode = (units: readonly Unit[]): ReadonlyMap<StructureNode, number> =>
  new Map(units.flatMap(({ node }, at) => (node === undefined ? [] : [[node, at] as const])));

const LOOSE: ReadonlySet<Unit['part']> = new Set(['text', 'annex', 'closing']);

function pairLines(before: Version, after: Version): readonly (readonly [number, number])[] {
  const loose = ({ units, snapshot }: Version) =>
    units.flatMap(({ part, span }, at) =>
      LOOSE.has(part) ? [{ at, key: withoutBlanks(snapshot.text.slice(span.start, span.end)) }] : [],
    );
  const [old, young] = [loose(before), loose(after)];
  const aligned = alignLines(
    old.map(({ key }) => key),
    young.map(({ key }) => key),
  );
  return aligned.flatMap((each) => {
    if (each.kind !== 'pair') return [];
    const [from, to] = [old[each.old], young[each.now]];
    return from === undefined || to === undefined ? [] : [[to.at, from.at] as const];
  });
}
