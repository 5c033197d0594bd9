/**
 * A fact about a stretch of text that depends on its characters alone; the function is the key of what is kept.
 * `facts` are what else is known of the stretch.
 */
export type TextQuery<T> = (text: string, facts: TextFacts) => T;

/** What is known of one stretch of text. */
export interface TextFacts {
  readonly text: string;
  /** What `query` gives for the stretch, computed once. */
  recall<T>(query: TextQuery<T>): T;
}

/** The facts about `text`, of which nothing is known yet. */
export const factsAbout = (text: string): TextFacts => new FactsAbout(text);

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
