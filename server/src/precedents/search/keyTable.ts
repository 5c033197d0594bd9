/**
 * Gives search keys consecutive numbers in the order in which they are first met. It is a hash table with open
 * addressing. A key and its number are stored side by side, because a look-up takes as long as the memory it touches.
 */
export class KeyTable {
  /** For each slot the key, and its number plus 1; 0 where the slot is empty. */
  #slots = new Uint32Array(1 << 13);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of `key`. A new key gets the next one. */
  numberOf(key: number): number {
    const slots = this.#slots;
    const at = slotOf(slots, key);
    const known = slots[at + 1] ?? 0;
    if (known !== 0) return known - 1;
    slots[at] = key;
    slots[at + 1] = ++this.#size;
    if (this.#size * 4 > slots.length) this.#grow();
    return this.#size - 1;
  }

  /** Replaces each key by its number. */
  replaceByNumbers(keys: Uint32Array): void {
    for (let i = 0; i < keys.length; i++) keys[i] = this.numberOf(keys[i] ?? 0);
  }

  /** All keys by their number. */
  keysByNumber(): Uint32Array {
    const result = new Uint32Array(this.#size);
    for (let at = 0; at < this.#slots.length; at += 2) {
      const number = this.#slots[at + 1] ?? 0;
      if (number !== 0) result[number - 1] = this.#slots[at] ?? 0;
    }
    return result;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (let from = 0; from < old.length; from += 2) {
      const number = old[from + 1] ?? 0;
      if (number === 0) continue;
      const key = old[from] ?? 0;
      const to = slotOf(this.#slots, key);
      this.#slots[to] = key;
      this.#slots[to + 1] = number;
    }
  }
}

/** The offset of the slot of `key`, or of the empty slot where it belongs. */
function slotOf(slots: Uint32Array, key: number): number {
  const last = slots.length - 2;
  let at = (Math.imul(key, 0x9e3779b1) >>> 6) & last;
  while (slots[at + 1] !== 0 && slots[at] !== key) at = (at + 2) & last;
  return at;
}
