import { type Ordinal } from '../../base/ordinal';
import { partitionPoint } from '../../base/partitionPoint';
import { contains, type Span } from '../../base/span';
import { isHeadingLevel } from '../../syntax/levelTable';
import { outlineNodes, paragraphsOf } from '../../syntax/walkTree';
import { type Level, type StructureNode } from '../../syntax/tree';
import { type Snapshot } from '../snapshot';

/** A paragraph 款 with its items 项. */
export interface PlacedParagraph {
  readonly node: StructureNode;
  readonly items: readonly StructureNode[];
  /** The first item of each number. */
  readonly itemByNumber: ReadonlyMap<number, StructureNode>;
}

/** An article with what stands in it and above it. */
export interface PlacedArticle {
  readonly node: StructureNode;
  /** The headings above it, the widest first. */
  readonly headings: readonly StructureNode[];
  readonly paragraphs: readonly PlacedParagraph[];
  /** The paragraphs that have items. */
  readonly listing: readonly PlacedParagraph[];
}

/** A heading with the headings above it. */
export interface PlacedHeading {
  readonly node: StructureNode;
  readonly headings: readonly StructureNode[];
}

/** The numbered places of a text, for looking up what a reference names. */
export interface PlaceIndex {
  /** In text order. */
  readonly articles: readonly PlacedArticle[];
  /** By the main number, 第三条之一 with 第三条; several too where a number is used twice or restarts, to a limit. */
  readonly articlesByNumber: ReadonlyMap<number, readonly PlacedArticle[]>;
  /** By `headingKey`, to the same limit. */
  readonly headingsByNumber: ReadonlyMap<string, readonly PlacedHeading[]>;
}

/** Where a stretch of text stands. Indexes are zero-based. */
export interface Place {
  readonly article: PlacedArticle;
  readonly articleIndex: number;
  /** The paragraph it stands in; -1 for text of the article outside its paragraphs. */
  readonly paragraphIndex: number;
  readonly item: StructureNode | undefined;
}

/** The key of a heading's level and number in a `PlaceIndex`. */
export const headingKey = (level: Level, main: number, sub: number): string => `${level} ${main}.${sub}`;

/** Use it through `snapshot.derive(indexPlaces)`. */
export function indexPlaces(snapshot: Snapshot): PlaceIndex {
  const articles: PlacedArticle[] = [];
  const articlesByNumber = new Map<number, PlacedArticle[]>();
  const headingsByNumber = new Map<string, PlacedHeading[]>();
  for (const { node, ancestors } of outlineNodes(snapshot.tree)) {
    if (node.level === 'article') {
      const article = new IndexedArticle(node, ancestors);
      articles.push(article);
      const number = node.label?.ordinal.main;
      if (number !== undefined) addTo(articlesByNumber, number, article);
    } else if (isHeadingLevel(node.level) && node.label !== undefined) {
      const { main, sub } = node.label.ordinal;
      addTo(headingsByNumber, headingKey(node.level, main, sub), { node, headings: ancestors });
    }
  }
  return { articles, articlesByNumber, headingsByNumber };
}

/** Most articles are never cited: what stands in one is told when somebody asks. */
class IndexedArticle implements PlacedArticle {
  readonly node: StructureNode;
  readonly headings: readonly StructureNode[];
  #paragraphs: readonly PlacedParagraph[] | undefined;

  constructor(node: StructureNode, headings: readonly StructureNode[]) {
    this.node = node;
    this.headings = headings;
  }

  get paragraphs(): readonly PlacedParagraph[] {
    return (this.#paragraphs ??= paragraphsOf(this.node).map((node) => new IndexedParagraph(node)));
  }

  get listing(): readonly PlacedParagraph[] {
    return this.paragraphs.filter(({ items }) => items.length > 0);
  }
}

/** Most paragraphs are cited whole: their items are told when somebody asks. */
class IndexedParagraph implements PlacedParagraph {
  readonly node: StructureNode;
  #items: readonly StructureNode[] | undefined;
  #itemByNumber: ReadonlyMap<number, StructureNode> | undefined;

  constructor(node: StructureNode) {
    this.node = node;
  }

  get items(): readonly StructureNode[] {
    return (this.#items ??= this.node.children.filter((child) => child.level === 'item'));
  }

  get itemByNumber(): ReadonlyMap<number, StructureNode> {
    return (this.#itemByNumber ??= byNumber(this.items));
  }
}

function byNumber(items: readonly StructureNode[]): ReadonlyMap<number, StructureNode> {
  const found = new Map<number, StructureNode>();
  for (const item of items) {
    const number = item.label?.ordinal.main;
    if (number !== undefined && !found.has(number)) found.set(number, item);
  }
  return found;
}

/**
 * Numbers restart in each 编 and 章, some dozens of times. Each reference looks at all that bear its number: in a text
 * that repeats one number throughout that would cost the square of its length.
 */
const MOST_OF_ONE_NUMBER = 100;

function addTo<Key, T>(map: Map<Key, T[]>, key: Key, placed: T): void {
  const same = map.get(key);
  if (same === undefined) map.set(key, [placed]);
  else if (same.length < MOST_OF_ONE_NUMBER) same.push(placed);
}

/**
 * The articles that a written number means. 违反第三条、第五条之一的 means “one of them” where nothing was inserted
 * behind article 5; 第五条之二 and 第五条之一 beside others of its kind can only name an inserted article.
 */
export function articlesNumbered(
  { articlesByNumber }: PlaceIndex,
  { main, sub }: Ordinal,
): readonly PlacedArticle[] {
  const all = articlesByNumber.get(main) ?? [];
  // As nearly all numbers are.
  if (all.length === 1 && all[0]?.node.label?.ordinal.sub === sub) return all;
  const named = all.filter(({ node }) => node.label?.ordinal.sub === sub);
  const meansOneOf = sub === 1 && all.every(({ node }) => node.label?.ordinal.sub === 0);
  return named.length > 0 || !meansOneOf ? named : all;
}

/** The place of the character at `offset`, or `undefined` where it belongs to no article. */
export function placeAt({ articles }: PlaceIndex, offset: number): Place | undefined {
  const articleIndex = indexAt(articles, offset);
  const article = articles[articleIndex];
  return article === undefined ? undefined : new IndexedPlace(article, articleIndex, offset);
}

/** Most references name an article by its number: the paragraph and item they stand in are looked for when needed. */
class IndexedPlace implements Place {
  readonly article: PlacedArticle;
  readonly articleIndex: number;
  readonly #offset: number;

  constructor(article: PlacedArticle, articleIndex: number, offset: number) {
    this.article = article;
    this.articleIndex = articleIndex;
    this.#offset = offset;
  }

  get paragraphIndex(): number {
    return indexAt(this.article.paragraphs, this.#offset);
  }

  get item(): StructureNode | undefined {
    const items = this.article.paragraphs[this.paragraphIndex]?.items ?? [];
    return items[indexAt(items, this.#offset)];
  }
}

const spanOf = (entry: StructureNode | { readonly node: StructureNode }): Span =>
  'node' in entry ? entry.node.span : entry.span;

/** The entry that holds `offset`, by halving; -1 when none does. */
function indexAt(
  entries: readonly (StructureNode | { readonly node: StructureNode })[],
  offset: number,
): number {
  const at = partitionPoint(entries, (each) => spanOf(each).start <= offset) - 1;
  const entry = entries[at];
  return entry !== undefined && contains(spanOf(entry), offset) ? at : -1;
}
