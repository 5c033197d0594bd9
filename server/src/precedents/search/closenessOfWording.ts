import { LongestCommonSubsequence } from '../clauses/longestCommonSubsequence';
import { foldInto, keyOf } from '../clauses/searchKeys';

/** Only so many units of the query and of a text are compared. This limits the work and is far more than any article has. */
const MAX_UNITS = 4096;

/** A query up to this length in units counts as a phrase that somebody typed: texts that contain it literally come first. */
export const SHORT_QUERY = 20;

/** The weights of the four measures. Their sum is 1, so equal texts score 1. */
const WEIGHTS = { order: 0.3, coverage: 0.3, relevance: 0.3, likeness: 0.1 } as const;

/** The highest score of a text for which no search gave a relevance. */
export const WITHOUT_SEARCH = 1 - WEIGHTS.relevance;

/** For short queries, texts that contain the query score above this, all others below. */
const CONTAINMENT_FLOOR = 0.7;

const textUnits = new Uint16Array(MAX_UNITS);

/**
 * The second stage of a search: how close texts are to one query, from 0 to 1. Only texts with the same letters and
 * digits score 1. Most of the score says how much of the query is in the text: in order (longest common subsequence)
 * and by neighbours (bigrams). So a fragment finds the article it was taken from. A tenth says how alike both are as a
 * whole.
 */
export class Closeness {
  /** The folded query. */
  readonly #units: Uint16Array;
  readonly #subsequence: LongestCommonSubsequence;
  /** The bigrams of the query. The value is the number of the last text in which the bigram was seen. */
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

  /** True where the query counts as a phrase that somebody typed, not as a clause. */
  get isShort(): boolean {
    return this.#units.length <= SHORT_QUERY;
  }

  /**
   * The closeness of a text to the query.
   * @param relevance the first estimate for the candidate, from 0 to 1
   */
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

  /** True where the current text contains the query, punctuation aside. */
  #isContained(length: number): boolean {
    const wanted = this.#units;
    for (let at = 0; at + wanted.length <= length; at++) {
      let same = 0;
      while (same < wanted.length && textUnits[at + same] === wanted[same]) same++;
      if (same === wanted.length) return true;
    }
    return false;
  }

  /** The share of the query's bigrams that are in the current text. */
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
