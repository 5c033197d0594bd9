import { contains } from '../../base/span';
import { type StructureNode } from '../../syntax/tree';
import { type Place, type PlacedArticle, type PlacedParagraph } from './articlesByNumber';
import { type PartTarget, type Resolution } from './types';

const missingItem = (within: StructureNode | undefined): Resolution => ({
  kind: 'missing',
  level: 'item',
  within,
});

/** How many 款 to each side are searched for 第三项 alone: an article has two, seldom five. */
const NEARBY = 20;

/**
 * The item 项 inside paragraphs that are named: 第一款第三项, 前两款第一项, 前项.
 * @param standing the item the reference stands in.
 */
export function findItem(
  paragraphs: readonly PlacedParagraph[],
  standing: StructureNode | undefined,
  target: PartTarget,
  within: StructureNode | undefined = paragraphs[0]?.node,
): Resolution {
  if (target.kind === 'absolute') {
    const numbered = paragraphs.flatMap(({ itemByNumber }) => itemByNumber.get(target.number) ?? []);
    return numbered.length > 0 ? { kind: 'found', nodes: numbered } : missingItem(within);
  }
  const home = paragraphs.find(
    ({ node }) => standing !== undefined && contains(node.span, standing.span.start),
  );
  const at = standing === undefined ? -1 : (home?.items.indexOf(standing) ?? -1);
  const item = at < 0 ? undefined : home?.items[at - (target.kind === 'previous' ? target.count : 0)];
  return item === undefined ? { kind: 'no-antecedent' } : { kind: 'found', nodes: [item] };
}

/** 第五条第三项 without its 款: clear as long as only one 款 of the article has items. */
export function findItemOfArticle(
  { node, listing }: PlacedArticle,
  standing: StructureNode | undefined,
  target: PartTarget,
): Resolution {
  const result = findItem(listing, standing, target, node);
  return listing.length > 1 && result.kind === 'found'
    ? { kind: 'ambiguous', candidates: result.nodes }
    : result;
}

/** 第三项 alone: of the 款 it stands in if that has it, else of the nearest before, else of the nearest behind. */
export function findItemNearby(
  { node, paragraphs }: PlacedArticle,
  place: Place | undefined,
  target: PartTarget,
): Resolution {
  const at = place?.paragraphIndex ?? -1;
  const before = paragraphs.slice(Math.max(0, at + 1 - NEARBY), at + 1).reverse();
  for (const paragraph of [...before, ...paragraphs.slice(at + 1, at + 1 + NEARBY)]) {
    const result = findItem([paragraph], place?.item, target);
    if (result.kind === 'found') return result;
  }
  return target.kind === 'absolute' ? missingItem(node) : { kind: 'no-antecedent' };
}
