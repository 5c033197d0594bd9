import { type Steps } from '../../../base/steps';
import { GrowingText } from '../growingArrays';

/**
 * Finds texts by what they say: open addressing over slots that hold a text's number plus 1, or 0. The slots are
 * saved with the texts, so that an edited text is found in a loaded index without a pass over all of them.
 */

/** The hash of a text: FNV-1a over its UTF-16 units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The slot of a text, or the empty slot where it belongs. The number of slots is a power of two. */
export function slotOf(slots: Uint32Array, hash: number, isText: (number: number) => boolean): number {
  const mask = slots.length - 1;
  // The low bits of FNV-1a are its weakest, so the high bits are mixed in.
  let at = (hash ^ (hash >>> 15)) & mask;
  for (let entry = slots[at] ?? 0; entry !== 0 && !isText(entry - 1); entry = slots[at] ?? 0) {
    at = (at + 1) & mask;
  }
  return at;
}

/** Different texts, numbered in the order in which they came. */
export class TextTable {
  readonly #texts = new GrowingText();
  #hashes = new Uint32Array(1 << 8);
  #slots = new Uint32Array(1 << 9);

  get count(): number {
    return this.#texts.count;
  }

  /** The number of `text`. A new text gets the next one. */
  numberOf(text: string): number {
    const hash = hashOf(text);
    const isText = (number: number): boolean =>
      this.#hashes[number] === hash && this.#texts.equals(number, text);
    let slot = slotOf(this.#slots, hash, isText);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0) return known - 1;
    if (this.count === this.#hashes.length) {
      this.#grow();
      slot = slotOf(this.#slots, hash, isText);
    }
    const number = this.count;
    this.#hashes[number] = hash;
    this.#slots[slot] = number + 1;
    this.#texts.push(text);
    return number;
  }

  /** Doubles the number of slots. Half of them always stay empty. */
  #grow(): void {
    const hashes = new Uint32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#slots = new Uint32Array(hashes.length * 2);
    for (let number = 0; number < this.count; number++) {
      this.#slots[slotOf(this.#slots, hashes[number] ?? 0, () => false)] = number + 1;
    }
  }

  /** The texts and their slots as they are saved. */
  *finish(): Steps<{
    readonly starts: Uint32Array;
    readonly units: Uint16Array;
    readonly slots: Uint32Array;
  }> {
    const units = yield* this.#texts.unitsSteps();
    return { starts: this.#texts.startsArray(), units, slots: this.#slots };
  }
}
