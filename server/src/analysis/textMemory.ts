import { ownCopy } from '../base/ownCopy';

/**
 * A fact about a stretch of text that depends on its characters alone; the function is the key of what is kept.
 * `facts` are what else is known of the stretch.
 */
export type TextQuery<T> = (text: string, facts: TextFacts) => T;

/** What is known of one stretch of text. */
export interface TextFacts {
  /** The stretch, in a string of its own: to keep it keeps nothing of the text around it. */
  readonly text: string;
  /** What `query` gives for the stretch, computed once. */
  recall<T>(query: TextQuery<T>): T;
}

/**
 * Facts about stretches of text — an article, a paragraph — kept from one version of a document to the next, so that
 * a keystroke pays for its own paragraph only. Stretches that neither this version nor the one before asked for are
 * forgotten: the memory is bounded by two versions of the text.
 */
export interface TextMemory {
  /** The facts about `text`. Whoever has several questions asks once for the facts: finding them costs most. */
  about(text: string): TextFacts;
  /** What `query` gives for `text`, computed once as long as each version asks for it. */
  recall<T>(query: TextQuery<T>, text: string): T;
  /** The memory for the version after this one. */
  next(): TextMemory;
}

/** An empty memory. */
export const createTextMemory = (): TextMemory => memoryAfter(new Map());

function memoryAfter(before: ReadonlyMap<string, TextFacts>): TextMemory {
  const known = new Map<string, TextFacts>();
  const about = (text: string): TextFacts => {
    const here = known.get(text);
    if (here !== undefined) return here;
    const facts = before.get(text) ?? new FactsAbout(ownCopy(text));
    known.set(facts.text, facts);
    return facts;
  };
  return {
    about,
    recall: (query, text) => about(text).recall(query),
    next: () => memoryAfter(known),
  };
}

/** One fact of a stretch; few are known of each, so that a list is searched sooner than a map, and takes less. */
interface Known {
  readonly query: TextQuery<unknown>;
  readonly fact: unknown;
  readonly next: Known | undefined;
}

class FactsAbout implements TextFacts {
  readonly text: string;
  #known: Known | undefined;

  constructor(text: string) {
    this.text = text;
  }

  recall<T>(query: TextQuery<T>): T {
    for (let known = this.#known; known !== undefined; known = known.next) {
      if (known.query === query) return known.fact as T;
    }
    const fact = query(this.text, this);
    this.#known = { query, fact, next: this.#known };
    return fact;
  }
}
