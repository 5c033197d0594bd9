import { type Comparison, type ComparisonCell, type ComparisonRow } from '../../comparison/types';
import { shownRows } from '../../comparison/chooseShownRows';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { refused, type Outcome } from '../../base/outcome';
import { exportTable, type TableForm } from '../table/exportTable';
import { textsOf } from '../table/tableModel';
import { comparisonTable, sourceText, type ComparisonTableOptions } from './fillComparisonTable';

/**
 * A comparison as a file: text for `html` and `md`, bytes for `docx`. Each cell of the finished file is read back and
 * must be its source character by character, blank lines left out (Markdown has no blanks at the ends of lines either);
 * what differs is named and there is no file.
 */
export function exportComparison(
  comparison: Comparison,
  form: TableForm,
  options: ComparisonTableOptions,
): Outcome<string | Uint8Array, Bilingual> {
  const table = comparisonTable(comparison, options);
  const [, ...written] = textsOf(table);
  const rows = shownRows(comparison.rows, options);
  if (written.length !== rows.length) return refused(UNLIKE);
  for (const [index, row] of rows.entries()) {
    const reason = faultOf(row, written[index] ?? []);
    if (reason !== undefined) return refused(reason);
  }
  return exportTable(table, form);
}

const UNLIKE = bilingual(
  '对照表没有通过检查，没有写出：行数与对照的内容不符',
  'The table did not pass its check and was not written: it has other rows than the comparison',
);

/** Why the cells of a row cannot be written as their sources have them. */
function faultOf({ before, after }: ComparisonRow, cells: readonly string[]): Bilingual | undefined {
  // A heading that both have stands once.
  const [left, right] = cells.length === 1 ? [cells[0], cells[0]] : cells;
  for (const [cell, text] of [
    [before, left],
    [after, right],
  ] as const) {
    if (cell === undefined || sourceText(cell) === text) continue;
    return unshowable(cell, text ?? '');
  }
  return undefined;
}

/** Control characters, halves of characters and the like cannot stand in a file; they are not dropped in silence. */
function unshowable(cell: ComparisonCell, written: string): Bilingual {
  const source = sourceText(cell);
  let at = 0;
  while (at < source.length && source[at] === written[at]) at++;
  const code = `U+${(source.charCodeAt(at) || 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const place = cell.label ?? `“${cell.text.slice(0, 12)}”`;
  return bilingual(
    `${place}中有不能写入文件的字符（${code}），没有导出；请先在原文中删去`,
    `${place} has a character that cannot be written to a file (${code}); nothing was exported. Delete it in the text first`,
  );
}
