import { earned, type Saturation } from './bm25';
import { listPiece, type ListReader } from './postings';

/** How many documents are scored together: few enough for their scores to stay in the processor's nearest caches. */
export const BLOCK = 1 << 13;

/**
 * The scores of a block of consecutive documents. The arrays are used again for every query; only documents that gained
 * a score are looked at.
 */
export class BlockScores {
  #lengths: Uint16Array = new Uint16Array(0);
  readonly #scores = new Float64Array(BLOCK);
  /** The documents with a score, as indexes in the block, in the order in which they gained it. */
  readonly #scored = new Uint16Array(BLOCK + 1);
  readonly #piece = listPiece(BLOCK);
  #count = 0;
  #from = 0;

  /**
   * Begins the block of documents from number `from` on, all with score 0.
   * @param lengths the lengths of all documents of the collection
   */
  begin(from: number, lengths: Uint16Array): void {
    this.#lengths = lengths;
    for (let i = 0; i < this.#count; i++) this.#scores[this.#scored[i] ?? 0] = 0;
    this.#count = 0;
    this.#from = from;
  }

  /**
   * Adds what a key with this weight contributes to the scores in this block.
   * @param reader the list of the key, read up to the beginning of this block
   * @param isOpen false where documents without a score must not get one
   */
  addTerm(reader: ListReader, weight: number, saturation: Saturation, isOpen: boolean): void {
    const piece = this.#piece;
    const from = this.#from;
    const scores = this.#scores;
    const scored = this.#scored;
    const lengths = this.#lengths;
    const size = isOpen
      ? reader.read(from + BLOCK, piece)
      : reader.readMarked(from, from + BLOCK, scores, piece);
    let count = this.#count;
    for (let i = 0; i < size; i++) {
      const document = piece.documents[i] ?? 0;
      const place = document - from;
      const score = scores[place] ?? 0;
      // Written for every document, but counted only for new ones. This avoids a branch that the processor would often
      // guess wrong.
      scored[count] = place;
      count += Number(score === 0);
      scores[place] = score + weight * earned(piece.counts[i] ?? 0, lengths[document] ?? 0, saturation);
    }
    this.#count = count;
  }

  /**
   * Adds what a single character contributes. It counts as one key that occurs as often as those of all `readers`
   * together.
   */
  addUnit(readers: readonly ListReader[], saturation: Saturation): void {
    const totals = new Uint32Array(BLOCK);
    for (const reader of readers) {
      const size = reader.read(this.#from + BLOCK, this.#piece);
      for (let i = 0; i < size; i++) {
        const place = (this.#piece.documents[i] ?? 0) - this.#from;
        totals[place] = (totals[place] ?? 0) + (this.#piece.counts[i] ?? 0);
      }
    }
    totals.forEach((total, place) => {
      if (total === 0) return;
      const score = this.#scores[place] ?? 0;
      if (score === 0) this.#scored[this.#count++] = place;
      this.#scores[place] = score + earned(total, this.#lengths[this.#from + place] ?? 0, saturation);
    });
  }

  /** Calls `visit` for the documents whose score is not below `threshold()`. The threshold may rise meanwhile. */
  forEach(threshold: () => number, visit: (document: number, score: number) => void): void {
    let least = threshold();
    for (let i = 0; i < this.#count; i++) {
      const place = this.#scored[i] ?? 0;
      const score = this.#scores[place] ?? 0;
      if (score < least) continue;
      visit(this.#from + place, score);
      least = threshold();
    }
  }
}
