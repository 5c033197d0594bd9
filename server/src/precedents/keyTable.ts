const EMPTY = -1;

/** Gives search keys dense numbers in order of first sight: a hash table on typed arrays, open addressing. */
export class KeyTable {
  #keys = new Uint32Array(1 << 12);
  #numbers = new Int32Array(1 << 12).fill(EMPTY);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of `key`, given now if it has none. */
  numberOf(key: number): number {
    if (this.#size * 2 > this.#keys.length) this.#grow();
    const at = this.#slotOf(key);
    const known = this.#numbers[at] ?? EMPTY;
    if (known !== EMPTY) return known;
    this.#keys[at] = key;
    this.#numbers[at] = this.#size;
    return this.#size++;
  }

  /** All keys, indexed by their numbers. */
  keysByNumber(): Uint32Array {
    const result = new Uint32Array(this.#size);
    for (let at = 0; at < this.#keys.length; at++) {
      const number = this.#numbers[at] ?? EMPTY;
      if (number !== EMPTY) result[number] = this.#keys[at] ?? 0;
    }
    return result;
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let at = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.#numbers[at] !== EMPTY && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const keys = this.#keys;
    const numbers = this.#numbers;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#numbers = new Int32Array(keys.length * 2).fill(EMPTY);
    for (let at = 0; at < keys.length; at++) {
      const number = numbers[at] ?? EMPTY;
      if (number === EMPTY) continue;
      const key = keys[at] ?? 0;
      const to = this.#slotOf(key);
      this.#keys[to] = key;
      this.#numbers[to] = number;
    }
  }
}
