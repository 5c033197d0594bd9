import { type ArticleMatch } from '../../analysis/versions/match';
import { type Snapshot } from '../../analysis/snapshot';
import { sameOrdinal } from '../../base/ordinal';
import { articlesOf } from '../../syntax/query';
import { type StructureNode } from '../../syntax/tree';
import { articleChange, linesOf } from './articleChange';
import { type NumberedPlace, numbersToSay } from './numbers';
import { haveSameNumber, numberOf, placeBehind, type PlacedAmendment } from './place';
import { type AmendedArticle, type HeadingName } from './types';

/** The articles of a version in text order. */
export const articleNodes = ({ tree }: Snapshot): readonly StructureNode[] =>
  articlesOf(tree).map(({ node }) => node);

/** The two versions: the old one with its citations carried over, and where each article of the new one comes. */
export interface Versions {
  readonly carried: Snapshot;
  readonly after: Snapshot;
  readonly homes: readonly (HeadingName | undefined)[];
}

/** What the decision says of articles that stayed, and whether those it does not name get other numbers. */
export function keptArticles(
  { carried, after, homes }: Versions,
  { pairs }: ArticleMatch,
): { readonly placed: readonly PlacedAmendment[]; readonly adjustsOrder: boolean } {
  const old = articleNodes(carried);
  const young = articleNodes(after);
  const kept = new Map(
    pairs.map((pair) => {
      const [from, to] = [old[pair.beforeAt] ?? pair.before, pair.after];
      const change = articleChange({ snapshot: carried, node: from }, { snapshot: after, node: to });
      const isRenumbered = change !== undefined && !haveSameNumber(from, to);
      const becomes = pair.moved || isRenumbered ? numberOf(to) : undefined;
      const article = numberOf(from);
      const amendment: AmendedArticle = { kind: 'amend', article, becomes, to: homes[pair.afterAt], change };
      return [pair.afterAt, amendment];
    }),
  );
  const toSay = numbersToSay(young.map((node, at) => placeOf(node, kept.get(at))));
  let adjustsOrder = false;
  const placed = pairs.flatMap(({ afterAt, beforeAt, after: node }): readonly PlacedAmendment[] => {
    const found = kept.get(afterAt);
    if (found === undefined) return [];
    const amendment = toSay.has(afterAt) ? { ...found, becomes: numberOf(node) } : found;
    const { article, becomes, to, change } = amendment;
    if (!saysNumber(amendment) && !sameOrdinal(article, numberOf(node))) adjustsOrder = true;
    const isListed = becomes !== undefined || to !== undefined || change !== undefined;
    return isListed ? [{ amendment, at: beforeAt, order: afterAt }] : [];
  });
  return { placed, adjustsOrder };
}

/** A new number, or the words of a whole article, which stand behind its number. */
const saysNumber = ({ becomes, change }: AmendedArticle): boolean =>
  becomes !== undefined || change?.act === 'rewrite';

const placeOf = (node: StructureNode, kept: AmendedArticle | undefined): NumberedPlace => ({
  number: numberOf(node),
  old: kept?.article,
  isSaid: kept === undefined || saysNumber(kept),
});

/** The new articles but those that come with a whole chapter. */
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

/** The articles that go, but those that go with a whole chapter. */
export function deletedArticles(
  old: readonly StructureNode[],
  match: ArticleMatch,
  done: ReadonlySet<StructureNode>,
): readonly PlacedAmendment[] {
  const deleted = new Set(match.deleted);
  return old.flatMap((node, at): readonly PlacedAmendment[] =>
    deleted.has(node) && !done.has(node)
      ? [{ amendment: { kind: 'delete', article: numberOf(node) }, at, order: -1 }]
      : [],
  );
}
