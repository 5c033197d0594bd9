import { Parser } from 'htmlparser2';
import { paragraphsIn } from '../../word/read/wordBlocks';
import { readWord } from '../../word/readWord';
import { GUARD } from '../escapeMarkdown';

/** The rows of the first table of a .docx, each as the texts of its cells; none where there is no table. */
export function rowsInWord(bytes: Uint8Array): readonly (readonly string[])[] {
  const read = readWord(bytes);
  const table = read.ok ? read.value.blocks.find((block) => block.kind === 'table') : undefined;
  return (table?.rows ?? []).map((row) =>
    row.map(({ blocks }) => [...paragraphsIn(blocks)].map(({ text }) => text).join('\n')),
  );
}

/** As {@link rowsInWord}, of a page that `tableToHtml` wrote. */
export function rowsInHtml(html: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let cell: string | undefined;
  const parser = new Parser({
    onopentag: (name) => {
      if (name === 'tr') rows.push([]);
      if (name === 'td' || name === 'th') cell = '';
      if (name === 'br' && cell !== undefined) cell += '\n';
    },
    ontext: (text) => {
      if (cell !== undefined) cell += text;
    },
    onclosetag: (name) => {
      if ((name !== 'td' && name !== 'th') || cell === undefined) return;
      rows.at(-1)?.push(cell);
      cell = undefined;
    },
  });
  parser.end(html);
  return rows;
}

/** As {@link rowsInWord}, of Markdown that `tableToMarkdown` wrote: a mark counts where no `\` stands before it. */
export function rowsInMarkdown(markdown: string): readonly (readonly string[])[] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('| '));
  return lines.filter((_, index) => index !== 1).map((line) => cellsInLine(line.slice(2, -2)));
}

function cellsInLine(line: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  for (const [piece] of line.matchAll(/\\.| \| |\*\*|~~|<br>|&#9;|[^]/gu)) {
    if (piece === ' | ') {
      cells.push(cell);
      cell = '';
    } else if (piece === '<br>') cell += '\n';
    else if (piece === '&#9;') cell += '\t';
    else if (piece !== '**' && piece !== '~~' && piece !== GUARD) cell += piece.replace(/^\\/u, '');
  }
  return [...cells, cell];
}
