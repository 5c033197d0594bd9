import { KeyTable } from './keyTable';
import {
  BlockBuilder,
  findKey,
  type Postings,
  type PostingsBlock,
  readVarint,
  varintSize,
  writeVarint,
} from './postings';
import { runToEnd, type Steps } from './steps';

/** Documents a block: finishing one takes a few milliseconds, and its tables stay in the processor's cache. */
const BLOCK = 1024;

/**
 * Builds postings in blocks that are merged at the end. The result is that of one block of all documents; the work
 * can be interrupted, and takes half the time, because tables for a thousand documents are small.
 */
export class PostingsBuilder {
  readonly #blocks: PostingsBlock[] = [];
  #block = new BlockBuilder();

  /** Takes in the next document. Every so often this finishes a block, which takes some milliseconds. */
  add(text: string): void {
    this.#block.add(text);
    if (this.#block.size === BLOCK) this.#closeBlock();
  }

  *finish(): Steps<Postings> {
    if (this.#block.size > 0 || this.#blocks.length === 0) this.#closeBlock();
    const [only] = this.#blocks;
    if (only !== undefined && this.#blocks.length === 1) return only.postings;
    yield;
    return yield* mergeBlocks(this.#blocks);
  }

  #closeBlock(): void {
    this.#blocks.push(this.#block.finish());
    this.#block = new BlockBuilder();
  }
}

/** Postings of all `texts`, in one go. */
export function buildPostings(texts: Iterable<string>): Postings {
  const builder = new PostingsBuilder();
  for (const text of texts) builder.add(text);
  return runToEnd(builder.finish());
}

/** A block with the place of each of its keys among the keys of all blocks. */
interface PlacedBlock extends PostingsBlock {
  readonly ranks: Uint32Array;
  /** Documents before the block's first. */
  readonly offset: number;
}

function* mergeBlocks(blocks: readonly PostingsBlock[]): Steps<Postings> {
  const { keys, placed } = yield* placeBlocks(blocks);
  const frequencies = new Uint32Array(keys.length);
  const sizes = new Uint32Array(keys.length);
  yield* eachList(placed, keys.length, ({ rank, term, block, head, headSize }) => {
    const { starts, frequencies: own } = block.postings;
    const size = (starts[term + 1] ?? 0) - (starts[term] ?? 0);
    sizes[rank] = (sizes[rank] ?? 0) + size - headSize + varintSize(head);
    frequencies[rank] = (frequencies[rank] ?? 0) + (own[term] ?? 0);
  });
  const starts = new Uint32Array(keys.length + 1);
  for (let rank = 0; rank < keys.length; rank++) starts[rank + 1] = (starts[rank] ?? 0) + (sizes[rank] ?? 0);
  const packed = new Uint8Array(starts[keys.length] ?? 0);
  const cursors = starts.slice(0, keys.length);
  yield* eachList(placed, keys.length, ({ rank, term, block, head, headSize }) => {
    const { starts: own, packed: from } = block.postings;
    let at = writeVarint(packed, cursors[rank] ?? 0, head);
    // Short lists are most of all: a loop costs less than a call that copies.
    for (let i = (own[term] ?? 0) + headSize; i < (own[term + 1] ?? 0); i++) packed[at++] = from[i] ?? 0;
    cursors[rank] = at;
  });
  const lengths = new Uint16Array(placed.reduce((sum, { postings }) => sum + postings.lengths.length, 0));
  for (const { postings, offset } of placed) lengths.set(postings.lengths, offset);
  return { keys, starts, frequencies, lengths, packed };
}

function* placeBlocks(
  blocks: readonly PostingsBlock[],
): Steps<{ readonly keys: Uint32Array; readonly placed: readonly PlacedBlock[] }> {
  const table = new KeyTable();
  const numbers: Uint32Array[] = [];
  for (const { postings } of blocks) {
    numbers.push(postings.keys.map((key) => table.numberOf(key)));
    yield;
  }
  const byNumber = table.keysByNumber();
  const keys = byNumber.slice().sort();
  const rankOf = byNumber.map((key) => findKey(keys, key));
  yield;
  const placed: PlacedBlock[] = [];
  let offset = 0;
  for (const [at, block] of blocks.entries()) {
    placed.push({ ...block, offset, ranks: (numbers[at] ?? rankOf).map((number) => rankOf[number] ?? 0) });
    offset += block.postings.lengths.length;
  }
  return { keys, placed };
}

/** One key's list in one block. */
interface ListPart {
  readonly block: PlacedBlock;
  /** The key's place in the block, and among all keys. */
  term: number;
  rank: number;
  /** The first entry's gap as it must be after the lists of the blocks before, and the bytes of the one it replaces. */
  head: number;
  headSize: number;
}

/** Visits all lists, block by block and in each key by key; a step is a block. `visit` gets one object over and over. */
function* eachList(
  blocks: readonly PlacedBlock[],
  keys: number,
  visit: (part: Readonly<ListPart>) => void,
): Steps<void> {
  const ends = new Uint32Array(keys);
  for (const block of blocks) {
    const { starts, packed } = block.postings;
    const part: ListPart = { block, term: 0, rank: 0, head: 0, headSize: 0 };
    for (let term = 0; term < block.ranks.length; term++) {
      const rank = block.ranks[term] ?? 0;
      const head = readVarint(packed, starts[term] ?? 0);
      part.term = term;
      part.rank = rank;
      part.head = head + (block.offset - (ends[rank] ?? 0)) * 2;
      part.headSize = varintSize(head);
      visit(part);
      ends[rank] = block.offset + (block.ends[term] ?? 0);
    }
    yield;
  }
}
