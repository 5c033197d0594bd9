import { type Binary } from './binary';

/** The tables of a binary document, by their number in the description of the format. They are in the table stream. */
export const TABLE = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  commentTexts: 5,
  headerTexts: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  endnoteReferences: 46,
  endnoteTexts: 47,
  lists: 73,
  listUses: 74,
} as const;

/** What the file information block, at the start of the stream `WordDocument`, says. */
export interface FileInformation {
  /**
   * The version of the format: 193 for Word 97, more for later ones. Earlier versions have another form and are not
   * read.
   */
  readonly version: number;
  readonly isEncrypted: boolean;
  /** The name of the table stream: `0Table` or `1Table`. */
  readonly tableStream: string;
  /** The numbers of characters in the body and in the texts behind it. */
  readonly counts: {
    readonly body: number;
    readonly footnotes: number;
    readonly headers: number;
    readonly comments: number;
    readonly endnotes: number;
    readonly boxes: number;
    readonly headerBoxes: number;
  };
  /** Where a table lies in the table stream, in bytes. */
  tableAt(table: number): { readonly at: number; readonly length: number };
}

const MAGIC = 0xa5ec;
const TABLES_AT = 0x9a;

/** Reads the file information block; `undefined` where the stream is not one of Word's. */
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
      headerBoxes: main.u32(0x68),
    },
    tableAt: (table) => ({
      at: main.u32(TABLES_AT + table * 8),
      length: main.u32(TABLES_AT + table * 8 + 4),
    }),
  };
}
