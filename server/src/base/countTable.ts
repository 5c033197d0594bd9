import { partitionPoint } from './partitionPoint';

/*
 * A packed table of counts: sorted keys, each with a small count a column. It holds how often words or runs of
 * characters occur in a body of texts, and nothing of the texts themselves.
 *
 *   4 bytes "TLC1" · u8 columns · u32 rows · u32 a column: its total
 *   a row: u8 units shared with the key before · u8 units added · these, u16 each · u8 a column: its count
 *
 * All numbers are little-endian. A count is kept as its logarithm, so that one byte holds any to within five percent.
 */

const MAGIC = [0x54, 0x4c, 0x43, 0x31] as const;
const HEADER = 9;
/** Codes from one count to its double. */
const STEPS = 8;
const MOST = 255;

/** A table before it is packed. */
export interface Counts {
  /** A column: what its counts are parts of, such as the number of all words. */
  readonly totals: readonly number[];
  /** By key a count a column, whole numbers from 0. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

const codeOf = (count: number): number =>
  count < 1 ? 0 : Math.min(MOST, 1 + Math.round(Math.log2(count) * STEPS));

const countOf = (code: number): number => (code === 0 ? 0 : Math.round(2 ** ((code - 1) / STEPS)));

/** Packs counts; keys of more than 255 UTF-16 units are left out. */
export function packCounts({ totals, rows }: Counts): Uint8Array {
  const keys = [...rows.keys()].filter((key) => key.length <= MOST).sort(byUnits);
  const size = keys.reduce(
    (sum, key) => sum + 2 + 2 * key.length + totals.length,
    HEADER + 4 * totals.length,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint8(4, totals.length);
  view.setUint32(5, keys.length, true);
  totals.forEach((total, column) => {
    view.setUint32(HEADER + 4 * column, total, true);
  });
  let at = HEADER + 4 * totals.length;
  let previous = '';
  for (const key of keys) {
    const shared = sharedUnits(previous, key);
    bytes[at++] = shared;
    bytes[at++] = key.length - shared;
    for (let unit = shared; unit < key.length; unit++, at += 2) {
      view.setUint16(at, key.charCodeAt(unit), true);
    }
    for (const column of totals.keys()) bytes[at++] = codeOf(rows.get(key)?.[column] ?? 0);
    previous = key;
  }
  return bytes.slice(0, at);
}

/** By their UTF-16 units, whatever the language. */
const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sharedUnits(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** A packed table, opened. A look-up is a binary search; nothing is unpacked into strings. */
export class CountTable {
  readonly totals: readonly number[];
  readonly size: number;
  /** The units of all keys one after the other, and where each key begins. */
  readonly #units: Uint16Array;
  readonly #starts: Uint32Array;
  readonly #codes: Uint8Array;

  private constructor(totals: readonly number[], units: Uint16Array, starts: Uint32Array, codes: Uint8Array) {
    this.totals = totals;
    this.size = starts.length - 1;
    this.#units = units;
    this.#starts = starts;
    this.#codes = codes;
  }

  /** Opens a table; `undefined` for bytes that are none, or that break off. */
  static open(bytes: Uint8Array): CountTable | undefined {
    if (bytes.length < HEADER || MAGIC.some((byte, at) => bytes[at] !== byte)) return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const columns = view.getUint8(4);
    const rows = view.getUint32(5, true);
    let at = HEADER + 4 * columns;
    // A row takes two bytes at least: more rows than that are a broken number.
    if (at > bytes.length || rows > bytes.length / 2) return undefined;
    const totals = Array.from({ length: columns }, (_, column) => view.getUint32(HEADER + 4 * column, true));
    const units: number[] = [];
    const starts = new Uint32Array(rows + 1);
    const codes = new Uint8Array(rows * columns);
    for (let row = 0; row < rows; row++) {
      const before = starts[Math.max(row - 1, 0)] ?? 0;
      const [shared, added] = [bytes[at], bytes[at + 1]];
      if (shared === undefined || added === undefined || at + 2 + 2 * added + columns > bytes.length) {
        return undefined;
      }
      at += 2;
      if (before + shared > units.length) return undefined;
      for (let unit = 0; unit < shared; unit++) units.push(units[before + unit] ?? 0);
      for (let unit = 0; unit < added; unit++, at += 2) units.push(view.getUint16(at, true));
      for (let column = 0; column < columns; column++) codes[row * columns + column] = bytes[at++] ?? 0;
      starts[row + 1] = units.length;
    }
    return new CountTable(totals, Uint16Array.from(units), starts, codes);
  }

  /** The counts of a key, one a column; `undefined` for a key that the table does not hold. */
  countsOf(key: string): readonly number[] | undefined {
    // One start more than there are rows: that of the row that would come next.
    const isBefore = (_: number, row: number): boolean => row < this.size && this.#compare(row, key) < 0;
    const row = partitionPoint(this.#starts, isBefore);
    if (row === this.size || this.#compare(row, key) !== 0) return undefined;
    return this.totals.map((_, column) => countOf(this.#codes[row * this.totals.length + column] ?? 0));
  }

  #compare(row: number, key: string): number {
    const start = this.#starts[row] ?? 0;
    const length = (this.#starts[row + 1] ?? 0) - start;
    for (let at = 0; at < length && at < key.length; at++) {
      const difference = (this.#units[start + at] ?? 0) - key.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length - key.length;
  }
}
