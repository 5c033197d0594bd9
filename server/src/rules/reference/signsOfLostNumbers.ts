import { choicesOf } from '../../analysis/numbering/likelyLostNumbers';
import { indexPlaces, type PlacedArticle } from '../../analysis/references';
import { type Snapshot } from '../../analysis/snapshot';
import { type Ordinal } from '../../base/ordinal';
import { type ArticleQuery } from '../../analysis/articleMemory';
import { paragraphsOf } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';

/**
 * Signs that a conversion lost numbers or line breaks. Then a place that is not found may well stand in the
 * text, the numbering and structure rules say what was lost, and the reference rules keep silent.
 */

/** The numbers of a text's articles. There is none where the text has no numbered articles. */
export interface NumberRange {
  readonly first: number;
  readonly last: number;
  /** How many numbered articles there are. */
  readonly count: number;
  /** True where there is text before `first`: articles without numbers, as in a paste from Word. */
  readonly hasTextBefore: boolean;
}

/** The numbers of a text's articles. Use it through `snapshot.derive(numberRange)`. */
export function numberRange(snapshot: Snapshot): NumberRange | undefined {
  const { articles } = snapshot.derive(indexPlaces);
  let first = Infinity;
  let last = 0;
  let count = 0;
  for (const { node } of articles) {
    const number = node.label?.ordinal.main;
    if (number === undefined) continue;
    first = Math.min(first, number);
    last = Math.max(last, number);
    count++;
  }
  const start = articles[0]?.node.span.start;
  if (start === undefined || count === 0) return undefined;
  return { first, last, count, hasTextBefore: firstParagraph(snapshot.tree.children) < start };
}

/** The offset of the first paragraph in the body, whether in an article or not. */
function firstParagraph(nodes: readonly StructureNode[]): number {
  for (const { level, span, children } of nodes) {
    if (level === 'paragraph') return span.start;
    const below = firstParagraph(children);
    if (below < Infinity) return below;
  }
  return Infinity;
}

/** True where article `number` may be in the text without its number. */
export function mayHaveLostNumber(snapshot: Snapshot, { main }: Ordinal, range: NumberRange): boolean {
  if (main < range.first) return true;
  // The file is one 编 of a code. What comes behind it is in another file.
  if (main > range.last && range.first > 1 && !range.hasTextBefore) return true;
  const { articles } = snapshot.derive(indexPlaces);
  const before = articles.findLast(({ node }) => (node.label?.ordinal.main ?? Infinity) < main);
  const number = before?.node.label?.ordinal.main;
  if (before === undefined || number === undefined) return false;
  // An article that lost its number is read as further paragraphs of the one before.
  const spare = before.paragraphs.slice(1).map(({ node }) => node);
  return choicesOf(snapshot, spare, main - number, { firstIsArticle: false }).length > 0;
}

/** In so many articles at least one should have a second 款, because half of all articles do. */
const ENOUGH_ARTICLES = 10;

/**
 * True for a text whose conversion put all paragraphs of an article on one line. Use it through
 * `snapshot.derive(paragraphsRunTogether)`.
 */
export function paragraphsRunTogether(snapshot: Snapshot): boolean {
  const counts = snapshot.ofArticles(countParagraphs);
  return counts.length >= ENOUGH_ARTICLES && counts.every((count) => count <= 1);
}

const countParagraphs: ArticleQuery<number> = (article) => paragraphsOf(article).length;

/**
 * True where the items of what is cited lost numbers or line breaks: a number is missing in the list, a lead-in has
 * nothing behind it, or （三） is in the middle of a line.
 */
export function itemsAreDamaged(snapshot: Snapshot, within: StructureNode, number: number): boolean {
  const article = snapshot.derive(articleOf).get(within);
  const paragraphs = (article?.paragraphs ?? []).filter(
    ({ node }) => within.level === 'article' || node === within,
  );
  return paragraphs.some(({ node, items }) => {
    const own = snapshot.text.slice(node.textSpan.start, node.textSpan.end);
    const numbers = items.map((item) => item.label?.ordinal.main ?? 0);
    const isBroken = numbers.some((value, index) => value !== index + 1);
    const isDangling = items.length === 0 && /[：:]$/u.test(own);
    return (isBroken && numbers.some((value) => value >= number)) || isDangling || INLINE_ITEM.test(own);
  });
}

const INLINE_ITEM = /[：:；;，][（(][一二三四五六七八九十]{1,3}[）)]/u;

/** For each article and paragraph the article it belongs to. */
function articleOf(snapshot: Snapshot): ReadonlyMap<StructureNode, PlacedArticle> {
  const map = new Map<StructureNode, PlacedArticle>();
  for (const article of snapshot.derive(indexPlaces).articles) {
    map.set(article.node, article);
    for (const { node } of article.paragraphs) map.set(node, article);
  }
  return map;
}
