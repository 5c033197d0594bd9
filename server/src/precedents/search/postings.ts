/**
 * The inverted lists of a fixed set of documents, numbered from 0. They are typed arrays only, so that saving is
 * writing them one after another and loading is reading them.
 */
export interface Postings {
  /** All keys that occur, in rising order. */
  readonly keys: Uint32Array;
  /** The bytes of key `t` in `packed` are from `starts[t]` up to `starts[t + 1]`. */
  readonly starts: Uint32Array;
  /** The number of documents with key `t`. */
  readonly frequencies: Uint32Array;
  /** The number of folded units in each document, at most 65,535. */
  readonly lengths: Uint16Array;
  /**
   * The lists. Each document has the gap to the one before, less one, doubled, as a varint with the lowest bits first.
   * It is even where the key occurs once. Otherwise it is odd and followed by a byte with the number of occurrences (2
   * to 255).
   */
  readonly packed: Uint8Array;
}

/** How many bytes {@link writeVarint} needs for `value`. */
export function varintSize(value: number): number {
  let size = 1;
  for (let rest = value; rest >= 0x80; rest >>>= 7) size++;
  return size;
}

/** Writes `value` with seven bits a byte, the lowest first. Returns the offset behind it. */
export function writeVarint(out: Uint8Array, from: number, value: number): number {
  let at = from;
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) out[at++] = (rest & 0x7f) | 0x80;
  out[at++] = rest;
  return at;
}

/** Entries read from a list. The arrays are used again for every piece. */
export interface ListPiece {
  readonly documents: Uint32Array;
  readonly counts: Uint8Array;
}

/** Room for the entries of so many consecutive documents. */
export const listPiece = (documents: number): ListPiece => ({
  documents: new Uint32Array(documents),
  counts: new Uint8Array(documents),
});

/** Reads one list piece by piece from its beginning. */
export class ListReader {
  readonly #packed: Uint8Array;
  readonly #end: number;
  #at: number;
  #document = -1;

  /** @param t the index of the list's key */
  constructor({ packed, starts }: Postings, t: number) {
    this.#packed = packed;
    this.#at = starts[t] ?? 0;
    this.#end = starts[t + 1] ?? 0;
  }

  /** Reads the entries of documents below `until`, and returns how many. The innermost loop of every search. */
  read(until: number, { documents, counts }: ListPiece): number {
    const packed = this.#packed;
    const end = this.#end;
    let at = this.#at;
    let document = this.#document;
    let size = 0;
    while (at < end) {
      let next = at;
      let byte = packed[next++] ?? 0;
      let head = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = packed[next++] ?? 0;
        head |= (byte & 0x7f) << shift;
      }
      const found = document + (head >>> 1) + 1;
      if (found >= until) break;
      document = found;
      documents[size] = document;
      counts[size] = (head & 1) === 1 ? (packed[next++] ?? 1) : 1;
      size++;
      at = next;
    }
    this.#at = at;
    this.#document = document;
    return size;
  }

  /**
   * The same, but only for documents whose mark is not 0; `marks` begin at document `from`. This is a loop of its own,
   * because asking for marks in `read` would make every search read its lists a fifth slower, as measured.
   */
  readMarked(from: number, until: number, marks: Float64Array, { documents, counts }: ListPiece): number {
    const packed = this.#packed;
    const end = this.#end;
    let at = this.#at;
    let document = this.#document;
    let size = 0;
    while (at < end) {
      let next = at;
      let byte = packed[next++] ?? 0;
      let head = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = packed[next++] ?? 0;
        head |= (byte & 0x7f) << shift;
      }
      const found = document + (head >>> 1) + 1;
      if (found >= until) break;
      document = found;
      if (marks[document - from] !== 0) {
        documents[size] = document;
        counts[size] = (head & 1) === 1 ? (packed[next] ?? 1) : 1;
        size++;
      }
      at = next + (head & 1);
    }
    this.#at = at;
    this.#document = document;
    return size;
  }
}

/** Sorts `keys` in place and calls `visit` for each different key with its number of occurrences. */
export function forEachCount(keys: Uint32Array, visit: (key: number, count: number) => void): void {
  keys.sort();
  for (let i = 0; i < keys.length;) {
    const key = keys[i] ?? 0;
    let end = i + 1;
    while (keys[end] === key) end++;
    visit(key, end - i);
    i = end;
  }
}

/** The first index in the rising `keys` whose key is not below `key`. */
export function lowerBound(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of `key` in the rising `keys`, or -1. */
export function findKey(keys: Uint32Array, key: number): number {
  const at = lowerBound(keys, key);
  return keys[at] === key ? at : -1;
}
