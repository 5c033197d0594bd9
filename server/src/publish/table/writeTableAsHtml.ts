import { escapeHtml } from '../escapeHtml';
import { type Cell, type CellMark, linesOfCell, shownText, type TableDocument } from './tableModel';

const TAG: Readonly<Record<CellMark, string>> = { added: 'ins', deleted: 'del', strong: 'b' };

/** A cell as text with `<ins>`, `<del>` and `<b>`, its lines parted by `<br>`. */
export const cellToHtml = (cell: Cell): string =>
  linesOfCell(cell)
    .map((line) =>
      line
        .map(({ text, mark }) => {
          const content = text.split('\t').map(escapeHtml).join('&#9;');
          return mark === undefined ? content : `<${TAG[mark]}>${content}</${TAG[mark]}>`;
        })
        .join(''),
    )
    .join('<br>');

/** Marks that do without colour. */
const STYLE = `
body { font-family: "Noto Serif CJK SC", SimSun, serif; line-height: 1.7; margin: 2em; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #888; padding: 0.5em; text-align: left; vertical-align: top; white-space: pre-wrap; overflow-wrap: anywhere; }
.heading { text-align: center; font-weight: bold; }
thead { display: table-header-group; }
ins { font-weight: bold; text-decoration: underline; }
del { text-decoration: line-through; }
.box del { text-decoration: none; border: 1px solid; }
`;

/** A table as a whole page, which loads and runs nothing; to be printed across. */
export function tableToHtml({ title, notes, widths, head, rows, paper, deletedMark }: TableDocument): string {
  const sum = widths.reduce((all, width) => all + width, 0);
  const columns = widths.map((width) => `<col style="width: ${Math.round((width / sum) * 1000) / 10}%">`);
  const line = (tag: 'td' | 'th', cells: readonly Cell[], isHeading = false): string =>
    `<tr${isHeading ? ' class="heading"' : ''}>${cells.map((cell) => `<${tag}>${cellToHtml(cell)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((row) =>
    row.kind === 'heading'
      ? `<tr><th class="heading" colspan="${widths.length}">${cellToHtml(row.cell)}</th></tr>`
      : line('td', row.cells, row.isHeading),
  );
  const name = escapeHtml(shownText(title));
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${name}</title>`,
    `<style>@page { size: ${paper === 'a3' ? 'A3' : 'A4'} landscape; margin: 15mm; }${STYLE}</style>`,
    '</head>',
    deletedMark === 'box' ? '<body class="box">' : '<body>',
    `<h1>${name}</h1>`,
    ...notes.map((note) => `<p>${escapeHtml(shownText(note))}</p>`),
    '<table>',
    `<colgroup>${columns.join('')}</colgroup>`,
    `<thead>${line('th', head)}</thead>`,
    '<tbody>',
    ...body,
    '</tbody>',
    '</table>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
