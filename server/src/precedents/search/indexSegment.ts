import { type QueryPlan } from './bm25';
import { BLOCK, type BlockScores } from './blockScores';
import { type ClauseGroup } from '../clauses/identicalClauses';
import { findKey, listPiece, ListReader, lowerBound, type Postings } from './postings';
import { keyOf, Tokenizer } from '../clauses/searchKeys';

const tokenizer = new Tokenizer();

/** The groups of a segment by number. For a saved index they are made when they are asked for. */
export interface GroupList {
  readonly size: number;
  at(document: number): ClauseGroup | undefined;
}

/** What a search wants from each segment, one after another. */
export interface Wanted {
  /** Groups with a lower score are not wanted. It rises as groups are reported. */
  readonly threshold: () => number;
  readonly report: (group: ClauseGroup, score: number) => void;
}

/**
 * A set of groups that are indexed together. Groups can be removed, but not added. Frequencies and lengths count only
 * the groups that are left, so several segments give exactly the scores of one index built afresh.
 */
export class Segment {
  readonly #groups: GroupList;
  readonly #postings: Postings;
  readonly #frequencies: Uint32Array;
  readonly #isStruckOut: Uint8Array;
  #liveCount: number;
  #totalLength = 0;

  /** @param postings the postings of the groups' texts, in their order */
  constructor(groups: GroupList, postings: Postings) {
    this.#groups = groups;
    this.#postings = postings;
    this.#frequencies = postings.frequencies.slice();
    this.#isStruckOut = new Uint8Array(groups.size);
    this.#liveCount = groups.size;
    for (const length of postings.lengths) this.#totalLength += length;
  }

  /** How many documents were indexed here, including removed ones. */
  get size(): number {
    return this.#groups.size;
  }

  get liveCount(): number {
    return this.#liveCount;
  }

  /** The folded units of all groups that are left. */
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

  /** True unless the group with number `document` was removed. */
  isLive(document: number): boolean {
    return this.#isStruckOut[document] === 0;
  }

  /** Removes the group with number `document`. */
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

  /** How many of the groups that are left have `key`. */
  frequencyOf(key: number): number {
    const term = findKey(this.#postings.keys, key);
    return term < 0 ? 0 : (this.#frequencies[term] ?? 0);
  }

  /** How many of the groups that are left have `key` and are also in another source than `exclude`. */
  frequencyOutside(key: number, exclude: string): number {
    const term = findKey(this.#postings.keys, key);
    if (term < 0) return 0;
    const reader = new ListReader(this.#postings, term);
    const piece = listPiece(this.#postings.frequencies[term] ?? 0);
    const size = reader.read(this.size, piece);
    let outside = 0;
    for (const document of piece.documents.subarray(0, size)) {
      if (this.isLive(document) && this.#groups.at(document)?.standsOnlyIn(exclude) === false) outside++;
    }
    return outside;
  }

  /**
   * Scores the groups by BM25 and reports those that are wanted.
   * @param scores arrays to work in
   */
  score(plan: QueryPlan, scores: BlockScores, { threshold, report }: Wanted): void {
    const { keys, lengths } = this.#postings;
    const terms = plan.terms.map(({ key, weight }) => ({ weight, list: this.#readerOf(findKey(keys, key)) }));
    const units = plan.units.map((unit) => this.#readersOf(unit));
    for (let from = 0; from < this.size; from += BLOCK) {
      scores.begin(from, lengths);
      // How much the remaining keys can add at most. Once a group without any of the earlier keys can no longer be
      // wanted, the remaining lists, which are the longest, only add to groups that have a score.
      let rest = plan.terms.reduce((sum, { weight }) => sum + weight, 0);
      for (const { weight, list } of terms) {
        if (list !== undefined) scores.addTerm(list, weight, plan.saturation, rest >= threshold());
        rest -= weight;
      }
      for (const readers of units) scores.addUnit(readers, plan.saturation);
      scores.forEach(threshold, (document, score) => {
        const group = this.isLive(document) ? this.#groups.at(document) : undefined;
        if (group !== undefined) report(group, score);
      });
    }
  }

  #readerOf(term: number): ListReader | undefined {
    return term < 0 ? undefined : new ListReader(this.#postings, term);
  }

  /** The lists of all keys that begin with a character. */
  #readersOf(unit: number): readonly ListReader[] {
    const { keys } = this.#postings;
    const end = lowerBound(keys, keyOf(unit, 0xffff));
    const readers: ListReader[] = [];
    for (let term = lowerBound(keys, keyOf(unit, 0)); term < end; term++) {
      readers.push(new ListReader(this.#postings, term));
    }
    return readers;
  }
}
