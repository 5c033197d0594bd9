import { ownCopy } from '../base/ownCopy';
import { type StructureNode } from '../syntax/tree';
import { type Snapshot } from './snapshot';
import { factsAbout, type TextFacts } from './textFacts';

/**
 * A fact about one article that its own words and structure decide alone; the function is the key of what is kept.
 * Places in the answer count from the article's start, so that they hold wherever the article moves. `words` are the
 * article's characters in a string of their own.
 */
export type ArticleQuery<T> = (article: StructureNode, snapshot: Snapshot, words: string) => T;

/** The nodes of an article as numbers: the same words may be read in two ways, as what stands around them decides. */
export type Shape = readonly number[];

/** What is known of one article, or of another stretch of the text that is looked at by itself. */
export interface KnownStretch {
  /** What its characters tell. They lie in a string of their own: to keep it keeps nothing of the text around it. */
  readonly facts: TextFacts;
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
  /** What is known of the stretch with these characters, of an article read as this shape. */
  about(text: string, shape?: Shape): KnownStretch;
  /** Where in {@link KnownStretch.answers} the answers to a question lie; the question is told by its identity. */
  placeOf(question: object): number;
  /** The memory for the version after this one. */
  next(): ArticleMemory;
}

const NO_SHAPE: Shape = [];

type Stretches = ReadonlyMap<string, KnownStretch>;

/** An empty memory. */
export const createArticleMemory = (): ArticleMemory => memoryAfter(new Map(), new Map());

function memoryAfter(before: Stretches, places: Map<object, number>): ArticleMemory {
  const known = new Map<string, KnownStretch>();
  return {
    about: (text, shape = NO_SHAPE) => {
      const here = known.get(text);
      if (here !== undefined && isSameShape(here.shape, shape)) return here;
      const earlier = here ?? before.get(text);
      const stretch =
        earlier !== undefined && isSameShape(earlier.shape, shape)
          ? earlier
          : { facts: factsAbout(earlier?.facts.text ?? ownCopy(text)), shape, answers: [] };
      known.set(stretch.facts.text, stretch);
      return stretch;
    },
    placeOf: (question) => {
      const place = places.get(question) ?? places.size;
      places.set(question, place);
      return place;
    },
    // A version that nobody asked anything hands on what it was handed.
    next: () => memoryAfter(known.size === 0 ? before : known, places),
  };
}

function isSameShape(one: Shape, other: Shape): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
