import { type Binary } from './binary';

/** The properties of a paragraph or style. What is not said is absent. */
export interface ParagraphChanges {
  readonly style?: number;
  /** The number of the list use, counted from 1; 0 takes a number away. */
  readonly listUse?: number;
  readonly level?: number;
  readonly outline?: number;
  readonly isInTable?: boolean;
  readonly endsRow?: boolean;
}

/** The properties of a run. What is not said is absent. */
export interface RunChanges {
  readonly isDeleted?: boolean;
  readonly isInserted?: boolean;
  readonly isHidden?: boolean;
  /** The font of Western letters, by its number. */
  readonly font?: number;
  /** A character that stands in for the one in the text. */
  readonly symbol?: { readonly font: number; readonly code: number };
}

/** The size of an operand in bytes, by the upper bits of its operation. 0: the operand itself says its size. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];

/** The operations in a list of properties, each with the offset of its operand. */
function* operations(list: Binary): Generator<{ readonly code: number; readonly at: number }> {
  for (let at = 0; at + 2 <= list.length;) {
    const code = list.u16(at);
    at += 2;
    yield { code, at };
    at += SIZES[code >> 13] || variableSize(list, code, at);
  }
}

/** The size of an operand that says it itself. Two operations have a form of their own. */
function variableSize(list: Binary, code: number, at: number): number {
  if (code === 0xd608) return list.u16(at) + 1;
  const size = list.u8(at);
  if (code !== 0xc615 || size !== 255) return size + 1;
  const deleted = list.u8(at + 1);
  return 2 + deleted * 4 + 1 + list.u8(at + 2 + deleted * 4) * 3;
}

/** Reads the properties of a paragraph. */
export function paragraphChanges(list: Binary): ParagraphChanges {
  let changes: ParagraphChanges = {};
  for (const { code, at } of operations(list)) {
    if (code === 0x4600) changes = { ...changes, style: list.u16(at) };
    else if (code === 0x460b) changes = { ...changes, listUse: list.u16(at) };
    else if (code === 0x260a) changes = { ...changes, level: list.u8(at) };
    else if (code === 0x2640) changes = { ...changes, outline: list.u8(at) };
    else if (code === 0x2416) changes = { ...changes, isInTable: list.u8(at) !== 0 };
    else if (code === 0x2417) changes = { ...changes, endsRow: list.u8(at) !== 0 };
  }
  return changes;
}

/** Reads the properties of a run. */
export function runChanges(list: Binary): RunChanges {
  let changes: RunChanges = {};
  for (const { code, at } of operations(list)) {
    if (code === 0x0800) changes = { ...changes, isDeleted: list.u8(at) === 1 };
    else if (code === 0x0801) changes = { ...changes, isInserted: list.u8(at) === 1 };
    else if (code === 0x083c) changes = { ...changes, isHidden: list.u8(at) === 1 || list.u8(at) === 129 };
    else if (code === 0x4a4f) changes = { ...changes, font: list.u16(at) };
    else if (code === 0x4a51) changes = { font: list.u16(at), ...changes };
    else if (code === 0x6a09) {
      changes = { ...changes, symbol: { font: list.u16(at), code: list.u16(at + 2) } };
    }
  }
  return changes;
}
