import { forEachCount } from './postings';
import { isBigram } from '../clauses/tokenize';

const K1 = 1.2;
const B = 0.6;

/** Common keys tell little and cost most: the rarest are taken, at least this many and at most that many. */
const MIN_TERMS = 8;
const MAX_TERMS = 32;
/** Past `MIN_TERMS`, a key that stands in more than this share of the documents is left out. */
const MAX_SHARE = 0.05;

/** What BM25 must know of the whole collection, all segments together. */
export interface CollectionFacts {
  readonly documents: number;
  /** Mean length of a document in folded units. */
  readonly meanLength: number;
}

/** A key of the query with its weight in this collection. */
export interface WeightedTerm {
  readonly key: number;
  /** Occurrences in the query. */
  readonly count: number;
  readonly weight: number;
}

/** A query made ready for one collection. */
export interface QueryPlan {
  readonly terms: readonly WeightedTerm[];
  /** Single characters, for a query without any bigram. */
  readonly units: readonly number[];
  /** The score the query's own text would have as a document of this collection: what a score is measured by. */
  readonly selfScore: number;
  readonly saturation: Saturation;
}

/** The length-dependent part of BM25: `base + slope · length`. */
export interface Saturation {
  readonly base: number;
  readonly slope: number;
}

/** How much of a term's weight `count` occurrences in a text of `length` units earn: from 0 towards 1. */
export const earned = (count: number, length: number, { base, slope }: Saturation): number =>
  count / (count + base + slope * length);

/**
 * Chooses and weighs the query's terms.
 * @param keys the query's keys; sorted in place
 * @param frequencyOf the number of documents that hold a key
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
