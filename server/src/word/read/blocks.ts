import { type Span } from '../../base/span';
import { type ListLabel } from '../numbering/listCounters';

/** A paragraph as it is shown, in one view of the revisions. */
export interface WordParagraph {
  readonly kind: 'paragraph';
  /** Names it within its document while the document is unchanged: its part, and its place among the paragraphs. */
  readonly id: string;
  /** The automatic number in front of it. */
  readonly label: ListLabel | undefined;
  /** `\n` for a manual line break, `\f` for a page break, `\t` for a tab; without the automatic number. */
  readonly text: string;
  /** What people call its style. */
  readonly style: string | undefined;
  /** The outline level of a heading, from 0; `undefined` for running text. */
  readonly outline: number | undefined;
  /** True for an entry of an automatic table of contents. */
  readonly isContents: boolean;
  /** Its `w:p` elements in the part; several where deleted or hidden marks join them. None for other formats. */
  readonly source: readonly Span[];
}

export interface WordCell {
  readonly blocks: readonly Block[];
  /** Columns that it stretches over. */
  readonly columns: number;
  /** True where it goes on with the cell above. */
  readonly isContinued: boolean;
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly WordCell[])[];
}

/** A text box; it stands behind the paragraph that it hangs on. */
export interface WordBox {
  readonly kind: 'box';
  readonly blocks: readonly Block[];
}

export type Block = WordParagraph | WordTable | WordBox;

/** A footnote or endnote. */
export interface WordNote {
  /** As it stands in the text: `［1］`. */
  readonly mark: string;
  readonly blocks: readonly Block[];
}

export interface WordComment {
  readonly author: string;
  /** As the document writes it, ISO 8601; empty where it does not. */
  readonly date: string;
  readonly text: string;
  /** {@link WordParagraph.id} of the paragraph it hangs on; `undefined` where none refers to it. */
  readonly paragraph: string | undefined;
}

/** All paragraphs in the order in which they are read: rows by cells, boxes and cells with what is in them. */
export function* paragraphsIn(blocks: readonly Block[]): Generator<WordParagraph> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    else if (block.kind === 'box') yield* paragraphsIn(block.blocks);
    else for (const row of block.rows) for (const cell of row) yield* paragraphsIn(cell.blocks);
  }
}
