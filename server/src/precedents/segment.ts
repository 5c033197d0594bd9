import { type QueryPlan, earned } from './bm25';
import { type ClauseGroup } from './clauseGroup';
import { findKey, lowerBound, type PostingList, postingListFor, type Postings, readList } from './postings';
import { keyOf, Tokenizer } from './tokenize';

const tokenizer = new Tokenizer();

/** The groups of a segment by number: an array of them, or those of a saved index, made when asked for. */
export interface GroupList {
  readonly size: number;
  at(document: number): ClauseGroup | undefined;
}

/**
 * A set of groups indexed together. Groups can be struck out, never added. Frequencies and lengths count the
 * groups that are left, so a collection of segments scores exactly as one index built from scratch.
 */
export class Segment {
  readonly #groups: GroupList;
  readonly #postings: Postings;
  readonly #list: PostingList;
  readonly #frequencies: Uint32Array;
  readonly #isStruckOut: Uint8Array;
  #liveCount: number;
  #totalLength = 0;

  /** @param postings of the groups' texts, in their order */
  constructor(groups: GroupList, postings: Postings) {
    this.#groups = groups;
    this.#postings = postings;
    this.#list = postingListFor(postings);
    this.#frequencies = postings.frequencies.slice();
    this.#isStruckOut = new Uint8Array(groups.size);
    this.#liveCount = groups.size;
    for (const length of postings.lengths) this.#totalLength += length;
  }

  /** Documents ever indexed here, struck out ones included. */
  get size(): number {
    return this.#groups.size;
  }

  get liveCount(): number {
    return this.#liveCount;
  }

  /** Folded units of the groups that are left. */
  get totalLength(): number {
    return this.#totalLength;
  }

  liveGroups(): ClauseGroup[] {
    const groups: ClauseGroup[] = [];
    for (let document = 0; document < this.size; document++) {
      const group = this.isLive(document) ? this.#groups.at(document) : undefined;
      if (group !== undefined) groups.push(group);
    }
    return groups;
  }

  /** True unless the group numbered `document` was struck out. */
  isLive(document: number): boolean {
    return this.#isStruckOut[document] === 0;
  }

  /** Strikes out the group numbered `document`. */
  strikeOut(document: number): void {
    const group = this.#groups.at(document);
    if (group === undefined || !this.isLive(document)) return;
    this.#isStruckOut[document] = 1;
    this.#liveCount--;
    this.#totalLength -= this.#postings.lengths[document] ?? 0;
    for (const key of new Set(tokenizer.keys(group.text))) {
      const term = findKey(this.#postings.keys, key);
      this.#frequencies[term] = (this.#frequencies[term] ?? 0) - 1;
    }
  }

  /** The number of groups left that hold `key`. */
  frequencyOf(key: number): number {
    const term = findKey(this.#postings.keys, key);
    return term < 0 ? 0 : (this.#frequencies[term] ?? 0);
  }

  /** The number of groups left that hold `key` and stand in another source than `exclude` too. */
  frequencyOutside(key: number, exclude: string): number {
    const term = findKey(this.#postings.keys, key);
    if (term < 0) return 0;
    const { documents } = this.#list;
    const size = readList(this.#postings, term, this.#list);
    let outside = 0;
    for (let i = 0; i < size; i++) {
      const document = documents[i] ?? 0;
      if (this.isLive(document) && this.#groups.at(document)?.standsOnlyIn(exclude) === false) outside++;
    }
    return outside;
  }

  /**
   * Scores the groups by BM25 and reports each with a score above 0 and not below `threshold()`.
   * @param scores scratch space of at least `size` places
   */
  score(
    plan: QueryPlan,
    scores: Float64Array,
    threshold: () => number,
    report: (group: ClauseGroup, score: number) => void,
  ): void {
    const { size } = this;
    scores.fill(0, 0, size);
    for (const term of plan.terms) this.#addTerm(term.key, term.weight, plan, scores);
    for (const unit of plan.units) this.#addUnit(unit, plan, scores);
    // A text that shares no term has score 0, and is passed over with all others below the threshold.
    let least = Math.max(threshold(), Number.MIN_VALUE);
    for (let document = 0; document < size; document++) {
      const score = scores[document] ?? 0;
      if (score < least || !this.isLive(document)) continue;
      const group = this.#groups.at(document);
      if (group === undefined) continue;
      report(group, score);
      least = Math.max(threshold(), Number.MIN_VALUE);
    }
  }

  #addTerm(key: number, weight: number, { saturation }: QueryPlan, scores: Float64Array): void {
    const term = findKey(this.#postings.keys, key);
    if (term < 0) return;
    const { documents, counts } = this.#list;
    const { lengths } = this.#postings;
    const size = readList(this.#postings, term, this.#list);
    for (let i = 0; i < size; i++) {
      const document = documents[i] ?? 0;
      const gain = weight * earned(counts[i] ?? 0, lengths[document] ?? 0, saturation);
      scores[document] = (scores[document] ?? 0) + gain;
    }
  }

  /** A single character: the sum over the range of keys that begin with it. All characters weigh the same. */
  #addUnit(unit: number, { saturation }: QueryPlan, scores: Float64Array): void {
    const { keys, lengths } = this.#postings;
    const { documents, counts } = this.#list;
    const totals = new Uint32Array(this.size);
    for (let term = lowerBound(keys, keyOf(unit, 0)); (keys[term] ?? 0) >>> 16 === unit; term++) {
      const size = readList(this.#postings, term, this.#list);
      for (let i = 0; i < size; i++) {
        const document = documents[i] ?? 0;
        totals[document] = (totals[document] ?? 0) + (counts[i] ?? 0);
      }
    }
    for (let document = 0; document < totals.length; document++) {
      const count = totals[document] ?? 0;
      if (count === 0) continue;
      scores[document] = (scores[document] ?? 0) + earned(count, lengths[document] ?? 0, saturation);
    }
  }
}
