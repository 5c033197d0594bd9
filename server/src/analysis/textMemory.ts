/** A fact about a stretch of text that depends on its characters alone; the function is the key of what is kept. */
export type TextQuery<T> = (text: string) => T;

/**
 * Facts about stretches of text — an article, a paragraph — kept from one version of a document to the next, so that
 * a keystroke pays for its own paragraph only. What neither this version nor the one before asked for is forgotten:
 * the memory is bounded by two versions of the text.
 */
export interface TextMemory {
  /** What `query` gives for `text`, computed once as long as each version asks for it. */
  recall<T>(query: TextQuery<T>, text: string): T;
  /** The memory for the version after this one. */
  next(): TextMemory;
}

type Facts = Map<TextQuery<unknown>, Map<string, unknown>>;

/** An empty memory. */
export const createTextMemory = (): TextMemory => memoryAfter(new Map());

function memoryAfter(before: Facts): TextMemory {
  const facts: Facts = new Map();
  return {
    recall<T>(query: TextQuery<T>, text: string): T {
      const known = knownTo(facts, query);
      const here = known.get(text);
      if (here !== undefined || known.has(text)) return here as T;
      const earlier = before.get(query);
      const fact = earlier?.has(text) === true ? (earlier.get(text) as T) : query(text);
      known.set(text, fact);
      return fact;
    },
    next: () => memoryAfter(facts),
  };
}

function knownTo(facts: Facts, query: TextQuery<unknown>): Map<string, unknown> {
  const known = facts.get(query);
  if (known !== undefined) return known;
  const none = new Map<string, unknown>();
  facts.set(query, none);
  return none;
}
