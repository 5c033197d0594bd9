import { KeyTable } from './keyTable';
import { Tokenizer } from './tokenize';

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

/** Growing storage of (term, occurrences) pairs, document after document. */
class PairList {
  terms = new Uint32Array(1 << 14);
  counts = new Uint8Array(1 << 14);
  size = 0;

  push(term: number, count: number): void {
    if (this.size === this.terms.length) {
      this.terms = grown(this.terms, new Uint32Array(this.size * 2));
      this.counts = grown(this.counts, new Uint8Array(this.size * 2));
    }
    this.terms[this.size] = term;
    this.counts[this.size++] = Math.min(count, 255);
  }
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The lists of some documents in a row, on their way into the lists of all. */
export interface PostingsBlock {
  readonly postings: Postings;
  /** Of each key: the number of the last document that holds it, plus 1. */
  readonly ends: Uint32Array;
}

/** Builds the postings of a block, document by document. The work grows with the block's size alone. */
export class BlockBuilder {
  readonly #tokenizer = new Tokenizer();
  readonly #table = new KeyTable();
  readonly #pairs = new PairList();
  /** End of each document's pairs. */
  #ends = new Uint32Array(1 << 10);
  #lengths = new Uint16Array(1 << 10);
  #documents = 0;

  add(text: string): void {
    const keys = this.#tokenizer.keys(text);
    if (this.#documents === this.#ends.length) {
      this.#ends = grown(this.#ends, new Uint32Array(this.#documents * 2));
      this.#lengths = grown(this.#lengths, new Uint16Array(this.#documents * 2));
    }
    this.#lengths[this.#documents] = Math.min(keys.length, 0xffff);
    forEachCount(keys, (key, count) => {
      this.#pairs.push(this.#table.numberOf(key), count);
    });
    this.#ends[this.#documents++] = this.#pairs.size;
  }

  /** Documents so far. */
  get size(): number {
    return this.#documents;
  }

  finish(): PostingsBlock {
    const byNumber = this.#table.keysByNumber();
    const keys = byNumber.slice().sort();
    const rankOf = new Uint32Array(keys.length);
    for (let number = 0; number < keys.length; number++) {
      rankOf[number] = findKey(keys, byNumber[number] ?? 0);
    }
    const frequencies = this.#countDocuments(rankOf);
    const { starts, packed, ends } = this.#pack(rankOf, frequencies);
    const lengths = this.#lengths.slice(0, this.#documents);
    return { postings: { keys, starts, frequencies, lengths, packed }, ends };
  }

  #countDocuments(rankOf: Uint32Array): Uint32Array {
    const { terms, size } = this.#pairs;
    const frequencies = new Uint32Array(rankOf.length);
    for (let p = 0; p < size; p++) {
      const rank = rankOf[terms[p] ?? 0] ?? 0;
      frequencies[rank] = (frequencies[rank] ?? 0) + 1;
    }
    return frequencies;
  }

  /** Two passes over the pairs in document order: the first measures each list, the second writes it. */
  #pack(
    rankOf: Uint32Array,
    frequencies: Uint32Array,
  ): { starts: Uint32Array; packed: Uint8Array; ends: Uint32Array } {
    const sizes = new Uint32Array(frequencies.length);
    this.#forEachPosting(rankOf, (rank, head, count) => {
      sizes[rank] = (sizes[rank] ?? 0) + varintSize(head) + (count > 1 ? 1 : 0);
    });
    const starts = new Uint32Array(frequencies.length + 1);
    for (let t = 0; t < sizes.length; t++) starts[t + 1] = (starts[t] ?? 0) + (sizes[t] ?? 0);
    const packed = new Uint8Array(starts[sizes.length] ?? 0);
    const cursors = starts.slice(0, sizes.length);
    const ends = this.#forEachPosting(rankOf, (rank, head, count) => {
      let at = writeVarint(packed, cursors[rank] ?? 0, head);
      if (count > 1) packed[at++] = count;
      cursors[rank] = at;
    });
    return { starts, packed, ends };
  }

  /** Gives, for each key, the number of its last document plus 1. */
  #forEachPosting(
    rankOf: Uint32Array,
    visit: (rank: number, head: number, count: number) => void,
  ): Uint32Array {
    const next = new Uint32Array(rankOf.length);
    const { terms, counts } = this.#pairs;
    let p = 0;
    for (let document = 0; document < this.#documents; document++) {
      for (const end = this.#ends[document] ?? 0; p < end; p++) {
        const rank = rankOf[terms[p] ?? 0] ?? 0;
        const count = counts[p] ?? 0;
        visit(rank, (document - (next[rank] ?? 0)) * 2 + (count > 1 ? 1 : 0), count);
        next[rank] = document + 1;
      }
    }
    return next;
  }
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

/** The value that begins at `from`. */
export function readVarint(bytes: Uint8Array, from: number): number {
  let at = from;
  let byte = bytes[at++] ?? 0;
  let value = byte & 0x7f;
  for (let shift = 7; byte >= 0x80; shift += 7) {
    byte = bytes[at++] ?? 0;
    value |= (byte & 0x7f) << shift;
  }
  return value;
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
