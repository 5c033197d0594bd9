import { forEachCount } from './postings';
import { isBigram } from '../clauses/searchKeys';

const K1 = 1.2;
const B = 0.6;

/** Common keys say little and cost most. So the rarest keys are taken: at least this many, at most the next number. */
const MIN_TERMS = 8;
const MAX_TERMS = 32;
/** Beyond `MIN_TERMS`, a key is left out if it occurs in more than this share of the documents. */
const MAX_SHARE = 0.05;

/** What BM25 needs to know of the whole collection, over all its segments. */
export interface CollectionFacts {
  readonly documents: number;
  /** The mean length of a document in folded units. */
  readonly meanLength: number;
}

/** A key of the query with its weight in this collection. */
export interface WeightedTerm {
  readonly key: number;
  /** How often it occurs in the query. */
  readonly count: number;
  readonly weight: number;
}

/** A query prepared for one collection. */
export interface QueryPlan {
  readonly terms: readonly WeightedTerm[];
  /** The single characters of a query that has no bigram. */
  readonly units: readonly number[];
  /** The score that the text of the query would have as a document. Other scores are measured by it. */
  readonly selfScore: number;
  readonly saturation: Saturation;
}

/** The part of BM25 that depends on the length of a document: `base + slope · length`. */
export interface Saturation {
  readonly base: number;
  readonly slope: number;
}

/** The share of a term's weight that `count` occurrences give in a text of `length` units: from 0 towards 1. */
export const earned = (count: number, length: number, { base, slope }: Saturation): number =>
  count / (count + base + slope * length);

/**
 * Chooses the terms of a query and gives them weights.
 * @param keys the keys of the query; they are sorted in place
 * @param frequencyOf gives the number of documents with a key
 */
export function planQuery(
  keys: Uint32Array,
  facts: CollectionFacts,
  frequencyOf: (key: number) => number,
): QueryPlan {
  const saturation = { base: K1 * (1 - B), slope: (K1 * B) / Math.max(facts.meanLength, 1) };
  const found: { key: number; count: number; frequency: number }[] = [];
  const units = new Set<number>();
  const hasBigram = keys.some(isBigram);
  forEachCount(keys, (key, count) => {
    if (!isBigram(key)) {
      if (!hasBigram) units.add(key >>> 16);
      return;
    }
    const frequency = frequencyOf(key);
    if (frequency > 0) found.push({ key, count, frequency });
  });
  found.sort((a, b) => a.frequency - b.frequency || a.key - b.key);
  const kept = found.filter(
    ({ frequency }, rank) =>
      rank < MIN_TERMS || (rank < MAX_TERMS && frequency <= facts.documents * MAX_SHARE),
  );
  const terms = kept.map(({ key, count, frequency }) => ({
    key,
    count,
    weight: rarity(frequency, facts.documents) * count,
  }));
  const selfScore =
    units.size * earned(1, keys.length, saturation) +
    terms.reduce((sum, t) => sum + t.weight * earned(t.count, keys.length, saturation), 0);
  return { terms, units: [...units], selfScore, saturation };
}

const rarity = (frequency: number, documents: number): number =>
  Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
