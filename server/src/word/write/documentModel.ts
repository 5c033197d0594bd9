/** What a paragraph of an official text is; each has a style of its own. */
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

/** How a stretch differs from its paragraph. `label` is the number of an article, set in 黑体. */
export interface RunFormat {
  readonly isLabel?: boolean;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** A frame around the characters, as some provinces mark what is deleted. */
  readonly boxed?: boolean;
  /** Set in the face of headings, 黑体. */
  readonly heavy?: boolean;
}

/** A stretch of text in one form. `\t` is a tab. */
export interface Run extends RunFormat {
  readonly kind: 'run';
  readonly text: string;
  /** Bookmarks around this stretch, by name. */
  readonly bookmarks?: readonly string[];
}

/** A field that repeats a bookmark, with the text it has now. */
export interface ReferenceField {
  readonly kind: 'reference';
  readonly bookmark: string;
  readonly text: string;
  /** `number`: the automatic number of the bookmarked paragraph; `text`: the bookmarked words. */
  readonly of: 'number' | 'text';
}

export type Inline = Run | ReferenceField;

/** The automatic number of a paragraph: the list that counts it, and the level within. */
export interface ListPlace {
  /** Of {@link DocxLists.lists}, from 1. */
  readonly list: number;
}

export interface DocxParagraph {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  readonly inlines: readonly Inline[];
  readonly list?: ListPlace;
  /** True for the first and the last entry of a table of contents, between which the field runs. */
  readonly contentsField?: 'begin' | 'end' | 'both';
}

export interface DocxCell {
  readonly paragraphs: readonly DocxParagraph[];
  /** Columns that it stretches over; 1 where nothing is said. */
  readonly columns?: number;
}

export interface DocxTable {
  readonly kind: 'table';
  /** Shares of the width of the page, one for each column. */
  readonly widths: readonly number[];
  /** So many rows at the top repeat on every page. */
  readonly headRows: number;
  readonly rows: readonly (readonly DocxCell[])[];
}

export type DocxBlock = DocxParagraph | DocxTable;

/** The kinds of automatic numbers, each with the form of one level of the structure. */
export type ListKind = 'part' | 'subpart' | 'chapter' | 'section' | 'article' | 'item' | 'subitem';

/** A list that counts paragraphs of one kind, from `start`. */
export interface DocxList {
  readonly kind: ListKind;
  readonly start: number;
}

/** A document to be written. */
export interface DocxDocument {
  readonly title: string;
  readonly blocks: readonly DocxBlock[];
  readonly orientation: 'portrait' | 'landscape';
  /** `a3` for wide tables; A4 where nothing is said. */
  readonly paper?: 'a4' | 'a3';
  /** The lists that paragraphs name, from 1 on. */
  readonly lists: readonly DocxList[];
  /** The levels of headings that are in use, from the widest: their outline levels are counted from 0. */
  readonly outline: readonly ParagraphRole[];
  /** A part for our own use, kept in the package as it is: XML without a head. */
  readonly customXml?: string;
}

/** A plain run. */
export const run = (text: string, format: RunFormat = {}): Run => ({ kind: 'run', text, ...format });
