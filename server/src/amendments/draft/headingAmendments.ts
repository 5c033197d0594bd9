import { type ArticleMatch } from '../../analysis/versions/matchArticles';
import { type Snapshot } from '../../analysis/snapshot';
import { sameOrdinal } from '../../base/ordinal';
import { type StructureNode } from '../../syntax/tree';
import { linesOf } from './changesWithinArticle';
import { type HeadingMatch, type PlacedHeading } from './matchHeadings';
import { numberOf, placeBehind, type PlacedAmendment } from './orderOfAmendments';
import { type AddedArticle, type Amendment, type HeadingName } from './types';

/** The amendments of headings. `done` are the articles that come or go with a whole chapter. */
export interface HeadingAmendments {
  readonly placed: readonly PlacedAmendment[];
  readonly done: ReadonlySet<StructureNode>;
}

/** The amendments for headings that are new or have a new title. */
export function newHeadings(
  after: Snapshot,
  young: readonly StructureNode[],
  match: ArticleMatch,
  headings: HeadingMatch,
): HeadingAmendments {
  const added = new Set(match.added);
  const done = new Set<StructureNode>();
  const placed = headings.young.flatMap((heading, to): readonly PlacedAmendment[] => {
    const { name, title, first, end } = heading;
    const order = first - 0.5;
    const then = headings.old[headings.thenAt.get(to) ?? -1];
    if (then !== undefined) {
      if (then.title === title) return [];
      return [
        { amendment: { kind: 'retitleHeading', heading: then.name, title }, at: then.first - 0.25, order },
      ];
    }
    const under = young.slice(first, end);
    const [opening, closing] = [under[0], under.at(-1)];
    // A section that comes with its chapter is not said again.
    if (opening !== undefined && done.has(opening)) return [];
    const isWhole = opening !== undefined && under.every((node) => added.has(node));
    if (isWhole) for (const node of under) done.add(node);
    const amendment: Amendment = isWhole
      ? { kind: 'addChapter', heading: name, content: contentOf(after, young, headings.young, heading) }
      : {
          kind: 'addHeading',
          heading: name,
          first: opening && numberOf(opening),
          last: closing && numberOf(closing),
        };
    return [{ amendment, at: placeBehind(match, first), order }];
  });
  return { placed, done };
}

/** The amendments for headings that disappeared. */
export function lostHeadings(
  old: readonly StructureNode[],
  match: ArticleMatch,
  headings: HeadingMatch,
): HeadingAmendments {
  const deleted = new Set(match.deleted);
  const done = new Set<StructureNode>();
  const placed = headings.old.flatMap(({ name, first, end }, from): readonly PlacedAmendment[] => {
    const under = old.slice(first, end);
    if (headings.nowAt.has(from) || (under[0] !== undefined && done.has(under[0]))) return [];
    const isWhole = under.every((node) => deleted.has(node));
    if (isWhole) for (const node of under) done.add(node);
    const kind = isWhole ? 'deleteChapter' : 'deleteHeading';
    return [{ amendment: { kind, heading: name }, at: first - 0.25, order: -1 }];
  });
  return { placed, done };
}

/** All headings and articles under a heading, itself first. */
function contentOf(
  snapshot: Snapshot,
  articles: readonly StructureNode[],
  headings: readonly PlacedHeading[],
  { first, end }: PlacedHeading,
): readonly (HeadingName | AddedArticle)[] {
  return articles
    .slice(first, end)
    .flatMap((node, index) => [
      ...headings
        .filter((heading) => heading.first === first + index && heading.end <= end)
        .map(({ name }) => name),
      { kind: 'add' as const, article: numberOf(node), to: undefined, lines: linesOf({ snapshot, node }) },
    ]);
}

/** True where a heading that was kept has another number. */
export const areHeadingsRenumbered = ({ old, young, nowAt }: HeadingMatch): boolean =>
  old.some(({ name: { ordinal: then } }, from) => {
    const now = young[nowAt.get(from) ?? -1]?.name.ordinal;
    return then !== undefined && now !== undefined && !sameOrdinal(then, now);
  });
