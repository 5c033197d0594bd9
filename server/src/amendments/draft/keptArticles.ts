import { type ArticleMatch, type ArticlePair } from '../../analysis/versions/matchArticles';
import { sameOrdinal } from '../../base/ordinal';
import { type StructureNode } from '../../syntax/tree';
import { articleChange, linesOf, type ArticleIn } from './changesWithinArticle';
import { articleNodes, type Versions } from './addedAndDeletedArticles';
import { type NumberedPlace, numbersToSay } from './whetherToSayNumber';
import { numberOf, type PlacedAmendment } from './orderOfAmendments';
import { type AmendedArticle, type DraftHints } from './types';
import { partsOfArticles, type PlainPart } from './partsOfArticle';
import { wordsReplacedThroughout, withWords } from './wordsReplacedThroughout';
import { type WordChange } from './wordChanges';

/** An article in both versions. In the old one the citations are adjusted. */
interface Kept {
  readonly pair: ArticlePair;
  readonly before: ArticleIn;
  readonly after: ArticleIn;
}

/**
 * The amendments of articles that were kept. `adjustsOrder` is true where some of them get a new number without being
 * named.
 */
export function keptArticles(
  versions: Versions,
  { pairs }: ArticleMatch,
  { rewritten, alone }: DraftHints,
): { readonly placed: readonly PlacedAmendment[]; readonly adjustsOrder: boolean } {
  const old = articleNodes(versions.carried);
  const [oldParts, newParts] = [
    versions.carried.derive(partsOfArticles),
    versions.after.derive(partsOfArticles),
  ];
  const kept = pairs.map((pair): Kept => ({
    pair,
    before: partsIn(versions.carried, old[pair.beforeAt] ?? pair.before, oldParts[pair.beforeAt]),
    after: partsIn(versions.after, pair.after, newParts[pair.afterAt]),
  }));
  const words = wordsReplacedThroughout(
    kept
      .filter(({ pair }) => !alone.has(pair.beforeAt))
      .map(({ pair, before, after }) => ({ at: pair.afterAt, before: before.parts, after: after.parts })),
  );
  const amended = new Map(
    kept.map((each) => [
      each.pair.afterAt,
      amend(each, versions, words.get(each.pair.afterAt) ?? [], rewritten),
    ]),
  );
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
  const isWhole = (at: number): boolean => amended.get(at)?.change?.act === 'rewrite';
  return { placed: [...placed, ...wordAmendments(kept, words, isWhole)], adjustsOrder };
}

const partsIn = (
  snapshot: Versions['after'],
  node: StructureNode,
  parts: readonly PlainPart[] | undefined,
): ArticleIn => ({ snapshot, node, parts: parts ?? [] });

/** The amendment of one article. Words replaced in several articles are left out. */
function amend(
  { pair, before, after }: Kept,
  { homes }: Versions,
  words: readonly WordChange[],
  rewritten: ReadonlySet<number>,
): AmendedArticle {
  const article = numberOf(before.node);
  const change = rewritten.has(pair.afterAt)
    ? ({ act: 'rewrite', lines: linesOf(after) } as const)
    : articleChange(withWords(before, words), after);
  const isRenumbered = change !== undefined && !sameOrdinal(article, numberOf(after.node));
  const becomes = pair.moved || isRenumbered ? numberOf(after.node) : undefined;
  return { kind: 'amend', article, becomes, to: homes[pair.afterAt], change };
}

/** One amendment for each word replaced in several articles. As is usual, they stand behind all others. */
function wordAmendments(
  kept: readonly Kept[],
  words: ReadonlyMap<number, readonly WordChange[]>,
  isRewritten: (at: number) => boolean,
): readonly PlacedAmendment[] {
  const distinct = new Map([...words.values()].flat().map((each) => [`${each.from}\n${each.to}`, each]));
  return [...distinct.values()].flatMap(({ from, to }, order): readonly PlacedAmendment[] => {
    const articles = kept
      .filter(
        ({ pair }) =>
          !isRewritten(pair.afterAt) &&
          words.get(pair.afterAt)?.some((each) => each.from === from && each.to === to) === true,
      )
      .sort((a, b) => a.pair.beforeAt - b.pair.beforeAt)
      .map(({ before }) => numberOf(before.node));
    return articles.length === 0
      ? []
      : [{ amendment: { kind: 'words', articles, from, to }, at: Infinity, order }];
  });
}

/** True where the new number is written out, or the whole article is quoted with it. */
const saysNumber = ({ becomes, change }: AmendedArticle): boolean =>
  becomes !== undefined || change?.act === 'rewrite';

const placeOf = (node: StructureNode, kept: AmendedArticle | undefined): NumberedPlace => ({
  number: numberOf(node),
  old: kept?.article,
  isSaid: kept === undefined || saysNumber(kept),
});
