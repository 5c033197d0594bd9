/**
 * The inverted lists of a fixed set of documents, numbered from 0: typed arrays only, so that saving is writing
 * them one after another and loading is reading them.
 */
export interface Postings {
  /** Every key that occurs, ascending. */
  readonly keys: Uint32Array;
  /** `packed` bytes of key `t`: from `starts[t]` to `starts[t + 1]`. */
  readonly starts: Uint32Array;
  /** Number of documents that hold key `t`. */
  readonly frequencies: Uint32Array;
  /** Folded units of each document, at most 65,535. */
  readonly lengths: Uint16Array;
  /**
   * Per document of a list: the gap to the one before, less one, doubled, as a little-endian varint. It is even
   * when the key occurs once; else it is odd and a byte with the number of occurrences (2 to 255) follows.
   */
  readonly packed: Uint8Array;
}

/** The bytes that {@link writeVarint} needs for `value`. */
export function varintSize(value: number): number {
  let size = 1;
  for (let rest = value; rest >= 0x80; rest >>>= 7) size++;
  return size;
}

/** Writes `value`, seven bits a byte, the lowest first; gives the place after it. */
export function writeVarint(out: Uint8Array, from: number, value: number): number {
  let at = from;
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) out[at++] = (rest & 0x7f) | 0x80;
  out[at++] = rest;
  return at;
}

/** A list read out of its packed form; reused from list to list. */
export interface PostingList {
  readonly documents: Uint32Array;
  readonly counts: Uint8Array;
}

/** Room for any list of `postings`. */
export const postingListFor = ({ lengths }: Postings): PostingList => ({
  documents: new Uint32Array(lengths.length),
  counts: new Uint8Array(lengths.length),
});

/** Reads list `t` into `list` and gives its length. This is the inner loop of every search. */
export function readList(
  { packed, starts }: Postings,
  t: number,
  { documents, counts }: PostingList,
): number {
  const end = starts[t + 1] ?? 0;
  let size = 0;
  let document = -1;
  for (let at = starts[t] ?? 0; at < end; size++) {
    let byte = packed[at++] ?? 0;
    let head = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = packed[at++] ?? 0;
      head |= (byte & 0x7f) << shift;
    }
    document += (head >>> 1) + 1;
    documents[size] = document;
    counts[size] = (head & 1) === 1 ? (packed[at++] ?? 1) : 1;
  }
  return size;
}

/** Sorts `keys` in place and reports each distinct key with its number of occurrences. */
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

/** The first place in the ascending `keys` whose key is not below `key`. */
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

/** The place of `key` in the ascending `keys`, or -1. */
export function findKey(keys: Uint32Array, key: number): number {
  const at = lowerBound(keys, key);
  return keys[at] === key ? at : -1;
}
