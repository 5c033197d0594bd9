import { buf as crc32 } from 'crc-32';
import { Inflate, inflateSync } from 'fflate';
import { done, refused, type Outcome } from '../../base/outcome';
import { limits } from './sizeLimits';

/** A file in an archive, as the archive's directory lists it. Offsets are in bytes of the archive. */
export interface ZipMember {
  readonly name: string;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly headerAt: number;
  /** Its record in the directory, header and all: a writer copies it. */
  readonly recordAt: number;
  readonly recordEnd: number;
}

/** Why an archive or a member of it is not read. */
export type ZipFault = 'damaged' | 'tooLarge' | 'encrypted';

/**
 * Unpacks raw deflated bytes into as many as `size` at the most; `undefined` where they are damaged or become more. A
 * platform may have one that is quicker from its first call on.
 */
export type InflateBytes = (packed: Uint8Array, size: number) => Uint8Array | undefined;

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
/** The longest comment that may follow the end record. */
const LONGEST_COMMENT = 0xffff;
/** Bytes given to the unpacker at once: they can become a thousand times as many. */
const PIECE = 8 * 1024;
/** Packed bytes that are unpacked in one go: they become 130 MB at most, of which only the claimed size is kept. */
const AT_ONCE = 128 * 1024;

/**
 * Lists the members of an archive from its directory. Archives over 4 GB (ZIP64) are damaged to us: no document is
 * that large.
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

/** The bytes of a member as they lie in the archive, packed. */
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
 * Unpacks a member. What it says of its size is checked first, and then what comes out: unpacking stops at the byte
 * that is too many. A wrong checksum is damage.
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
      // What would come behind the size it claims is not kept.
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

/** The end record stands at the end, before a comment; it is looked for from behind. */
function endRecordAt(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return undefined;
}

/** Names of parts are ASCII, or UTF-8 in archives of other tools; what is neither is never looked for. */
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

/** CRC-32 as archives use it, from 0 to 2³²−1; the library gives a signed number. */
export const checksum = (bytes: Uint8Array): number => crc32(bytes) >>> 0;
