import { type ArticleMatch } from '../../analysis/versions/matchArticles';
import { type Snapshot } from '../../analysis/snapshot';
import { withoutBlanks } from '../../syntax/blanks';
import { isHeadingLevel } from '../../syntax/levelTable';
import { articlesOf, outlineNodes } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { type HeadingName } from './types';

/** A heading of one version. The articles under it have the indexes from `first` up to, not including, `end`. */
export interface PlacedHeading {
  readonly node: StructureNode;
  readonly name: HeadingName;
  /** The title without blanks: 总　则 is 总则. */
  readonly title: string;
  readonly first: number;
  readonly end: number;
}

/** The headings of a version in text order. Use it through `snapshot.derive(headingsOf)`. */
export function headingsOf({ tree }: Snapshot): readonly PlacedHeading[] {
  const articles = articlesOf(tree);
  return outlineNodes(tree).flatMap(({ node, ancestors }): readonly PlacedHeading[] => {
    if (!isHeadingLevel(node.level)) return [];
    const indexFrom = (offset: number): number => {
      const at = articles.findIndex((article) => article.node.span.start >= offset);
      return at < 0 ? articles.length : at;
    };
    const above = ancestors.reduce<HeadingName | undefined>(
      (within, each) => nameOf(each, within),
      undefined,
    );
    const name = nameOf(node, above);
    if (name === undefined) return [];
    const title = withoutBlanks(node.title?.text ?? '');
    return [{ node, name, title, first: indexFrom(node.span.start), end: indexFrom(node.span.end) }];
  });
}

const nameOf = (node: StructureNode, within: HeadingName | undefined): HeadingName | undefined =>
  isHeadingLevel(node.level)
    ? {
        level: node.level,
        ordinal: node.label?.ordinal,
        title: withoutBlanks(node.title?.text ?? ''),
        within,
      }
    : undefined;

/** Which heading of the new version corresponds to which of the old one, by index. */
export interface HeadingMatch {
  readonly old: readonly PlacedHeading[];
  readonly young: readonly PlacedHeading[];
  /** From a new heading to the old one. */
  readonly thenAt: ReadonlyMap<number, number>;
  /** From an old heading to the new one. */
  readonly nowAt: ReadonlyMap<number, number>;
}

/** Headings with different titles are the same where at least this share of their articles is. */
const LEAST_SHARED = 0.5;

/** Pairs headings of the same level by their titles and their articles, the surest pairs first. */
export function matchHeadings(before: Snapshot, after: Snapshot, { pairs }: ArticleMatch): HeadingMatch {
  const [old, young] = [before.derive(headingsOf), after.derive(headingsOf)];
  const candidates = young.flatMap((b, to) =>
    old.flatMap((a, from) => {
      if (a.node.level !== b.node.level) return [];
      const shared = pairs.filter(({ beforeAt, afterAt }) => holds(a, beforeAt) && holds(b, afterAt)).length;
      const share = (2 * shared) / Math.max(1, a.end - a.first + b.end - b.first);
      const isSame = a.title === b.title;
      return isSame || share >= LEAST_SHARED ? [{ from, to, score: share + (isSame ? 1 : 0) }] : [];
    }),
  );
  candidates.sort((a, b) => b.score - a.score || a.to - b.to || a.from - b.from);
  const thenAt = new Map<number, number>();
  const nowAt = new Map<number, number>();
  for (const { from, to } of candidates) {
    if (thenAt.has(to) || nowAt.has(from)) continue;
    thenAt.set(to, from);
    nowAt.set(from, to);
  }
  return { old, young, thenAt, nowAt };
}

/** True where the article with this index stands under the heading. */
export const holds = ({ first, end }: PlacedHeading, at: number): boolean => first <= at && at < end;

/** The index of the narrowest heading over an article; -1 where there is none. */
export const headingOver = (headings: readonly PlacedHeading[], at: number): number =>
  headings.findLastIndex((heading) => holds(heading, at));
