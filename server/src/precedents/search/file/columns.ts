import { type Level } from '../../../syntax/tree';
import { type Postings } from '../postings';

/**
 * A saved index. It is made of arrays of numbers and characters only, so that saving is writing them one after another
 * and loading is reading them. Below, “string” is a number in the string table; string 0 is empty and means “not
 * known”. A table of starts has one entry more than there are things: the end of the last.
 */
export interface Columns extends Postings {
  readonly stringStarts: Uint32Array;
  /** UTF-16 units. */
  readonly stringUnits: Uint16Array;
  /** {@link SOURCE_FIELDS} strings for each source. */
  readonly sources: Uint32Array;
  /** The number of the first clause of each source. The clauses of a source follow each other. */
  readonly sourceStarts: Uint32Array;
  /** {@link FILE_FIELDS} strings for each file that was read, even if it gave no source. */
  readonly files: Uint32Array;
  /** For each clause, the index of its level in {@link LEVELS}. */
  readonly clauseLevels: Uint8Array;
  /** For each clause, the string of its label. */
  readonly clauseLabels: Uint32Array;
  /** For each clause, the string of the path above it, with `\n` between its parts. */
  readonly clauseParents: Uint32Array;
  /** For each clause, the string of the last part of its path. */
  readonly clauseNames: Uint32Array;
  readonly spanStarts: Uint32Array;
  readonly spanEnds: Uint32Array;
  /** For each clause, the number of its text. Clauses with the same words share one. */
  readonly clauseTexts: Uint32Array;
  readonly textStarts: Uint32Array;
  /** UTF-16 units. */
  readonly textUnits: Uint16Array;
  /** The texts by their hash; see `textTable.ts`. */
  readonly textSlots: Uint32Array;
  /**
   * The clauses of all texts. Those of text `t`, the newest first, are from `textClauseStarts[t]` up to
   * `textClauseStarts[t + 1]`.
   */
  readonly textClauseStarts: Uint32Array;
  readonly textClauses: Uint32Array;
}

/** The arrays in the order of the file, with their types. */
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

/** The fields of a source: id, title, date, issuer, rank, validity, and where these were read. */
export const SOURCE_FIELDS = 7;
/** The fields of a file: its URI and its stamp. */
export const FILE_FIELDS = 2;

/** The levels by their saved number. The order is part of the format. */
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
