import { GrowingUint32 } from './growingArrays';
import { KeyTable } from './keyTable';
import { type Postings, varintSize, writeVarint } from './postings';
import { runToEnd, type Steps } from '../../base/steps';
import { Tokenizer } from '../clauses/searchKeys';

/** How many documents a block has. Packing one takes a few milliseconds. */
const BLOCK = 1024;

/** What a block of consecutive documents adds to the lists: for each key its bytes. */
interface Block {
  /** The keys in these documents, by their numbers in the key table. */
  readonly terms: Uint32Array;
  /** For each key the number of documents in the block that have it. */
  readonly frequencies: Uint32Array;
  /** The offsets at which the bytes of the keys begin; one more entry is the end of the last. */
  readonly starts: Uint32Array;
  readonly packed: Uint8Array;
}

/**
 * Builds postings document by document. Entries are packed for a thousand documents at a time, so that neither memory
 * nor a single step grows with the collection. At the end the parts of each list are joined.
 */
export class PostingsBuilder {
  readonly #tokenizer = new Tokenizer();
  readonly #table = new KeyTable();
  readonly #lengths = new GrowingUint32();
  readonly #blocks: Block[] = [];
  readonly #block = new OpenBlock();

  /** Adds the next document. From time to time this packs a block, which takes some milliseconds. */
  add(text: string): void {
    const keys = this.#tokenizer.keys(text);
    const document = this.#lengths.size;
    this.#lengths.push(Math.min(keys.length, 0xffff));
    // Two passes, because the look-ups of the first need not wait for one another.
    this.#table.replaceByNumbers(keys);
    for (let i = 0; i < keys.length; i++) this.#block.push(keys[i] ?? 0, document);
    if (this.#lengths.size % BLOCK === 0) this.#blocks.push(this.#block.close(this.#lengths.size));
  }

  /** The postings. Nothing may be added afterwards. */
  *finish(): Steps<Postings> {
    this.#blocks.push(this.#block.close(this.#lengths.size));
    yield;
    const byNumber = this.#table.keysByNumber();
    const keys = byNumber.slice().sort();
    yield;
    const terms = keys.map((key) => this.#table.numberOf(key));
    yield;
    const { sizes, frequencies } = totals(this.#blocks, terms.length);
    yield;
    const starts = new Uint32Array(keys.length + 1);
    const cursors = new Uint32Array(keys.length);
    for (let t = 0; t < terms.length; t++) {
      const term = terms[t] ?? 0;
      cursors[term] = starts[t] ?? 0;
      starts[t + 1] = (starts[t] ?? 0) + (sizes[term] ?? 0);
    }
    const packed = new Uint8Array(starts[keys.length] ?? 0);
    for (const block of this.#blocks) {
      yield;
      appendBlock(block, packed, cursors);
    }
    return {
      keys,
      starts,
      frequencies: terms.map((term) => frequencies[term] ?? 0),
      lengths: Uint16Array.from(this.#lengths.toArray()),
      packed,
    };
  }
}

/** The number of bytes and documents of each term, over all blocks. */
function totals(
  blocks: readonly Block[],
  terms: number,
): { readonly sizes: Uint32Array; readonly frequencies: Uint32Array } {
  const sizes = new Uint32Array(terms);
  const frequencies = new Uint32Array(terms);
  for (const block of blocks) {
    for (let i = 0; i < block.terms.length; i++) {
      const term = block.terms[i] ?? 0;
      sizes[term] = (sizes[term] ?? 0) + (block.starts[i + 1] ?? 0) - (block.starts[i] ?? 0);
      frequencies[term] = (frequencies[term] ?? 0) + (block.frequencies[i] ?? 0);
    }
  }
  return { sizes, frequencies };
}

/**
 * The block that documents are being added to, with an entry for each key of each document. Terms are numbered when
 * they are first met. So the common ones lie together, and the tables are mostly in the processor's cache.
 */
class OpenBlock {
  /** For each term its last document plus 1, and its place in the block that was last opened for it. */
  #terms = new Uint32Array(1 << 13);
  /** The first document of this block. */
  #first = 0;
  /** {@link PLACE_FIELDS} for each term of the block. */
  #placed = new Uint32Array(PLACE_FIELDS << 10);
  #places = 0;
  /** For each entry: the place of its term, the distance from the document before, the number of occurrences. */
  #entryPlaces = new Uint32Array(1 << 12);
  #gaps = new Uint32Array(1 << 12);
  #counts = new Uint8Array(1 << 12);
  #entries = 0;

  /** Counts an occurrence of a term in a document. The numbers of documents must not go down. */
  push(term: number, document: number): void {
    if (term * 2 >= this.#terms.length) this.#terms = doubled(this.#terms);
    const terms = this.#terms;
    const next = terms[term * 2] ?? 0;
    if (next === document + 1) {
      this.#repeat(terms[term * 2 + 1] ?? 0);
      return;
    }
    if (next <= this.#first) terms[term * 2 + 1] = this.#open(term);
    terms[term * 2] = document + 1;
    this.#enter(terms[term * 2 + 1] ?? 0, document - next);
  }

  /** Gives a place to a term that is new in the block. */
  #open(term: number): number {
    const place = this.#places;
    this.#places += PLACE_FIELDS;
    if (place === this.#placed.length) this.#placed = doubled(this.#placed);
    this.#placed[place + TERM] = term;
    this.#placed[place + DOCUMENTS] = 0;
    this.#placed[place + BYTES] = 0;
    return place;
  }

  #enter(place: number, gap: number): void {
    const placed = this.#placed;
    const entry = this.#entries++;
    if (entry === this.#gaps.length) {
      this.#entryPlaces = doubled(this.#entryPlaces);
      this.#gaps = doubled(this.#gaps);
      this.#counts = doubled(this.#counts);
    }
    this.#entryPlaces[entry] = place;
    this.#gaps[entry] = gap;
    this.#counts[entry] = 1;
    placed[place + DOCUMENTS] = (placed[place + DOCUMENTS] ?? 0) + 1;
    placed[place + BYTES] = (placed[place + BYTES] ?? 0) + varintSize(gap * 2);
    placed[place + LAST_ENTRY] = entry;
  }

  #repeat(place: number): void {
    const entry = this.#placed[place + LAST_ENTRY] ?? 0;
    const count = this.#counts[entry] ?? 0;
    if (count === 1) this.#placed[place + BYTES] = (this.#placed[place + BYTES] ?? 0) + 1;
    if (count < 255) this.#counts[entry] = count + 1;
  }

  /** Packs the entries and begins a new block with `next` as its first document. */
  close(next: number): Block {
    const size = this.#places / PLACE_FIELDS;
    const terms = new Uint32Array(size);
    const frequencies = new Uint32Array(size);
    const starts = new Uint32Array(size + 1);
    for (let at = 0, place = 0; at < size; at++, place += PLACE_FIELDS) {
      terms[at] = this.#placed[place + TERM] ?? 0;
      frequencies[at] = this.#placed[place + DOCUMENTS] ?? 0;
      starts[at + 1] = (starts[at] ?? 0) + (this.#placed[place + BYTES] ?? 0);
      // From here on the field holds the offset for the next entry.
      this.#placed[place + BYTES] = starts[at] ?? 0;
    }
    const packed = new Uint8Array(starts[size] ?? 0);
    this.#pack(packed);
    this.#first = next;
    this.#places = 0;
    this.#entries = 0;
    return { terms, frequencies, starts, packed };
  }

  #pack(packed: Uint8Array): void {
    const placed = this.#placed;
    for (let entry = 0; entry < this.#entries; entry++) {
      const place = this.#entryPlaces[entry] ?? 0;
      const count = this.#counts[entry] ?? 0;
      const head = (this.#gaps[entry] ?? 0) * 2 + (count > 1 ? 1 : 0);
      let at = writeVarint(packed, placed[place + BYTES] ?? 0, head);
      if (count > 1) packed[at++] = count;
      placed[place + BYTES] = at;
    }
  }
}

/** The fields for each term of a block: the term, its number of documents, the bytes of its list, its last entry. */
const PLACE_FIELDS = 4;
const TERM = 0;
const DOCUMENTS = 1;
const BYTES = 2;
const LAST_ENTRY = 3;

/** Copies the bytes of each list in a block behind those that the list has already. */
function appendBlock({ terms, starts, packed: from }: Block, packed: Uint8Array, cursors: Uint32Array): void {
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] ?? 0;
    let to = cursors[term] ?? 0;
    // Most parts have a few bytes. For these a loop is faster than a call that copies.
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

/** The postings of all `texts`, without pauses. */
export function buildPostings(texts: Iterable<string>): Postings {
  const builder = new PostingsBuilder();
  for (const text of texts) builder.add(text);
  return runToEnd(builder.finish());
}
