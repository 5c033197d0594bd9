import { buf as crc32 } from 'crc-32';
import { Inflate, inflateSync } from 'fflate';
import { done, refused, type Outcome } from '../../base/outcome';
import { limits } from './sizeLimits';

/** A file in an archive, as the archive's directory lists it. Offsets and sizes are in bytes. */
export interface ZipMember {
  readonly name: string;
  /** How it is packed: 0 stored, 8 deflated. Other methods are not read. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly headerAt: number;
  /** Where its record in the directory begins. A writer copies the whole record. */
  readonly recordAt: number;
  readonly recordEnd: number;
}

/** Why an archive or a member of it cannot be read. */
export type ZipFault = 'damaged' | 'tooLarge' | 'encrypted';

/**
 * Unpacks raw deflated bytes; `size` is the most they may become. `undefined` where they are damaged or become more. A
 * platform may pass an implementation that is faster.
 */
export type InflateBytes = (packed: Uint8Array, size: number) => Uint8Array | undefined;

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
/** The longest comment that may stand behind the end record. */
const LONGEST_COMMENT = 0xffff;
/** How many packed bytes are given to the unpacker at once: they may become a thousand times as many. */
const PIECE = 8 * 1024;
/**
 * Up to so many packed bytes are unpacked in one step. They become 130 MB at most, and only the size that the archive
 * names is kept.
 */
const AT_ONCE = 128 * 1024;

/**
 * Lists the members of an archive from its directory. Archives over 4 GB (ZIP64) count as damaged: no document is that
 * large.
 */
export function listMembers(bytes: Uint8Array): Outcome<readonly ZipMember[], ZipFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecordAt(view);
  if (end === undefined) return refused('damaged');
  const count = view.getUint16(end + 10, true);
  const members: ZipMember[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_RECORD) return refused('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const recordEnd = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (recordEnd > view.byteLength) return refused('damaged');
    members.push({
      name: nameIn(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
      recordAt: at,
      recordEnd,
    });
    at = recordEnd;
  }
  return done(members);
}

/** The bytes of a member as they are in the archive, still packed. */
export function packedBytes(bytes: Uint8Array, member: ZipMember): Outcome<Uint8Array, ZipFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headerAt, packedSize } = member;
  if (headerAt + 30 > view.byteLength || view.getUint32(headerAt, true) !== LOCAL_HEADER) {
    return refused('damaged');
  }
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + packedSize > view.byteLength) return refused('damaged');
  return done(bytes.subarray(start, start + packedSize));
}

/**
 * Unpacks a member. Its size is checked first as the archive names it, then while unpacking, which stops at the first
 * byte too many. A wrong checksum counts as damage.
 */
export function unpack(
  bytes: Uint8Array,
  member: ZipMember,
  inflateBytes: InflateBytes = inflated,
): Outcome<Uint8Array, ZipFault> {
  if (member.size > limits.part) return refused('tooLarge');
  if (member.isEncrypted) return refused('encrypted');
  const packed = packedBytes(bytes, member);
  if (!packed.ok) return packed;
  const content =
    member.method === 0 ? stored(packed.value, member) : deflated(packed.value, member, inflateBytes);
  if (content.ok && checksum(content.value) !== member.crc) return refused('damaged');
  return content;
}

function stored(packed: Uint8Array, { size }: ZipMember): Outcome<Uint8Array, ZipFault> {
  return packed.length === size ? done(packed) : refused('damaged');
}

function deflated(
  packed: Uint8Array,
  { method, size }: ZipMember,
  inflateBytes: InflateBytes,
): Outcome<Uint8Array, ZipFault> {
  const content = method === 8 ? inflateBytes(packed, size) : undefined;
  return content?.length === size ? done(content) : refused('damaged');
}

function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  const content = new Uint8Array(size);
  if (packed.length <= AT_ONCE) {
    try {
      // Bytes beyond the size that the archive names are not kept.
      return inflateSync(packed, { out: content });
    } catch {
      return undefined;
    }
  }
  const state = { length: 0, isComplete: false };
  const inflate = new Inflate((piece, isLast) => {
    if (state.length + piece.length <= size) content.set(piece, state.length);
    state.length += piece.length;
    state.isComplete = isLast;
  });
  try {
    for (let at = 0; at < packed.length && state.length <= size; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch {
    return undefined;
  }
  return state.isComplete && state.length === size ? content : undefined;
}

/** The offset of the end record. It is searched backwards, because a comment may follow it. */
function endRecordAt(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return undefined;
}

/** The name of a member, which is ASCII or UTF-8. A name in another encoding comes out wrong, but is never asked for. */
function nameIn(bytes: Uint8Array): string {
  let name = '';
  for (const byte of bytes) name += String.fromCharCode(byte);
  try {
    return decodeURIComponent(escapeBytes(name)).replaceAll('\\', '/');
  } catch {
    return name.replaceAll('\\', '/');
  }
}

const escapeBytes = (name: string): string =>
  name.replace(/[^\w./\-[\]]/gu, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** CRC-32 as archives use it, from 0 to 2³²−1. The library returns a signed number. */
export const checksum = (bytes: Uint8Array): number => crc32(bytes) >>> 0;
