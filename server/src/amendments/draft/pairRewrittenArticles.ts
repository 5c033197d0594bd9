import { groupInto } from '../../base/groupInto';
import { type ArticleMatch, type ArticlePair } from '../../analysis/versions/matchArticles';
import { type StructureNode } from '../../syntax/tree';
import { haveSameNumber } from './orderOfAmendments';

/**
 * Pairs deleted articles with added ones that took their place: as many as were deleted between the same neighbours, or
 * one with the same number. The decision then says 将第五条修改为, not 删去第五条 and 增加一条，作为第五条.
 */
export function pairInPlace(
  match: ArticleMatch,
  old: readonly StructureNode[],
  young: readonly StructureNode[],
): ArticleMatch {
  const inOrder = match.pairs.filter(({ moved }) => !moved);
  const gone = groupedBehind(old, match.deleted, new Map(inOrder.map((pair, at) => [pair.before, at])));
  const come = groupedBehind(young, match.added, new Map(inOrder.map((pair, at) => [pair.after, at])));
  const rewritten = [...gone].flatMap(([behind, from]): readonly ArticlePair[] => {
    const to = come.get(behind) ?? [];
    const taken = new Set<StructureNode>();
    return to.flatMap(({ node: after, at: afterAt }, index): readonly ArticlePair[] => {
      // Two new articles may have the same number while the drafter is writing.
      const isSame = ({ node }: At): boolean => haveSameNumber(node, after) && !taken.has(node);
      const place = from.length === to.length ? from[index] : from.find(isSame);
      if (place === undefined) return [];
      taken.add(place.node);
      return [{ before: place.node, after, beforeAt: place.at, afterAt, change: 'edited', moved: false }];
    });
  });
  const [before, after] = [
    new Set(rewritten.map((pair) => pair.before)),
    new Set(rewritten.map((pair) => pair.after)),
  ];
  return {
    pairs: [...match.pairs, ...rewritten].sort((a, b) => a.afterAt - b.afterAt),
    deleted: match.deleted.filter((node) => !before.has(node)),
    added: match.added.filter((node) => !after.has(node)),
  };
}

interface At {
  readonly node: StructureNode;
  readonly at: number;
}

/** The articles of `unpaired`, grouped by the index of the last pair before them; -1 where there is none. */
function groupedBehind(
  articles: readonly StructureNode[],
  unpaired: readonly StructureNode[],
  pairOf: ReadonlyMap<StructureNode, number>,
): ReadonlyMap<number, readonly At[]> {
  const alone = new Set(unpaired);
  const groups = new Map<number, At[]>();
  let behind = -1;
  articles.forEach((node, at) => {
    behind = pairOf.get(node) ?? behind;
    if (!alone.has(node)) return;
    groupInto(groups, behind, { node, at });
  });
  return groups;
}
