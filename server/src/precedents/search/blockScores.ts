import { earned, type Saturation } from './bm25';
import { listPiece, type ListReader } from './postings';

/** Documents scored together: their scores stay in the processor's nearest caches. */
export const BLOCK = 1 << 13;

/** The scores of some documents in a row. Kept from query to query; only what gained a score is looked at. */
export class BlockScores {
  #lengths: Uint16Array = new Uint16Array(0);
  readonly #scores = new Float64Array(BLOCK);
  /** The documents with a score, as places in the block, in the order they gained it. */
  readonly #scored = new Uint16Array(BLOCK + 1);
  readonly #piece = listPiece(BLOCK);
  #count = 0;
  #from = 0;

  /**
   * Begins the block of the documents from `from`; all scores are 0.
   * @param lengths of all documents
   */
  begin(from: number, lengths: Uint16Array): void {
    this.#lengths = lengths;
    for (let i = 0; i < this.#count; i++) this.#scores[this.#scored[i] ?? 0] = 0;
    this.#count = 0;
    this.#from = from;
  }

  /**
   * Adds what a key of this weight earns in the documents of this block.
   * @param reader of its list, read up to this block
   * @param isOpen false where documents without a score shall stay so
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
      // Written for every document, counted for new ones only: without a branch, which the processor would often guess wrong.
      scored[count] = place;
      count += Number(score === 0);
      scores[place] = score + weight * earned(piece.counts[i] ?? 0, lengths[document] ?? 0, saturation);
    }
    this.#count = count;
  }

  /** Adds what a single character earns: that of a key which occurs as often as those of all `readers` together. */
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

  /** Visits the documents whose score is not below `threshold()`, which may rise on the way. */
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
