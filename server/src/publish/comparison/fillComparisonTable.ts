import {
  type Comparison,
  type ComparisonCell,
  type ComparisonRow,
  type Remark,
} from '../../comparison/types';
import { shownRows } from '../../comparison/chooseShownRows';
import { isVisible, LINE_BREAK, visibleLines } from '../../comparison/visibleLines';
import { isHeadingLevel } from '../../syntax/levelTable';
import { type Level } from '../../syntax/tree';
import {
  type Cell,
  type CellRun,
  type DeletedMark,
  plainCell,
  type TableDocument,
  type TableRow,
} from '../table/tableModel';

/** What is shown of a comparison, and how. */
export interface ComparisonTableOptions {
  /** Rows that are the same in both versions, too. */
  readonly unchanged: boolean;
  /** Rows of which only the number differs; true where nothing is said. */
  readonly renumbered?: boolean;
  /** The column 说明; true where nothing is said. */
  readonly remarks?: boolean;
  /** How deleted words are marked; struck through where nothing is said. */
  readonly deletedMark?: DeletedMark;
  /** What stands over the columns. */
  readonly heads?: Partial<ColumnHeads>;
}

/** What stands over each column. */
export interface ColumnHeads {
  readonly before: string;
  readonly after: string;
  readonly remarks: string;
}

/** The usual heads. */
export const COLUMN_HEADS: ColumnHeads = { before: '现行条文', after: '修改后', remarks: '说明' };

const NOTES: Readonly<Record<DeletedMark, string>> = {
  strike: '黑体并加下划线的，是增加的文字；加删除线的，是删去的文字。',
  box: '黑体并加下划线的，是增加的文字；加方框的，是删去的文字。',
};
const LEFT_OUT = '没有改动的条文未列入。';
const NOTHING = '两个版本没有不同。';

/**
 * The table of two versions (对照表), on A4 across. The cells of a version hold its characters, blank lines left out. The
 * table is in Chinese in every language of the editor, for it goes before a council.
 */
export function comparisonTable(
  comparison: Comparison,
  {
    unchanged,
    renumbered = true,
    remarks = true,
    deletedMark = 'strike',
    heads = {},
  }: ComparisonTableOptions,
): TableDocument {
  const { rows } = comparison;
  const shown = shownRows(rows, { unchanged, renumbered });
  const isShort = shown.length < rows.length;
  const columns = { ...COLUMN_HEADS, ...heads };
  return {
    title: comparisonTitle(comparison),
    notes: [shown.length === 0 ? NOTHING : NOTES[deletedMark] + (isShort ? LEFT_OUT : '')],
    widths: remarks ? [10, 10, 3] : [1, 1],
    head: [columns.before, columns.after, ...(remarks ? [columns.remarks] : [])].map(plainCell),
    rows: shown.map((row) => rowOf(row, remarks)),
    deletedMark,
  };
}

/** What stands over the table. */
export const comparisonTitle = ({ title }: Comparison): string =>
  `${title === '' ? '' : `《${title}》`}修改前后对照表`;

function rowOf(row: ComparisonRow, hasRemarks: boolean): TableRow {
  const { before, after, marks, remarks, part } = row;
  const isHeading = isHeadingLevel(part as Level);
  if (isHeading && marks.length === 0 && remarks.length === 0 && before?.text === after?.text) {
    return { kind: 'heading', cell: cellOf(row, 'after') };
  }
  const cells = [cellOf(row, 'before'), cellOf(row, 'after')];
  return {
    kind: 'cells',
    cells: hasRemarks ? [...cells, plainCell(remarks.map(remarkText).join('；'))] : cells,
    ...(isHeading && { isHeading: true }),
  };
}

/** What stands in the place of an article that the other version has and this one lacks. */
const EMPTY: Readonly<Record<'before' | 'after', string>> = { before: '（新增）', after: '（删去）' };

function cellOf(row: ComparisonRow, side: 'before' | 'after'): Cell {
  const cell = row[side];
  if (cell === undefined) return plainCell(EMPTY[side]);
  const mark = side === 'before' ? 'deleted' : 'added';
  const runs: CellRun[] = [];
  let at = 0;
  for (const { start, end } of row.marks.filter((each) => each.side === side)) {
    runs.push({ text: cell.text.slice(at, start) }, { text: cell.text.slice(start, end), mark });
    at = end;
  }
  runs.push({ text: cell.text.slice(at) });
  return withoutBlankLines(runs);
}

/** Line breaks of one kind, and one between two lines that are not blank. */
function withoutBlankLines(runs: readonly CellRun[]): Cell {
  const lines: CellRun[][] = [[]];
  for (const run of runs) {
    run.text.split(LINE_BREAK).forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    });
  }
  const filled = lines.filter((line) => isVisible(line.map(({ text }) => text).join('')));
  return filled.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line]));
}

/** The lines of a version's cell that are not blank: what a finished table must say of it, to the letter. */
export const sourceText = ({ text }: ComparisonCell): string => visibleLines(text).join('\n');

/** What a remark says in the column 说明. */
export function remarkText(remark: Remark): string {
  switch (remark.kind) {
    case 'added':
      return '新增';
    case 'deleted':
      return '删去';
    case 'number':
      return `原${remark.label}`;
    case 'citations':
      return '引用随条文顺序调整';
    case 'lines':
      return '仅分款、分行不同';
  }
}
