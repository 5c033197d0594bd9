import { type Steps } from '../../base/steps';

/** How many units are copied between two pauses. */
export const COPIED = 1 << 19;

/** A list of unsigned 32-bit numbers that can grow and is read as a typed array. */
export class GrowingUint32 {
  #values: Uint32Array;
  #size = 0;

  constructor(room = 1 << 10) {
    this.#values = new Uint32Array(room);
  }

  get size(): number {
    return this.#size;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  push(value: number): void {
    if (this.#size === this.#values.length) {
      const larger = new Uint32Array(this.#size * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#size++] = value;
  }

  /** A copy with exactly the numbers written. */
  toArray(): Uint32Array {
    return this.#values.slice(0, this.#size);
  }
}

/** Strings one after another as UTF-16 units, with the offset where each begins. */
export class GrowingText {
  #units: Uint16Array;
  readonly #starts = new GrowingUint32();
  #size = 0;

  constructor(room = 1 << 12) {
    this.#units = new Uint16Array(room);
    this.#starts.push(0);
  }

  /** The number of strings. */
  get count(): number {
    return this.#starts.size - 1;
  }

  push(text: string): void {
    if (this.#size + text.length > this.#units.length) {
      const larger = new Uint16Array((this.#size + text.length) * 2);
      larger.set(this.#units.subarray(0, this.#size));
      this.#units = larger;
    }
    for (let i = 0; i < text.length; i++) this.#units[this.#size++] = text.charCodeAt(i);
    this.#starts.push(this.#size);
  }

  /** True where string number `at` is `text`. */
  equals(at: number, text: string): boolean {
    return equalsAt(this.#units, this.#starts.at(at), this.#starts.at(at + 1), text);
  }

  /** The offsets where the strings begin, and the end of the last. */
  startsArray(): Uint32Array {
    return this.#starts.toArray();
  }

  /** A copy of all units in steps: memory that is touched for the first time is slow. */
  *unitsSteps(): Steps<Uint16Array> {
    const copy = new Uint16Array(this.#size);
    for (let at = 0; at < copy.length; at += COPIED) {
      copy.set(this.#units.subarray(at, Math.min(at + COPIED, copy.length)), at);
      yield;
    }
    return copy;
  }
}

/** True where the units from `start` up to `end` are `text`. */
export function equalsAt(units: Uint16Array, start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let i = 0; i < text.length; i++) {
    if (units[start + i] !== text.charCodeAt(i)) return false;
  }
  return true;
}
