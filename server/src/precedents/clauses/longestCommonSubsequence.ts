const WORD = 32;

/**
 * Length of the longest common subsequence of one query with many texts, by Hyyrö's bit-parallel recurrence:
 * 32 query units are compared with a text unit in one step.
 */
export class LongestCommonSubsequence {
  readonly #length: number;
  readonly #words: number;
  /** Row of each unit in `#masks`, plus 1; 0 for units the query lacks. Row `r` has its words from `r · words`. */
  readonly #rowOf = new Uint16Array(0x10000);
  readonly #masks: Uint32Array;
  readonly #state: Uint32Array;

  constructor(query: Uint16Array) {
    this.#length = query.length;
    this.#words = Math.ceil(query.length / WORD);
    let rows = 0;
    for (const unit of query) {
      if (this.#rowOf[unit] === 0) this.#rowOf[unit] = ++rows;
    }
    this.#masks = new Uint32Array(rows * this.#words);
    query.forEach((unit, at) => {
      const word = this.#rowStart(unit) + Math.floor(at / WORD);
      this.#masks[word] = (this.#masks[word] ?? 0) | (1 << (at % WORD));
    });
    this.#state = new Uint32Array(this.#words);
  }

  /** The length of the longest subsequence that the query and the first `length` units of `text` share. */
  with(text: Uint16Array, length: number): number {
    const state = this.#state.fill(0xffffffff);
    for (let i = 0; i < length; i++) {
      const start = this.#rowStart(text[i] ?? 0);
      if (start >= 0) this.#step(state, start);
    }
    return this.#countZeros(state);
  }

  /** True when the query has `unit`. */
  hasUnit(unit: number): boolean {
    return this.#rowOf[unit] !== 0;
  }

  /** Where the masks of `unit` begin; negative for units the query lacks. */
  #rowStart(unit: number): number {
    return ((this.#rowOf[unit] ?? 0) - 1) * this.#words;
  }

  #step(state: Uint32Array, from: number): void {
    let carry = 0;
    for (let w = 0; w < this.#words; w++) {
      const value = state[w] ?? 0;
      const mask = this.#masks[from + w] ?? 0;
      const sum = value + ((value & mask) >>> 0) + carry;
      carry = sum > 0xffffffff ? 1 : 0;
      state[w] = sum | (value & ~mask);
    }
  }

  /** Each zero among the query's bits is one unit of the subsequence. */
  #countZeros(state: Uint32Array): number {
    let zeros = 0;
    for (let at = 0; at < this.#length; at++) {
      if ((((state[Math.floor(at / WORD)] ?? 0) >>> (at % WORD)) & 1) === 0) zeros++;
    }
    return zeros;
  }
}
