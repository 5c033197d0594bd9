import { done, refused, type Outcome } from '../../../base/outcome';
import { COLUMN_TYPES, type Columns } from './columns';

/**
 * The file around the columns: a header, the size of each column, the columns, each beginning at a multiple of 8
 * bytes so that typed arrays can lie over the bytes as they were read. Numbers are little-endian, as on every
 * machine the editor runs on; a file from another kind of machine is foreign.
 *
 * Header, 32-bit words: magic (2), byte order mark, version, checksum, bytes of the whole file (low, high), columns;
 * then two words (low, high) with the bytes of each column. The checksum covers every word but itself.
 */

/** `TIAOLIDX` in two words. */
const MAGIC = [0x4f414954, 0x5844494c] as const;
const BYTE_ORDER = 0x01020304;
/** Raised with every change of the columns or of what they mean. */
export const FORMAT_VERSION = 1;

const CHECKSUM_AT = 4;
const HEADER_WORDS = 8;
const NAMES = Object.keys(COLUMN_TYPES) as readonly (keyof Columns)[];
const FIRST_COLUMN = aligned((HEADER_WORDS + 2 * NAMES.length) * 4);

/** Why bytes are no index: not one of ours, of another version of the format, cut off, changed. */
export type FileFault = 'foreign' | 'older' | 'newer' | 'truncated' | 'damaged';

function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/** The file as pieces to be written one after another; the columns themselves are among them, uncopied. */
export function piecesOf(columns: Columns): readonly Uint8Array[] {
  const bytes = NAMES.map((name) => bytesOf(columns[name]));
  const header = new Uint32Array(FIRST_COLUMN / 4);
  const total = bytes.reduce((sum, { length }) => sum + aligned(length), FIRST_COLUMN);
  header.set([...MAGIC, BYTE_ORDER, FORMAT_VERSION, 0, ...inTwo(total), NAMES.length]);
  header.set(
    bytes.flatMap(({ length }) => inTwo(length)),
    HEADER_WORDS,
  );
  const pieces = [bytesOf(header), ...bytes.flatMap(inEights)];
  header[CHECKSUM_AT] = checksum(pieces);
  return pieces;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array | Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const inTwo = (size: number): readonly [number, number] => [size % 2 ** 32, Math.floor(size / 2 ** 32)];

/** A column in pieces of whole eights of bytes: all but its end uncopied, and its end filled up with zeros. */
function inEights(column: Uint8Array): readonly Uint8Array[] {
  const whole = column.length - (column.length % 8);
  const end = new Uint8Array(aligned(column.length - whole));
  end.set(column.subarray(whole));
  return [column.subarray(0, whole), end].filter(({ length }) => length > 0);
}

/** The columns of a file that was read whole; they lie over `bytes`, which must not change any more. */
export function columnsOf(bytes: Uint8Array<ArrayBuffer>): Outcome<Columns, FileFault> {
  const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  if (whole.length < FIRST_COLUMN) return refused(startsLikeOurs(whole) ? 'truncated' : 'foreign');
  const header = new Uint32Array(whole.buffer, whole.byteOffset, FIRST_COLUMN / 4);
  const [magic, magicEnd, order, version, , low = 0, high = 0, count] = header;
  if (magic !== MAGIC[0] || magicEnd !== MAGIC[1] || order !== BYTE_ORDER) return refused('foreign');
  if (version !== FORMAT_VERSION) return refused((version ?? 0) < FORMAT_VERSION ? 'older' : 'newer');
  const total = low + high * 2 ** 32;
  if (whole.length < total) return refused('truncated');
  const isWhole = whole.length === total && total % 8 === 0 && count === NAMES.length;
  if (!isWhole || header[CHECKSUM_AT] !== checksum([whole])) return refused('damaged');
  return done(layOver(whole, header));
}

/** Shorter than a header: ours when it begins with as much of the magic as there is. */
function startsLikeOurs(bytes: Uint8Array): boolean {
  const magic = bytesOf(new Uint32Array(MAGIC));
  return bytes.length > 0 && magic.every((byte, at) => at >= bytes.length || bytes[at] === byte);
}

function layOver({ buffer, byteOffset }: Uint8Array<ArrayBuffer>, header: Uint32Array): Columns {
  let at = byteOffset + FIRST_COLUMN;
  const entries = NAMES.map((name, column) => {
    const low = header[HEADER_WORDS + 2 * column] ?? 0;
    const size = low + (header[HEADER_WORDS + 2 * column + 1] ?? 0) * 2 ** 32;
    const Type = COLUMN_TYPES[name];
    const values = new Type(buffer, at, size / Type.BYTES_PER_ELEMENT);
    at += aligned(size);
    return [name, values] as const;
  });
  // The entries were made of the same table, name by name.
  return Object.fromEntries(entries) as unknown as Columns;
}

/**
 * A sum of all words but the checksum's own. Each step is a bijection of the state, so any change within a single
 * word is found, and other damage but for one chance in four thousand million. Speed matters: it reads the whole file.
 */
function checksum(pieces: readonly Uint8Array[]): number {
  let sum = 0x9e3779b9;
  let isHeader = true;
  for (const { buffer, byteOffset, byteLength } of pieces) {
    const words = new Uint32Array(buffer, byteOffset, byteLength / 4);
    for (let at = 0; at < words.length; at++) {
      if (isHeader && at === CHECKSUM_AT) continue;
      sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193);
    }
    isHeader = false;
  }
  return (sum ^ (sum >>> 16)) >>> 0;
}
