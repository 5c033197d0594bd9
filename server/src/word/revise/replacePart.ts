import { deflateSync } from 'fflate';
import { checksum, type ZipMember } from '../package/zip';

const DIRECTORY_RECORD = 0x02014b50;
const END_RECORD = 0x06054b50;
const LOCAL_SIZE = 30;

/** The archive with the content of one member replaced. All other bytes stay as they are and in their order. */
export function replaceMember(
  bytes: Uint8Array,
  members: readonly ZipMember[],
  name: string,
  content: Uint8Array,
): Uint8Array {
  // `slice` of a Node buffer would share its memory, so a plain array is made.
  const archive = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const directoryAt = Math.min(...members.map(({ recordAt }) => recordAt));
  const order = [...members].sort((a, b) => a.headerAt - b.headerAt);
  const pieces: Uint8Array[] = [];
  let at = 0;
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    at += piece.length;
  };
  add(archive.subarray(0, order[0]?.headerAt ?? directoryAt));
  const moved = new Map<ZipMember, { readonly headerAt: number; readonly packed?: Uint8Array }>();
  for (const [index, member] of order.entries()) {
    const end = order[index + 1]?.headerAt ?? directoryAt;
    if (member.name !== name) {
      moved.set(member, { headerAt: at });
      add(archive.subarray(member.headerAt, end));
      continue;
    }
    const packed = deflateSync(content, { level: 6 });
    moved.set(member, { headerAt: at, packed });
    const nameLength = view.getUint16(member.headerAt + 26, true);
    const header = archive.slice(member.headerAt, member.headerAt + LOCAL_SIZE + nameLength);
    const local = new DataView(header.buffer);
    // Sizes and checksum are in the header, so the flag for a descriptor behind the data is cleared. The flag for UTF-8
    // names stays.
    local.setUint16(6, local.getUint16(6, true) & ~8, true);
    local.setUint16(8, 8, true);
    setSizes(local, 14, content, packed);
    local.setUint16(28, 0, true);
    add(header);
    add(packed);
  }
  const newDirectoryAt = at;
  for (const member of [...members].sort((a, b) => a.recordAt - b.recordAt)) {
    const record = archive.slice(member.recordAt, member.recordEnd);
    const central = new DataView(record.buffer);
    const { headerAt = 0, packed } = moved.get(member) ?? {};
    if (central.getUint32(0, true) !== DIRECTORY_RECORD) continue;
    central.setUint32(42, headerAt, true);
    if (packed !== undefined) {
      central.setUint16(8, central.getUint16(8, true) & ~8, true);
      central.setUint16(10, 8, true);
      setSizes(central, 16, content, packed);
    }
    add(record);
  }
  const directorySize = at - newDirectoryAt;
  const endAt = Math.max(...members.map(({ recordEnd }) => recordEnd));
  const end = archive.slice(endAt);
  const endView = new DataView(end.buffer);
  if (end.length >= 22 && endView.getUint32(0, true) === END_RECORD) {
    endView.setUint32(12, directorySize, true);
    endView.setUint32(16, newDirectoryAt, true);
  }
  add(end);
  return concat(pieces, at);
}

function setSizes(view: DataView, at: number, content: Uint8Array, packed: Uint8Array): void {
  view.setUint32(at, checksum(content), true);
  view.setUint32(at + 4, packed.length, true);
  view.setUint32(at + 8, content.length, true);
}

function concat(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
