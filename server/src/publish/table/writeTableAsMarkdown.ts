import { escapeLine, escapeText, marked } from '../escapeMarkdown';
import { type Cell, type CellMark, linesOfCell, type TableDocument } from './tableModel';

const MARKS: Readonly<Record<CellMark, string>> = { added: '**', deleted: '~~', strong: '**' };

const withTabs = (text: string): string => text.split('\t').map(escapeText).join('&#9;');

/** The lines of a cell in one line, empty ones left out: no blank line can stand in a table. */
export const cellToMarkdown = (cell: Cell): string =>
  linesOfCell(cell)
    .map((line) =>
      line
        .map(({ text, mark }) => marked(withTabs(text), mark === undefined ? '' : MARKS[mark]))
        .join('')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('<br>');

/** A table as Markdown; nothing in it but the table, its marks and its line breaks is live. */
export function tableToMarkdown({ title, notes, head, rows }: TableDocument): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [
    line(head.map(cellToMarkdown)),
    line(head.map(() => '---')),
    ...rows.map((row) =>
      row.kind === 'heading'
        ? line(head.map((_, index) => (index === 0 ? cellToMarkdown(row.cell) : '')))
        : line(row.cells.map(cellToMarkdown)),
    ),
  ];
  return `${[`# ${escapeLine(title)}`, ...notes.map(escapeLine), table.join('\n')].join('\n\n')}\n`;
}
