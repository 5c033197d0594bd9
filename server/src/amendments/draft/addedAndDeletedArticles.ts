import { type ArticleMatch } from '../../analysis/versions/matchArticles';
import { type Snapshot } from '../../analysis/snapshot';
import { articlesOf } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { linesOf } from './changesWithinArticle';
import { numberOf, placeBehind, type PlacedAmendment } from './orderOfAmendments';
import { type HeadingName } from './types';

/** The articles of a version in text order. */
export const articleNodes = ({ tree }: Snapshot): readonly StructureNode[] =>
  articlesOf(tree).map(({ node }) => node);

/**
 * The two versions. `carried` is the old one with its citations adjusted to the new numbers. `homes` are the headings
 * that have to be said, by the index of the new article.
 */
export interface Versions {
  readonly carried: Snapshot;
  readonly after: Snapshot;
  readonly homes: readonly (HeadingName | undefined)[];
}

/** The new articles, without those in `done`: they come with a whole chapter. */
export function addedArticles(
  { after, homes }: Versions,
  match: ArticleMatch,
  done: ReadonlySet<StructureNode>,
): readonly PlacedAmendment[] {
  const added = new Set(match.added);
  return articleNodes(after).flatMap((node, order): readonly PlacedAmendment[] => {
    if (!added.has(node) || done.has(node)) return [];
    const lines = linesOf({ snapshot: after, node });
    const amendment = { kind: 'add', article: numberOf(node), to: homes[order], lines } as const;
    return [{ amendment, at: placeBehind(match, order), order }];
  });
}

/**
 * One amendment that deletes all articles that disappear, without those in `done`: they are deleted with a whole
 * chapter.
 */
export function deletedArticles(
  old: readonly StructureNode[],
  match: ArticleMatch,
  done: ReadonlySet<StructureNode>,
): readonly PlacedAmendment[] {
  const deleted = new Set(match.deleted);
  const gone = old.flatMap((node, at) =>
    deleted.has(node) && !done.has(node) ? [{ article: numberOf(node), at }] : [],
  );
  const [first] = gone;
  return first === undefined
    ? []
    : [
        {
          amendment: { kind: 'delete', articles: gone.map(({ article }) => article) },
          at: first.at,
          order: -1,
        },
      ];
}
