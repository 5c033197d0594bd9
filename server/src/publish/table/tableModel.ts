import { type TextChange } from '../../base/differences';

/** How a stretch of a cell is marked: only in the newer text, only in the older, or a name set off from the text below. */
export type CellMark = 'added' | 'deleted' | 'strong';

/** A stretch of a cell; `\n` begins a new line of it. */
export interface CellRun {
  readonly text: string;
  readonly mark?: CellMark;
}

/** A cell: its runs one after the other. An empty list is an empty cell. */
export type Cell = readonly CellRun[];

/** A row of the body; a heading, such as a chapter's, stands alone across all columns, or in each where they differ. */
export type TableRow =
  | { readonly kind: 'cells'; readonly cells: readonly Cell[]; readonly isHeading?: boolean }
  | { readonly kind: 'heading'; readonly cell: Cell };

/** How deleted words are marked in Word: struck through, or boxed as some provinces have it. */
export type DeletedMark = 'strike' | 'box';

/** A document that is one table, such as 对照表: what its Word, HTML and Markdown forms are made from. */
export interface TableDocument {
  readonly title: string;
  /** Lines between the title and the table: what the marks mean, what is not in it. */
  readonly notes: readonly string[];
  /** Shares of the width, one for each column. */
  readonly widths: readonly number[];
  /** A cell for each column; the row repeats on every page. */
  readonly head: readonly Cell[];
  /** Rows of cells have one for each column. */
  readonly rows: readonly TableRow[];
  /** `a3` for many columns; A4 where nothing is said. Both lie across. */
  readonly paper?: 'a4' | 'a3';
  readonly deletedMark?: DeletedMark;
}

/** A cell of plain text. */
export const plainCell = (text: string): Cell => (text === '' ? [] : [{ text }]);

const MARK: Readonly<Record<TextChange['kind'], CellMark | undefined>> = {
  same: undefined,
  inserted: 'added',
  deleted: 'deleted',
};

/** A cell of the older text, with what the newer lacks marked, or of the newer, with what the older lacks. */
export const changedCell = (changes: readonly TextChange[], side: 'older' | 'newer'): Cell =>
  changes
    .filter(({ kind }) => kind !== (side === 'older' ? 'inserted' : 'deleted'))
    .map(({ kind, text }) => {
      const mark = MARK[kind];
      return { text, ...(mark !== undefined && { mark }) };
    });

const LINE_BREAKS = /\r\n?|[\u2028\u2029]/gu;
/** Control and direction characters, halves of pairs, and what XML cannot hold. */
const UNSHOWN = /(?![\n\t])[\p{Cc}\p{Surrogate}\ufffe\uffff\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text as a cell can show it: every form of line break as `\n`; control characters but tabs, direction characters and
 * halves of characters left out.
 */
export const shownText = (text: string): string => text.replace(LINE_BREAKS, '\n').replace(UNSHOWN, '');

/** What a cell says, without its marks, as it can be shown. */
export const cellText = (cell: Cell): string => shownText(cell.map(({ text }) => text).join(''));

/** The lines of a cell, each as its runs. There is always one, which may be empty. */
export function linesOfCell(cell: Cell): readonly (readonly CellRun[])[] {
  const lines: CellRun[][] = [[]];
  for (const run of cell) {
    shownText(run.text)
      .split('\n')
      .forEach((text, index) => {
        if (index > 0) lines.push([]);
        if (text !== '') lines.at(-1)?.push({ ...run, text });
      });
  }
  return lines;
}

/** What the cells of each row say, the head first: what a finished file is compared with. */
export const textsOf = ({ head, rows }: TableDocument): readonly (readonly string[])[] => [
  head.map(cellText),
  ...rows.map((row) => (row.kind === 'heading' ? [cellText(row.cell)] : row.cells.map(cellText))),
];
