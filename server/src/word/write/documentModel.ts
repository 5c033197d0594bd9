/** The role of a paragraph in an official text. Each role has a style. */
export type ParagraphRole =
  | 'title'
  | 'adoptionNote'
  | 'contentsTitle'
  | 'contents1'
  | 'contents2'
  | 'contents3'
  | 'part'
  | 'subpart'
  | 'chapter'
  | 'section'
  | 'article'
  | 'paragraph'
  | 'item'
  | 'subitem'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'closing'
  | 'annex'
  | 'text'
  | 'tableHead'
  | 'tableText'
  | 'tableSmall';

/** How a stretch of text differs from its paragraph. `isLabel` marks the number of an article, set in 黑体. */
export interface RunFormat {
  readonly isLabel?: boolean;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** With a frame around the characters, as some provinces mark deleted words. */
  readonly boxed?: boolean;
  /** In the typeface of headings, 黑体. */
  readonly heavy?: boolean;
}

/** A stretch of text with one format. `\t` is a tab. */
export interface Run extends RunFormat {
  readonly kind: 'run';
  readonly text: string;
  /** The names of bookmarks around this stretch. */
  readonly bookmarks?: readonly string[];
}

/** A field that repeats a bookmark. Its current text is written with it. */
export interface ReferenceField {
  readonly kind: 'reference';
  readonly bookmark: string;
  readonly text: string;
  /** `number`: the automatic number of the bookmarked paragraph; `text`: the bookmarked words. */
  readonly of: 'number' | 'text';
}

export type Inline = Run | ReferenceField;

/** The automatic number of a paragraph: the list that counts it and the level in that list. */
export interface ListPlace {
  /** The number of the list in {@link DocxDocument.lists}, from 1. */
  readonly list: number;
}

export interface DocxParagraph {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  readonly inlines: readonly Inline[];
  readonly list?: ListPlace;
  /** Marks the first and the last entry of a table of contents; the field runs from one to the other. */
  readonly contentsField?: 'begin' | 'end' | 'both';
}

export interface DocxCell {
  readonly paragraphs: readonly DocxParagraph[];
  /** How many columns it covers; the default is 1. */
  readonly columns?: number;
}

export interface DocxTable {
  readonly kind: 'table';
  /** The widths of the columns as shares of the page's width. */
  readonly widths: readonly number[];
  /** How many rows at the top are repeated on every page. */
  readonly headRows: number;
  readonly rows: readonly (readonly DocxCell[])[];
}

export type DocxBlock = DocxParagraph | DocxTable;

/** The kinds of automatic numbers. Each has the form of one level of the structure. */
export type ListKind = 'part' | 'subpart' | 'chapter' | 'section' | 'article' | 'item' | 'subitem';

/** A list that counts paragraphs of one kind, beginning with `start`. */
export interface DocxList {
  readonly kind: ListKind;
  readonly start: number;
}

/** A document to be written. */
export interface DocxDocument {
  readonly title: string;
  readonly blocks: readonly DocxBlock[];
  readonly orientation: 'portrait' | 'landscape';
  /** `a3` for wide tables; the default is A4. */
  readonly paper?: 'a4' | 'a3';
  /** The lists that paragraphs refer to, from 1 on. */
  readonly lists: readonly DocxList[];
  /** The levels of headings in use, the widest first. Their outline levels are counted from 0. */
  readonly outline: readonly ParagraphRole[];
  /** A part for our own use, stored in the package as it is: XML without a declaration. */
  readonly customXml?: string;
}

/** A plain run. */
export const run = (text: string, format: RunFormat = {}): Run => ({ kind: 'run', text, ...format });
