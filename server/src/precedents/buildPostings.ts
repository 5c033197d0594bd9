import { GrowingUint32 } from './growing';
import { KeyTable } from './keyTable';
import { type Postings, varintSize, writeVarint } from './postings';
import { runToEnd, type Steps } from './steps';
import { Tokenizer } from './tokenize';

/** Documents a block: closing one takes a few milliseconds. */
const BLOCK = 1024;

/** The part of the lists that some documents in a row add: the bytes of each of their keys. */
interface Block {
  /** The keys of these documents, by their numbers in the key table. */
  readonly terms: Uint32Array;
  /** Where the bytes of each begin, and after the last their end. */
  readonly starts: Uint32Array;
  readonly packed: Uint8Array;
}

/**
 * Builds postings document by document. Entries are gathered for a thousand documents and packed, so that neither
 * memory nor any single step grows with the collection; at the end the parts of each list are put in a row.
 */
export class PostingsBuilder {
  readonly #tokenizer = new Tokenizer();
  readonly #table = new KeyTable();
  readonly #lengths = new GrowingUint32();
  readonly #blocks: Block[] = [];
  readonly #block = new OpenBlock();
  /** By term, over all documents: the last document plus 1, the number of documents, the bytes in closed blocks. */
  #next = new Uint32Array(1 << 12);
  #frequencies = new Uint32Array(1 << 12);
  #sizes = new Uint32Array(1 << 12);

  /** Takes in the next document. Every so often this closes a block, which takes some milliseconds. */
  add(text: string): void {
    const keys = this.#tokenizer.keys(text);
    const document = this.#lengths.size;
    this.#lengths.push(Math.min(keys.length, 0xffff));
    for (let i = 0; i < keys.length; i++) {
      const term = this.#table.numberOf(keys[i] ?? 0);
      if (term >= this.#next.length) this.#grow();
      const next = this.#next[term] ?? 0;
      if (next === document + 1) {
        this.#block.repeat(term);
        continue;
      }
      this.#block.push(term, document - next);
      this.#next[term] = document + 1;
      this.#frequencies[term] = (this.#frequencies[term] ?? 0) + 1;
    }
    if (this.#lengths.size % BLOCK === 0) this.#closeBlock();
  }

  /** The postings; nothing may be added afterwards. */
  *finish(): Steps<Postings> {
    this.#closeBlock();
    yield;
    const byNumber = this.#table.keysByNumber();
    const keys = byNumber.slice().sort();
    yield;
    const numbers = this.#numbersOf(keys);
    const starts = new Uint32Array(keys.length + 1);
    const cursors = new Uint32Array(keys.length);
    numbers.forEach((term, t) => {
      cursors[term] = starts[t] ?? 0;
      starts[t + 1] = (starts[t] ?? 0) + (this.#sizes[term] ?? 0);
    });
    const packed = new Uint8Array(starts[keys.length] ?? 0);
    for (const block of this.#blocks) {
      yield;
      appendBlock(block, packed, cursors);
    }
    return {
      keys,
      starts,
      frequencies: numbers.map((term) => this.#frequencies[term] ?? 0),
      lengths: Uint16Array.from(this.#lengths.toArray()),
      packed,
    };
  }

  #numbersOf(keys: Uint32Array): Uint32Array {
    return keys.map((key) => this.#table.numberOf(key));
  }

  #closeBlock(): void {
    const block = this.#block.close();
    for (let i = 0; i < block.terms.length; i++) {
      const term = block.terms[i] ?? 0;
      const size = (block.starts[i + 1] ?? 0) - (block.starts[i] ?? 0);
      this.#sizes[term] = (this.#sizes[term] ?? 0) + size;
    }
    this.#blocks.push(block);
  }

  #grow(): void {
    this.#next = doubled(this.#next);
    this.#frequencies = doubled(this.#frequencies);
    this.#sizes = doubled(this.#sizes);
  }
}

/** The block that documents are being added to: one entry for each key of each document. */
class OpenBlock {
  /** By term: its place in this block, plus 1, or 0. */
  #placeOf = new Uint32Array(1 << 12);
  /** By place: the term, the bytes its list takes, its last entry. */
  #terms = new Uint32Array(1 << 10);
  #sizes = new Uint32Array(1 << 10);
  #last = new Uint32Array(1 << 10);
  #places = 0;
  /** By entry: the place of its term, the gap to the document before, the number of occurrences. */
  #entryPlaces = new Uint32Array(1 << 12);
  #gaps = new Uint32Array(1 << 12);
  #counts = new Uint8Array(1 << 12);
  #entries = 0;

  /** Adds an entry; `gap` is the number of documents without the term in between. */
  push(term: number, gap: number): void {
    const place = this.#placeFor(term);
    if (this.#entries === this.#gaps.length) {
      this.#entryPlaces = doubled(this.#entryPlaces);
      this.#gaps = doubled(this.#gaps);
      this.#counts = doubled(this.#counts);
    }
    this.#entryPlaces[this.#entries] = place;
    this.#gaps[this.#entries] = gap;
    this.#counts[this.#entries] = 1;
    this.#sizes[place] = (this.#sizes[place] ?? 0) + varintSize(gap * 2);
    this.#last[place] = this.#entries++;
  }

  /** Counts another occurrence of `term` in the document that its last entry is of. */
  repeat(term: number): void {
    const place = (this.#placeOf[term] ?? 0) - 1;
    const entry = this.#last[place] ?? 0;
    const count = this.#counts[entry] ?? 0;
    if (count === 1) this.#sizes[place] = (this.#sizes[place] ?? 0) + 1;
    if (count < 255) this.#counts[entry] = count + 1;
  }

  /** Packs the entries and begins a new block. */
  close(): Block {
    const terms = this.#terms.slice(0, this.#places);
    const starts = new Uint32Array(this.#places + 1);
    for (let i = 0; i < this.#places; i++) starts[i + 1] = (starts[i] ?? 0) + (this.#sizes[i] ?? 0);
    const packed = new Uint8Array(starts[this.#places] ?? 0);
    const cursors = starts.slice(0, this.#places);
    for (let entry = 0; entry < this.#entries; entry++) {
      const place = this.#entryPlaces[entry] ?? 0;
      const count = this.#counts[entry] ?? 0;
      const head = (this.#gaps[entry] ?? 0) * 2 + (count > 1 ? 1 : 0);
      let at = writeVarint(packed, cursors[place] ?? 0, head);
      if (count > 1) packed[at++] = count;
      cursors[place] = at;
    }
    for (const term of terms) this.#placeOf[term] = 0;
    this.#sizes.fill(0, 0, this.#places);
    this.#places = 0;
    this.#entries = 0;
    return { terms, starts, packed };
  }

  #placeFor(term: number): number {
    while (term >= this.#placeOf.length) this.#placeOf = doubled(this.#placeOf);
    const known = this.#placeOf[term] ?? 0;
    if (known !== 0) return known - 1;
    const place = this.#places++;
    if (place === this.#terms.length) {
      this.#terms = doubled(this.#terms);
      this.#sizes = doubled(this.#sizes);
      this.#last = doubled(this.#last);
    }
    this.#terms[place] = term;
    this.#placeOf[term] = place + 1;
    return place;
  }
}

/** Copies the bytes of each list of a block to where the list goes on. */
function appendBlock({ terms, starts, packed: from }: Block, packed: Uint8Array, cursors: Uint32Array): void {
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] ?? 0;
    let to = cursors[term] ?? 0;
    // Most parts are a few bytes: a loop costs less than a call that copies.
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) packed[to++] = from[at] ?? 0;
    cursors[term] = to;
  }
}

function doubled(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer>;
function doubled(values: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
function doubled(values: Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>): unknown {
  const Type = values instanceof Uint32Array ? Uint32Array : Uint8Array;
  const larger = new Type(values.length * 2);
  larger.set(values);
  return larger;
}

/** Postings of all `texts`, in one go. */
export function buildPostings(texts: Iterable<string>): Postings {
  const builder = new PostingsBuilder();
  for (const text of texts) builder.add(text);
  return runToEnd(builder.finish());
}
