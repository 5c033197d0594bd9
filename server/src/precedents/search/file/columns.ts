import { type Level } from '../../../syntax/tree';
import { type Postings } from '../postings';

/**
 * A saved index: everything is a number or a character in one of these arrays, so that saving is writing them one
 * after another and loading is reading them. "String" means a number of the string table; string 0 is empty and
 * stands for "not known". A table of starts has one entry more than there are things: the end of the last.
 */
export interface Columns extends Postings {
  readonly stringStarts: Uint32Array;
  /** UTF-16 units. */
  readonly stringUnits: Uint16Array;
  /** {@link SOURCE_FIELDS} strings for each source. */
  readonly sources: Uint32Array;
  /** The first clause of each source; its clauses follow one another. */
  readonly sourceStarts: Uint32Array;
  /** {@link FILE_FIELDS} strings for each file that was looked at, also where it gave no source. */
  readonly files: Uint32Array;
  /** Of each clause: its place in {@link LEVELS}. */
  readonly clauseLevels: Uint8Array;
  /** Of each clause, a string: its label. */
  readonly clauseLabels: Uint32Array;
  /** Of each clause, a string: the path above it, its parts parted by `\n`. */
  readonly clauseParents: Uint32Array;
  /** Of each clause, a string: the last part of its path. */
  readonly clauseNames: Uint32Array;
  readonly spanStarts: Uint32Array;
  readonly spanEnds: Uint32Array;
  /** Of each clause: the number of its text. Clauses of the same words share one. */
  readonly clauseTexts: Uint32Array;
  readonly textStarts: Uint32Array;
  /** UTF-16 units. */
  readonly textUnits: Uint16Array;
  /** The texts by their hash, see `textTable.ts`. */
  readonly textSlots: Uint32Array;
  /** The clauses of each text, newest first: from `textClauseStarts[t]` to `textClauseStarts[t + 1]`. */
  readonly textClauseStarts: Uint32Array;
  readonly textClauses: Uint32Array;
}

/** The order of the arrays in a file, with what each is made of. */
export const COLUMN_TYPES = {
  stringStarts: Uint32Array,
  stringUnits: Uint16Array,
  sources: Uint32Array,
  sourceStarts: Uint32Array,
  files: Uint32Array,
  clauseLevels: Uint8Array,
  clauseLabels: Uint32Array,
  clauseParents: Uint32Array,
  clauseNames: Uint32Array,
  spanStarts: Uint32Array,
  spanEnds: Uint32Array,
  clauseTexts: Uint32Array,
  textStarts: Uint32Array,
  textUnits: Uint16Array,
  textSlots: Uint32Array,
  textClauseStarts: Uint32Array,
  textClauses: Uint32Array,
  keys: Uint32Array,
  starts: Uint32Array,
  frequencies: Uint32Array,
  lengths: Uint16Array,
  packed: Uint8Array,
} as const satisfies Record<keyof Columns, unknown>;

/** id, title, date, issuer, rank, validity, where these were read. */
export const SOURCE_FIELDS = 7;
/** Name (a URI), stamp. */
export const FILE_FIELDS = 2;

/** Levels by their saved number; part of the format. */
export const LEVELS: readonly Level[] = [
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'paragraph',
  'item',
  'subitem',
  'heading',
];
