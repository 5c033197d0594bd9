import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { GUARD } from '../escapeMarkdown';
import { rowsInHtml, rowsInMarkdown, rowsInWord } from './readTableBack';
import { type TableDocument, textsOf } from './tableModel';
import { tableToHtml } from './writeTableAsHtml';
import { tableToMarkdown } from './writeTableAsMarkdown';
import { tableToWord } from './writeTableAsWord';

/** The forms that a table is written in. */
export const TABLE_FORMS = ['docx', 'html', 'md'] as const;

export type TableForm = (typeof TABLE_FORMS)[number];

/**
 * Writes a table and reads the finished file back: each cell must say what it was made from, else the file is refused
 * and the reason names the cell. Text for `html` and `md`, bytes for `docx`.
 */
export function exportTable(table: TableDocument, form: 'docx'): Outcome<Uint8Array, Bilingual>;
export function exportTable(table: TableDocument, form: 'html' | 'md'): Outcome<string, Bilingual>;
export function exportTable(table: TableDocument, form: TableForm): Outcome<string | Uint8Array, Bilingual>;
export function exportTable(table: TableDocument, form: TableForm): Outcome<string | Uint8Array, Bilingual> {
  const wanted = textsOf(table);
  if (form === 'docx') {
    const bytes = tableToWord(table);
    return proved(bytes, wanted, rowsInWord(bytes));
  }
  if (form === 'html') {
    const html = tableToHtml(table);
    return proved(html, wanted, rowsInHtml(html));
  }
  const markdown = tableToMarkdown(table);
  // A table of Markdown has no empty lines, no blanks at the ends of lines, and headings in the first column.
  const rows = rowsInMarkdown(markdown).map((row) => row.map(inMarkdown));
  return proved(
    markdown,
    wanted.map((row) => row.map(inMarkdown)),
    rows.map((row, index) => (wanted[index]?.length === 1 ? row.slice(0, 1) : row)),
  );
}

const inMarkdown = (text: string): string =>
  text
    .replaceAll(GUARD, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** The file, where what was read back is what was to be written; else which cell differs, counted from 1. */
function proved<T>(
  file: T,
  wanted: readonly (readonly string[])[],
  read: readonly (readonly string[])[],
): Outcome<T, Bilingual> {
  for (let row = 0; row < Math.max(wanted.length, read.length); row++) {
    const [cells = [], found = []] = [wanted[row], read[row]];
    for (let column = 0; column < Math.max(cells.length, found.length); column++) {
      if (cells[column] === found[column]) continue;
      return refused(
        bilingual(
          `导出的文件未能通过检查，没有写出：第 ${row + 1} 行第 ${column + 1} 格与原文不一致`,
          `the exported file did not pass its check and was not written: row ${row + 1}, cell ${column + 1} differs`,
        ),
      );
    }
  }
  return done(file);
}
