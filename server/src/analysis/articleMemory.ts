import { ownCopy } from '../base/ownCopy';
import { type StructureNode } from '../syntax/tree';
import { hasShape, type IsQuoted, type Shape, shapeOf } from './articleShape';
import { type Snapshot } from './snapshot';
import { factsAbout, type TextFacts } from './textFacts';

/**
 * A fact about one article that its own words and structure decide alone; the function is the key of what is kept.
 * Places in the answer count from the article's start, so that they hold wherever the article moves. `words` are the
 * article's characters in a string of their own.
 */
export type ArticleQuery<T> = (article: StructureNode, snapshot: Snapshot, words: string) => T;

/** What is known of one article. */
export interface KnownArticle {
  /** Its characters, in a string of their own: to keep it keeps nothing of the text around it. */
  readonly words: string;
  /** The same words may be read in two ways, as what stands around them decides. */
  readonly shape: Shape;
  /** What was answered about it, by the places that {@link ArticleMemory.placeOf} gives out. */
  readonly answers: unknown[];
}

/**
 * The one memory: what is known of the articles of a document, by their own text, handed from version to version, so
 * that a keystroke pays for its own article only. What neither this version nor the one before holds is forgotten: the
 * memory is bounded by two versions of the text.
 */
export interface ArticleMemory {
  /** What is known of the articles of `text`, as they are read here; asked once a version. */
  aboutArticles(
    text: string,
    articles: readonly StructureNode[],
    isQuoted: IsQuoted,
  ): readonly KnownArticle[];
  /** What is known of another stretch that is looked at by itself: a passage, or text of no article. */
  about(text: string): TextFacts;
  /** Where in {@link KnownArticle.answers} the answers to a question lie; the question is told by its identity. */
  placeOf(question: object): number;
  /** The memory for the version after this one. */
  next(): ArticleMemory;
}

/** What one version of the text holds. */
interface Version {
  /** In text order. */
  readonly articles: readonly KnownArticle[];
  readonly stretches: ReadonlyMap<string, TextFacts>;
}

/** An empty memory. */
export const createArticleMemory = (): ArticleMemory =>
  memoryAfter({ articles: [], stretches: new Map() }, new Map());

function memoryAfter(before: Version, places: Map<object, number>): ArticleMemory {
  let articles: readonly KnownArticle[] | undefined;
  const stretches = new Map<string, TextFacts>();
  return {
    aboutArticles: (text, nodes, isQuoted) => {
      const earlier = new EarlierArticles(before.articles);
      const here = nodes.map((node) => {
        const words = text.slice(node.span.start, node.span.end);
        const known = earlier.find(words);
        if (known !== undefined && hasShape(node, known.shape, isQuoted)) return known;
        return { words: known?.words ?? ownCopy(words), shape: shapeOf(node, isQuoted), answers: [] };
      });
      articles = here;
      return here;
    },
    about: (text) => {
      const here = stretches.get(text);
      if (here !== undefined) return here;
      const facts = before.stretches.get(text) ?? factsAbout(ownCopy(text));
      stretches.set(facts.text, facts);
      return facts;
    },
    placeOf: (question) => {
      const place = places.get(question) ?? places.size;
      places.set(question, place);
      return place;
    },
    // A version that was never asked gives the next one what the version before it knew.
    next: () =>
      memoryAfter(
        articles === undefined && stretches.size === 0 ? before : { articles: articles ?? [], stretches },
        places,
      ),
  };
}

/** The articles of a version, looked for one after the other: nearly always each stands behind the one found before. */
class EarlierArticles {
  readonly #articles: readonly KnownArticle[];
  #next = 0;
  /** Where each stands by its words, listed when one is not the next: to compare costs less than to look up. */
  #places: ReadonlyMap<string, number> | undefined;

  constructor(articles: readonly KnownArticle[]) {
    this.#articles = articles;
  }

  find(words: string): KnownArticle | undefined {
    const next = this.#articles[this.#next];
    if (next?.words === words) {
      this.#next++;
      return next;
    }
    this.#places ??= new Map(this.#articles.map((known, place) => [known.words, place]));
    const place = this.#places.get(words);
    // One that was written anew stands in the place of another.
    this.#next = (place ?? this.#next) + 1;
    return place === undefined ? undefined : this.#articles[place];
  }
}
