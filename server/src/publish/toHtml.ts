import { elementIds } from '../analysis/elementIds';
import { type Snapshot } from '../analysis/snapshot';
import { type ParagraphRole } from '../word/write/documentModel';
import { escapeHtml } from './escapeHtml';
import { roledLines, type RoledLine } from './paragraphRoles';
import { tableIn } from './tableLines';

/**
 * A text as one HTML page in the layout of official texts, to be read or printed on A4 by a browser. It has no scripts
 * and loads nothing. Every article has an anchor (`#art_5`, for 第十条之一 `#art_10_1`, for a number used a second time
 * `#art_5-2`), headings too (`#chp_1`, `#chp_1__sec_2`).
 */
export function toHtml(snapshot: Snapshot): string {
  const { text, tree } = snapshot;
  const lines = roledLines(snapshot);
  const body: string[] = [];
  const anchors = anchorsOf(snapshot, lines);
  for (let index = 0; index < lines.length;) {
    const table = tableIn(text, lines, index);
    if (table !== undefined) {
      body.push(tableHtml(table.cells, table.headRows));
      index = table.next;
      continue;
    }
    const line = lines[index++];
    if (line !== undefined) body.push(lineHtml(text, line, anchors.get(line)));
  }
  const title = tree.title?.text.replace(/\s+/gu, '') ?? '';
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...body,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const HEADINGS: Partial<Record<ParagraphRole, string>> = {
  title: 'h1',
  part: 'h2',
  subpart: 'h2',
  chapter: 'h2',
  section: 'h3',
  heading1: 'h2',
  heading2: 'h3',
};

function lineHtml(text: string, line: RoledLine, anchor: string | undefined): string {
  const { role, content, label, node } = line;
  const name = HEADINGS[role] ?? 'p';
  const isNumbered = label !== undefined && node !== undefined && label.span.start === content.start;
  const id = anchor === undefined ? '' : ` id="${anchor}"`;
  const rest = escapeHtml(text.slice(isNumbered ? label.span.end : content.start, content.end));
  const number = isNumbered ? `<span class="label">${escapeHtml(label.text)}</span>` : '';
  return `<${name} class="${role}"${id}>${number}${rest}</${name}>`;
}

/** Of articles and headings; items and subitems have none of their own. */
function anchorsOf(snapshot: Snapshot, lines: readonly RoledLine[]): ReadonlyMap<RoledLine, string> {
  const anchors = new Map<RoledLine, string>();
  const ids = elementIds(snapshot);
  const uses = new Map<string, number>();
  for (const line of lines) {
    const { node, role } = line;
    if (node?.level === 'article' && node.label !== undefined) {
      const { main, sub } = node.label.ordinal;
      const anchor = `art_${main}${sub > 0 ? `_${sub}` : ''}`;
      const use = (uses.get(anchor) ?? 0) + 1;
      uses.set(anchor, use);
      anchors.set(line, use > 1 ? `${anchor}-${use}` : anchor);
    } else if (node !== undefined && HEADINGS[role] !== undefined) {
      const id = ids.get(node);
      if (id !== undefined) anchors.set(line, id);
    }
  }
  return anchors;
}

function tableHtml(rows: readonly (readonly string[])[], headRows: number): string {
  const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  const head = rows.slice(0, headRows).map((cells) => row(cells, 'th'));
  const rest = rows.slice(headRows).map((cells) => row(cells, 'td'));
  return `<table>${head.length > 0 ? `<thead>${head.join('')}</thead>` : ''}<tbody>${rest.join('')}</tbody></table>`;
}

/** GB/T 9704-2012: A4, 22 lines of 16 points on a page; faces in the order in which machines have them. */
const STYLE = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { margin: 0; color: #000; background: #fff; font: 16pt/28.95pt "Times New Roman", 仿宋_GB2312, 仿宋, FangSong, "Noto Serif CJK SC", serif; }
main { max-width: 156mm; margin: 0 auto; padding: 12mm 8mm; }
@media print { main { max-width: none; padding: 0; } }
p { margin: 0; text-indent: 2em; text-align: justify; white-space: pre-wrap; overflow-wrap: anywhere; }
h1, h2, h3 { margin: 14pt 0; font-weight: normal; text-align: center; break-after: avoid; white-space: pre-wrap; }
h1 { font: 22pt/36pt 方正小标宋简体, 宋体, SimSun, "Noto Serif CJK SC", serif; }
h2 { font-family: 黑体, SimHei, "Noto Sans CJK SC", sans-serif; font-size: 16pt; }
h2.part { font-size: 18pt; }
h3 { font-family: 楷体_GB2312, 楷体, KaiTi, "Noto Serif CJK SC", serif; font-size: 16pt; margin: 7pt 0; }
h2.heading1, h3.heading2 { margin: 0; text-align: left; text-indent: 2em; }
p.adoptionNote { margin: 0 2em 14pt; text-indent: 0; text-align: center; font-family: 楷体_GB2312, 楷体, KaiTi, "Noto Serif CJK SC", serif; }
p.contentsTitle { text-align: center; text-indent: 0; font-family: 黑体, SimHei, "Noto Sans CJK SC", sans-serif; }
p.contents1 { text-indent: 0; padding-left: 2em; }
p.contents2 { text-indent: 0; padding-left: 4em; }
p.contents3 { text-indent: 0; padding-left: 6em; }
p.article .label, p.annex { font-family: 黑体, SimHei, "Noto Sans CJK SC", sans-serif; }
p.annex { text-indent: 0; margin-top: 14pt; }
p.closing { text-indent: 0; text-align: right; padding-right: 4em; }
table { width: 100%; border-collapse: collapse; font-size: 12pt; line-height: 1.4; margin: 7pt 0; }
th, td { border: 0.5pt solid #000; padding: 2pt 4pt; vertical-align: top; text-align: left; }
thead { display: table-header-group; }
th { font-family: 黑体, SimHei, "Noto Sans CJK SC", sans-serif; font-weight: normal; text-align: center; }
`;
