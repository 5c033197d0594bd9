import { type RoledLine } from './paragraphRoles';

/** | 甲 | 乙 | */
const ROW = /^\|.*\|$/u;
/** |---|---|, which parts the head from the rows in Markdown. */
const RULE = /^\|(?:\s*:?-+:?\s*\|)+$/u;

const cellsOf = (row: string): readonly string[] =>
  row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

/** Rows of a table that stand in the text as lines. */
export interface TableLines {
  readonly cells: readonly (readonly string[])[];
  /** 1 where a rule parts a head from the rows. */
  readonly headRows: number;
  /** The index of the first line behind it. */
  readonly next: number;
}

/** The table that begins at `lines[index]`, or `undefined`. A row with another number of cells ends it. */
export function tableIn(text: string, lines: readonly RoledLine[], index: number): TableLines | undefined {
  const at = (place: number): string => {
    const line = lines[place];
    return line === undefined ? '' : text.slice(line.content.start, line.content.end);
  };
  if (!ROW.test(at(index)) || RULE.test(at(index))) return undefined;
  const columns = cellsOf(at(index)).length;
  if (columns < 2) return undefined;
  const cells: (readonly string[])[] = [];
  let headRows = 0;
  let next = index;
  for (; ROW.test(at(next)); next++) {
    if (RULE.test(at(next))) {
      if (next !== index + 1) break;
      headRows = 1;
      continue;
    }
    const row = cellsOf(at(next));
    if (row.length !== columns) break;
    cells.push(row);
  }
  return { cells, headRows, next };
}
