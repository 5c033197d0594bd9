import { buf as crc32 } from 'crc-32';
import { done, refused, type Outcome } from '../../../base/outcome';
import { runToEnd, type Steps } from '../../../base/steps';
import { checkColumns } from './checkColumns';
import { COLUMN_TYPES, type Columns } from './columns';

/**
 * The file around the columns: a header, the size of each column, the columns, each beginning at a multiple of 8
 * bytes so that typed arrays can lie over the bytes as they were read. Numbers are little-endian, as on every
 * machine the editor runs on; a file from another kind of machine is foreign.
 *
 * Header, 32-bit words: magic (2), byte order mark, version, checksum, bytes of the whole file (low, high), columns;
 * then two words (low, high) with the bytes of each column. The checksum is the CRC-32 of the whole file, with zeros in
 * the place of the checksum: it tells any change of up to three bits and any within 32 bits in a row, and other damage
 * but for one in four thousand million. What passes is still looked through, table by table (`checkColumns.ts`).
 */

/** The letters `TIAOLIDX` in two words. */
const MAGIC = [0x4f414954, 0x5844494c] as const;
const BYTE_ORDER = 0x01020304;
/** Raised whenever the columns or their meaning change. */
export const FORMAT_VERSION = 3;

const CHECKSUM_AT = 4;
const HEADER_WORDS = 8;
const NAMES = Object.keys(COLUMN_TYPES) as readonly (keyof Columns)[];
const FIRST_COLUMN = aligned((HEADER_WORDS + 2 * NAMES.length) * 4);

/**
 * Why bytes are not an index that can be read: another kind of file, an older or newer version of the format, cut off,
 * or changed.
 */
export type FileFault = 'foreign' | 'older' | 'newer' | 'truncated' | 'damaged';

function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/** The file as pieces to be written one after another. The columns are among them, without being copied. */
export const piecesOf = (columns: Columns): readonly Uint8Array[] => runToEnd(pieceSteps(columns));

/** The same in steps, because every byte is looked at. */
export function* pieceSteps(columns: Columns): Steps<readonly Uint8Array[]> {
  const bytes = NAMES.map((name) => bytesOf(columns[name]));
  const header = new Uint32Array(FIRST_COLUMN / 4);
  const total = bytes.reduce((sum, { length }) => sum + aligned(length), FIRST_COLUMN);
  header.set([...MAGIC, BYTE_ORDER, FORMAT_VERSION, 0, ...inTwo(total), NAMES.length]);
  header.set(
    bytes.flatMap(({ length }) => inTwo(length)),
    HEADER_WORDS,
  );
  const pieces = [bytesOf(header), ...bytes.flatMap(inEights)];
  let sum = 0;
  for (const piece of pieces) sum = yield* checksumOf(piece, sum);
  header[CHECKSUM_AT] = sum >>> 0;
  return pieces;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array | Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const inTwo = (size: number): readonly [number, number] => [size % 2 ** 32, Math.floor(size / 2 ** 32)];

/** A column in pieces whose lengths are multiples of 8 bytes. Only its end is copied and filled up with zeros. */
function inEights(column: Uint8Array): readonly Uint8Array[] {
  const whole = column.length - (column.length % 8);
  const end = new Uint8Array(aligned(column.length - whole));
  end.set(column.subarray(whole));
  return [column.subarray(0, whole), end].filter(({ length }) => length > 0);
}

/** The columns of a file that was read as a whole. They use the memory of `bytes`, which must not change afterwards. */
export const columnsOf = (bytes: Uint8Array<ArrayBuffer>): Outcome<Columns, FileFault> =>
  runToEnd(readColumns(bytes));

/** The same in steps, because every byte is looked at twice. */
export function* readColumns(bytes: Uint8Array<ArrayBuffer>): Steps<Outcome<Columns, FileFault>> {
  const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  if (whole.length < FIRST_COLUMN) return refused(startsLikeOurs(whole) ? 'truncated' : 'foreign');
  const header = new Uint32Array(whole.buffer, whole.byteOffset, FIRST_COLUMN / 4);
  const [magic, magicEnd, order, version, , low = 0, high = 0, count] = header;
  if (magic !== MAGIC[0] || magicEnd !== MAGIC[1] || order !== BYTE_ORDER) return refused('foreign');
  if (version !== FORMAT_VERSION) return refused((version ?? 0) < FORMAT_VERSION ? 'older' : 'newer');
  const total = low + high * 2 ** 32;
  if (whole.length < total) return refused('truncated');
  const isWhole = whole.length === total && total % 8 === 0 && count === NAMES.length;
  if (!isWhole || header[CHECKSUM_AT] !== (yield* checksum(whole))) return refused('damaged');
  const columns = layOver(whole, header);
  return columns !== undefined && (yield* checkColumns(columns)) ? done(columns) : refused('damaged');
}

/** True for a file shorter than a header that begins like ours, as far as it goes. */
function startsLikeOurs(bytes: Uint8Array): boolean {
  const magic = bytesOf(new Uint32Array(MAGIC));
  return bytes.length > 0 && magic.every((byte, at) => at >= bytes.length || bytes[at] === byte);
}

/** The columns with the sizes that the header gives; `undefined` where they do not fill the file exactly. */
function layOver(
  { buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>,
  header: Uint32Array,
): Columns | undefined {
  let at = FIRST_COLUMN;
  const entries: (readonly [string, unknown])[] = [];
  for (const [column, name] of NAMES.entries()) {
    const low = header[HEADER_WORDS + 2 * column] ?? 0;
    const size = low + (header[HEADER_WORDS + 2 * column + 1] ?? 0) * 2 ** 32;
    const Type = COLUMN_TYPES[name];
    if (size % Type.BYTES_PER_ELEMENT !== 0 || at + size > byteLength) return undefined;
    entries.push([name, new Type(buffer, byteOffset + at, size / Type.BYTES_PER_ELEMENT)]);
    at += aligned(size);
  }
  // The entries have the same names as the table of column types.
  return at === byteLength ? (Object.fromEntries(entries) as unknown as Columns) : undefined;
}

/** How many bytes are read between two pauses: a few milliseconds. */
export const PIECE = 1 << 20;

function* checksum(whole: Uint8Array): Steps<number> {
  const begin = CHECKSUM_AT * 4;
  const before = crc32(new Uint8Array(4), crc32(whole.subarray(0, begin)));
  return (yield* checksumOf(whole.subarray(begin + 4), before)) >>> 0;
}

/** Continues a checksum over more bytes. */
function* checksumOf(bytes: Uint8Array, before: number): Steps<number> {
  let sum = before;
  for (let at = 0; at < bytes.length; at += PIECE) {
    sum = crc32(bytes.subarray(at, at + PIECE), sum);
    yield;
  }
  return sum;
}
