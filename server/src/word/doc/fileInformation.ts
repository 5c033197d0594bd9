import { type Binary } from './binary';

/** Where the tables of a binary document stand in its table stream, by their number in the format's description. */
export const TABLE = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  commentTexts: 5,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  endnoteReferences: 46,
  endnoteTexts: 47,
  lists: 73,
  listUses: 74,
} as const;

/** The file information block at the start of the stream `WordDocument`. */
export interface FileInformation {
  /** 193 for Word 97, more for later versions; those before have another form. */
  readonly version: number;
  readonly isEncrypted: boolean;
  /** `0Table` or `1Table`. */
  readonly tableStream: string;
  /** Characters of the body, and of what follows it. */
  readonly counts: {
    readonly body: number;
    readonly footnotes: number;
    readonly headers: number;
    readonly comments: number;
    readonly endnotes: number;
    readonly boxes: number;
  };
  /** Offset and length of a table in the table stream. */
  tableAt(table: number): { readonly at: number; readonly length: number };
}

const MAGIC = 0xa5ec;
const TABLES_AT = 0x9a;

/** Reads the block; `undefined` where the stream is none of Word's. */
export function readFileInformation(main: Binary): FileInformation | undefined {
  if (main.u16(0) !== MAGIC) return undefined;
  const flags = main.u16(0x0a);
  return {
    version: main.u16(2),
    isEncrypted: (flags & 0x0100) !== 0,
    tableStream: (flags & 0x0200) !== 0 ? '1Table' : '0Table',
    counts: {
      body: main.u32(0x4c),
      footnotes: main.u32(0x50),
      headers: main.u32(0x54),
      comments: main.u32(0x5c),
      endnotes: main.u32(0x60),
      boxes: main.u32(0x64),
    },
    tableAt: (table) => ({
      at: main.u32(TABLES_AT + table * 8),
      length: main.u32(TABLES_AT + table * 8 + 4),
    }),
  };
}
