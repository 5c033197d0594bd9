import { type ArticleMatch, type ArticlePair } from '../../analysis/versions/match';
import { sameOrdinal } from '../../base/ordinal';
import { type StructureNode } from '../../syntax/tree';
import { articleChange, linesOf, type NodeIn } from './articleChange';
import { articleNodes, type Versions } from './articles';
import { type NumberedPlace, numbersToSay } from './numbers';
import { numberOf, type PlacedAmendment } from './place';
import { type AmendedArticle } from './types';
import { type Replacement, replacementBetween, sharedReplacements, widened } from './words';

/** An article that stayed, in both versions, with its citations carried over in the old one. */
interface Kept {
  readonly pair: ArticlePair;
  readonly before: NodeIn;
  readonly after: NodeIn;
}

/** What the decision says of articles that stayed, and whether those it does not name get other numbers. */
export function keptArticles(
  versions: Versions,
  { pairs }: ArticleMatch,
): { readonly placed: readonly PlacedAmendment[]; readonly adjustsOrder: boolean } {
  const old = articleNodes(versions.carried);
  const kept = pairs.map((pair): Kept => ({
    pair,
    before: { snapshot: versions.carried, node: old[pair.beforeAt] ?? pair.before },
    after: { snapshot: versions.after, node: pair.after },
  }));
  const words = sharedWords(kept);
  const amended = new Map(kept.map((each) => [each.pair.afterAt, amend(each, versions, words)]));
  const places = articleNodes(versions.after).map((node, at) => placeOf(node, amended.get(at)));
  const toSay = numbersToSay(places);
  let adjustsOrder = false;
  const placed = pairs.flatMap(({ afterAt, beforeAt, after: node }): readonly PlacedAmendment[] => {
    const found = amended.get(afterAt);
    if (found === undefined) return [];
    const amendment = toSay.has(afterAt) ? { ...found, becomes: numberOf(node) } : found;
    const { article, becomes, to, change } = amendment;
    if (!saysNumber(amendment) && !sameOrdinal(article, numberOf(node))) adjustsOrder = true;
    const isListed = becomes !== undefined || to !== undefined || change !== undefined;
    return isListed ? [{ amendment, at: beforeAt, order: afterAt }] : [];
  });
  return { placed: [...placed, ...wordAmendments(kept, words)], adjustsOrder };
}

/** What the decision says of one article; of one in which only a shared word changes, its new place if any. */
function amend(
  { pair, before, after }: Kept,
  { homes }: Versions,
  words: ReadonlyMap<number, Replacement>,
): AmendedArticle {
  const article = numberOf(before.node);
  const change = words.has(pair.afterAt) ? undefined : articleChange(before, after);
  const isRenumbered = change !== undefined && !sameOrdinal(article, numberOf(after.node));
  const becomes = pair.moved || isRenumbered ? numberOf(after.node) : undefined;
  return { kind: 'amend', article, becomes, to: homes[pair.afterAt], change };
}

/** The words that are replaced in several articles, by the index of the article in the new version. */
function sharedWords(kept: readonly Kept[]): ReadonlyMap<number, Replacement> {
  const found = new Map<number, Replacement>();
  for (const { pair, before, after } of kept) {
    const isChanged = pair.change === 'edited' && articleChange(before, after) !== undefined;
    const replacement = isChanged ? replacementBetween(before, after) : undefined;
    if (replacement !== undefined) found.set(pair.afterAt, replacement);
  }
  return sharedReplacements(found);
}

/** One amendment for each word, behind all others as is usual. */
function wordAmendments(
  kept: readonly Kept[],
  words: ReadonlyMap<number, Replacement>,
): readonly PlacedAmendment[] {
  const distinct = new Map([...words.values()].map((each) => [`${each.from}\n${each.to}`, each]));
  return [...distinct.values()].map(({ from, to }, order) => {
    const changed = kept
      .filter(({ pair }) => words.get(pair.afterAt)?.from === from && words.get(pair.afterAt)?.to === to)
      .sort((a, b) => a.pair.beforeAt - b.pair.beforeAt)
      .map(({ before }) => before);
    const whole = widened(
      { from, to },
      changed.map((each) => linesOf(each).join('\n')),
    );
    const articles = changed.map(({ node }) => numberOf(node));
    return { amendment: { kind: 'words', articles, ...whole }, at: Infinity, order };
  });
}

/** A new number, or the words of a whole article, which stand behind its number. */
const saysNumber = ({ becomes, change }: AmendedArticle): boolean =>
  becomes !== undefined || change?.act === 'rewrite';

const placeOf = (node: StructureNode, kept: AmendedArticle | undefined): NumberedPlace => ({
  number: numberOf(node),
  old: kept?.article,
  isSaid: kept === undefined || saysNumber(kept),
});
