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
  /** What is known of an article with these characters, as it is read here. */
  aboutArticle(text: string, article: StructureNode, isQuoted: IsQuoted): KnownArticle;
  /** What is known of another stretch that is looked at by itself: a passage, or text of no article. */
  about(text: string): TextFacts;
  /** Where in {@link KnownArticle.answers} the answers to a question lie; the question is told by its identity. */
  placeOf(question: object): number;
  /** The memory for the version after this one. */
  next(): ArticleMemory;
}

/** What one version of the text holds. */
interface Version {
  readonly articles: ReadonlyMap<string, KnownArticle>;
  readonly stretches: ReadonlyMap<string, TextFacts>;
}

/** An empty memory. */
export const createArticleMemory = (): ArticleMemory =>
  memoryAfter({ articles: new Map(), stretches: new Map() }, new Map());

function memoryAfter(before: Version, places: Map<object, number>): ArticleMemory {
  const articles = new Map<string, KnownArticle>();
  const stretches = new Map<string, TextFacts>();
  return {
    aboutArticle: (text, article, isQuoted) => {
      const earlier = articles.get(text) ?? before.articles.get(text);
      const known =
        earlier !== undefined && hasShape(article, earlier.shape, isQuoted)
          ? earlier
          : { words: earlier?.words ?? ownCopy(text), shape: shapeOf(article, isQuoted), answers: [] };
      articles.set(known.words, known);
      return known;
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
      memoryAfter(articles.size === 0 && stretches.size === 0 ? before : { articles, stretches }, places),
  };
}
