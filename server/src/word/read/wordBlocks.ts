import { type Span } from '../../base/span';
import { type ListLabel } from '../numbering/listCounters';

/** A paragraph as it is shown, in one view of the revisions. */
export interface WordParagraph {
  readonly kind: 'paragraph';
  /**
   * Identifies the paragraph within its document as long as that is unchanged: its part and its index among the
   * paragraphs.
   */
  readonly id: string;
  /** The automatic number in front of it. */
  readonly label: ListLabel | undefined;
  /** Its text without the automatic number. `\n` is a manual line break, `\f` a page break, `\t` a tab. */
  readonly text: string;
  /** The name of its style, as Word shows it. */
  readonly style: string | undefined;
  /** The outline level of a heading, from 0; `undefined` for running text. */
  readonly outline: number | undefined;
  /** True for an entry of an automatic table of contents. */
  readonly isContents: boolean;
  /**
   * The spans of its `w:p` elements in the part. There are several where deleted or hidden paragraph marks join them,
   * and none in other formats.
   */
  readonly source: readonly Span[];
}

export interface WordCell {
  readonly blocks: readonly Block[];
  /** How many columns it covers. */
  readonly columns: number;
  /** True where it continues the cell above. */
  readonly isContinued: boolean;
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly WordCell[])[];
}

/** A text box. It comes behind the paragraph that it is attached to. */
export interface WordBox {
  readonly kind: 'box';
  readonly blocks: readonly Block[];
}

export type Block = WordParagraph | WordTable | WordBox;

/** A footnote or endnote. */
export interface WordNote {
  /** Its mark in the text: `［1］`. */
  readonly mark: string;
  readonly blocks: readonly Block[];
}

export interface WordComment {
  readonly author: string;
  /** The date as the document writes it, in ISO 8601; empty where there is none. */
  readonly date: string;
  readonly text: string;
  /** The {@link WordParagraph.id} of the paragraph that it is about; `undefined` where none refers to it. */
  readonly paragraph: string | undefined;
}

/** All paragraphs in reading order, including those in cells and boxes. */
export function* paragraphsIn(blocks: readonly Block[]): Generator<WordParagraph> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    else if (block.kind === 'box') yield* paragraphsIn(block.blocks);
    else for (const row of block.rows) for (const cell of row) yield* paragraphsIn(cell.blocks);
  }
}
