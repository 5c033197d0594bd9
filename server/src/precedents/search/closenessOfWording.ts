import { LongestCommonSubsequence } from '../clauses/longestCommonSubsequence';
import { foldInto, keyOf } from '../clauses/tokenize';

/** Only so many units of a query and of a text are compared: a bound on the work, far above any article. */
const MAX_UNITS = 4096;

/** A query of at most this many units is a typed phrase: texts that contain it literally come first. */
export const SHORT_QUERY = 20;

/** Weights of the four measures; their sum is 1, so equal texts score 1. */
const WEIGHTS = { order: 0.3, coverage: 0.3, relevance: 0.3, likeness: 0.1 } as const;

/** What a text can reach where no search has said anything of it. */
export const WITHOUT_SEARCH = 1 - WEIGHTS.relevance;

/** A short query's hits are split at this score: above it the texts that contain the query. */
const CONTAINMENT_FLOOR = 0.7;

const textUnits = new Uint16Array(MAX_UNITS);

/**
 * The second stage of a search: the exact closeness of texts to one query, from 0 to 1, and 1 only where the
 * letters and digits are the same. Most of it asks how much of the query a text holds, in order (longest common
 * subsequence) and by neighbours (bigrams), so that a fragment finds the article it was taken from; a tenth asks
 * how alike the two are as wholes.
 */
export class Closeness {
  /** The folded query. */
  readonly #units: Uint16Array;
  readonly #subsequence: LongestCommonSubsequence;
  /** The query's bigrams; the value is the number of the last text it was seen in. */
  readonly #bigrams = new Map<number, number>();
  #texts = 0;

  constructor(query: string) {
    const units = new Uint16Array(Math.min(query.length, MAX_UNITS));
    this.#units = units.subarray(0, foldInto(query, units));
    this.#subsequence = new LongestCommonSubsequence(this.#units);
    this.#units.forEach((unit, at) => {
      if (at > 0) this.#bigrams.set(keyOf(this.#units[at - 1] ?? 0, unit), 0);
    });
  }

  /** True when the query is a typed phrase rather than a clause. */
  get isShort(): boolean {
    return this.#units.length <= SHORT_QUERY;
  }

  /** @param relevance the candidate's first estimate, 0 to 1 */
  to(text: string, relevance: number): number {
    const wanted = this.#units.length;
    if (wanted === 0) return 0;
    const length = foldInto(text, textUnits);
    const shared = this.#subsequence.with(textUnits, length);
    const score =
      WEIGHTS.order * (shared / wanted) +
      WEIGHTS.coverage * this.#coverage(length) +
      WEIGHTS.relevance * relevance +
      WEIGHTS.likeness * ((2 * shared) / (wanted + length));
    if (!this.isShort) return score;
    return this.#isContained(length)
      ? CONTAINMENT_FLOOR + (1 - CONTAINMENT_FLOOR) * score
      : CONTAINMENT_FLOOR * score;
  }

  /** True when the query stands in the text at hand, punctuation left aside. */
  #isContained(length: number): boolean {
    const wanted = this.#units;
    for (let at = 0; at + wanted.length <= length; at++) {
      let same = 0;
      while (same < wanted.length && textUnits[at + same] === wanted[same]) same++;
      if (same === wanted.length) return true;
    }
    return false;
  }

  /** The share of the query's bigrams that stand in the text at hand. */
  #coverage(length: number): number {
    if (this.#bigrams.size === 0) return 1;
    this.#texts++;
    let found = 0;
    for (let i = 1; i < length; i++) {
      if (!this.#subsequence.hasUnit(textUnits[i - 1] ?? 0)) continue;
      const key = keyOf(textUnits[i - 1] ?? 0, textUnits[i] ?? 0);
      const seenIn = this.#bigrams.get(key);
      if (seenIn === undefined || seenIn === this.#texts) continue;
      this.#bigrams.set(key, this.#texts);
      found++;
    }
    return found / this.#bigrams.size;
  }
}
