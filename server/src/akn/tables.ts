import { type Span } from '../base/span';
import { trimmed } from '../syntax/blanks';
import { type Emitter } from './writeWordsAndGaps';

/** | 甲 | 乙 | */
const ROW = /^\|.*\|$/u;
/** |---|---|, which parts the head from the rows in Markdown. */
const RULE = /^\|(?:\s*:?-+:?\s*\|)+$/u;

/** One row of a table that stands in the text as a line. */
export interface TableRow {
  readonly cells: readonly Span[];
  readonly id: string | undefined;
}

/** The rows that begin at `index`, as long as they have as many cells; empty where no table begins there. */
export function rowsAt(
  text: string,
  lines: readonly { readonly span: Span; readonly id?: string | undefined }[],
  index: number,
): readonly TableRow[] {
  const rows: TableRow[] = [];
  for (let at = index; at < lines.length; at++) {
    const line = lines[at];
    const cells = line === undefined ? [] : cellsOf(text, line.span);
    if (cells.length < 2 || cells.length !== (rows[0]?.cells.length ?? cells.length)) break;
    rows.push({ cells, id: line?.id });
  }
  return rows;
}

function cellsOf(text: string, { start, end }: Span): readonly Span[] {
  const line = text.slice(start, end);
  if (!line.startsWith('|') || /[\r\n]/u.test(line) || !ROW.test(line) || RULE.test(line)) return [];
  const cells: Span[] = [];
  let from = start + 1;
  for (let at = from; at < end; at++) {
    if (text.charAt(at) !== '|') continue;
    const cell = trimmed(text, from, at);
    cells.push(cell.start === cell.end ? { start: from, end: from } : cell);
    from = at + 1;
  }
  return cells;
}

/** Writes a table; the marks between the cells are layout. */
export function writeTable(emitter: Emitter, rows: readonly TableRow[]): void {
  const [first, second] = rows;
  const from = first?.cells.at(-1)?.end ?? 0;
  const hasHead = second !== undefined && /\|\s*:?-/u.test(emitter.text.slice(from, second.cells[0]?.start));
  emitter.within('table', {}, () => {
    for (const [index, { cells, id }] of rows.entries()) {
      emitter.within('tr', { eId: id }, () => {
        for (const cell of cells) {
          emitter.within(hasHead && index === 0 ? 'th' : 'td', {}, () => {
            emitter.carrier('p', cell);
          });
        }
      });
    }
  });
}
