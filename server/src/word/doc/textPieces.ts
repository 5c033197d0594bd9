import { type Binary } from './binary';

/** A piece of the text as it lies in the stream. Characters have one index through the whole document. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  /** The byte offset of its first character. */
  readonly at: number;
  /** The bytes of one character: 1 for the code page of Windows, 2 for UTF-16. */
  readonly width: 1 | 2;
}

/** Reads the table of pieces; `undefined` where it is missing. */
export function readPieces(table: Binary): readonly TextPiece[] | undefined {
  let at = 0;
  while (table.u8(at) === 1 && at < table.length) at += 3 + table.u16(at + 1);
  if (table.u8(at) !== 2) return undefined;
  const length = Math.min(table.u32(at + 1), table.length - at - 5);
  const count = Math.floor((length - 4) / 12);
  const first = at + 5;
  const pieces: TextPiece[] = [];
  for (let index = 0; index < count; index++) {
    const start = table.u32(first + index * 4);
    const end = table.u32(first + index * 4 + 4);
    const offset = table.u32(first + (count + 1) * 4 + index * 8 + 2);
    const isNarrow = (offset & 0x40000000) !== 0;
    const byte = offset & 0x3fffffff;
    const last = pieces.at(-1)?.end ?? 0;
    if (start !== last || end < start) return undefined;
    pieces.push({ start, end, at: isNarrow ? byte / 2 : byte, width: isNarrow ? 1 : 2 });
  }
  return pieces;
}

/** The characters of the Windows code page 1252 that differ from the first 256 of Unicode. */
const NARROW: Readonly<Record<number, string>> = {
  0x82: '‚', 0x83: 'ƒ', 0x84: '„', 0x85: '…', 0x86: '†', 0x87: '‡', 0x88: 'ˆ', 0x89: '‰', 0x8a: 'Š', 0x8b: '‹',
  0x8c: 'Œ', 0x91: '‘', 0x92: '’', 0x93: '“', 0x94: '”', 0x95: '•', 0x96: '–', 0x97: '—', 0x98: '˜', 0x99: '™',
  0x9a: 'š', 0x9b: '›', 0x9c: 'œ', 0x9f: 'Ÿ',
}; // prettier-ignore

/** The text of all pieces. What is missing in a damaged file is left out. */
export function textOfPieces(main: Binary, pieces: readonly TextPiece[]): string {
  const parts: string[] = [];
  for (const { start, end, at, width } of pieces) {
    const inFile = Math.max(Math.floor((main.length - at) / width), 0);
    const length = Math.min(end - start, inFile);
    let text = '';
    for (let index = 0; index < length; index++) {
      const code = width === 1 ? main.u8(at + index) : main.u16(at + index * 2);
      text += (width === 1 ? NARROW[code] : undefined) ?? String.fromCharCode(code);
    }
    parts.push(text);
    if (length < end - start) break;
  }
  return parts.join('');
}
