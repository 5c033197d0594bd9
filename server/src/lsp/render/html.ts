import { type TextChange } from '../../analysis/differences';
import { escapeHtml } from '../../publish/escapeHtml';
import { type ComparisonTable } from './comparisonTable';

const TAG: Readonly<Record<TextChange['kind'], string>> = { same: '', inserted: 'ins', deleted: 'del' };

/** Changes as text with `<ins>` and `<del>`, lines parted by `<br>`. */
export const changesAsHtml = (changes: readonly TextChange[]): string =>
  changes
    .map(({ kind, text }) => {
      const content = text
        .split(/\r\n|\r|\n/)
        .map(escapeHtml)
        .join('<br>');
      return TAG[kind] === '' ? content : `<${TAG[kind]}>${content}</${TAG[kind]}>`;
    })
    .join('');

/** Marks that do without colour; a page that loads and runs nothing. */
const HEAD = `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { font-family: "Noto Serif CJK SC", SimSun, serif; line-height: 1.7; margin: 2em; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #888; padding: 0.5em; text-align: left; vertical-align: top; }
th:first-child { width: 20%; }
ins { font-weight: bold; text-decoration: underline; }
del { text-decoration: line-through; }
small { display: block; }
</style>`;

/** A whole HTML page. */
export function tableAsHtml({ title, notes, head, rows }: ComparisonTable): string {
  const cells = (tag: 'td' | 'th', contents: readonly string[]): string =>
    `<tr>${contents.map((content) => `<${tag}>${content}</${tag}>`).join('')}</tr>`;
  const body = rows.map(({ name, detail, own, other }) =>
    cells('td', [
      `<b>${escapeHtml(name)}</b><small>${escapeHtml(detail)}</small>`,
      changesAsHtml(own),
      changesAsHtml(other),
    ]),
  );
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
${HEAD}
<title>${escapeHtml(title)}</title>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('\n')}
<table>
<thead>${cells('th', head.map(escapeHtml))}</thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}
