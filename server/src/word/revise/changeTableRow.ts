import { type WordParagraph } from '../read/wordBlocks';
import { type ChangedStretch } from './characterEdits';
import { labelIn, positionsIn, type SourceLine } from './sourceLines';
import { type RefusalKind } from './whyLineRefused';

/** The cells of a row as the text writes it: | 甲 | 乙 |. */
const tableCells = (row: string): readonly string[] =>
  row
    .replace(/^\s*\|\s*|\s*\|\s*$/gu, '')
    .split('|')
    .map((cell) => cell.trim());

/**
 * Changes the cells of a row. `patch` is called with the paragraph of each changed cell and its change. Returns the
 * reason where the row does not have the same number of cells, or a cell cannot be changed.
 */
export function changeTableRow(
  old: SourceLine,
  now: string,
  patch: (paragraph: WordParagraph, change: ChangedStretch) => RefusalKind | undefined,
): RefusalKind | undefined {
  const before = tableCells(old.line.text);
  const after = tableCells(now);
  const { paragraphs } = old.line;
  if (after.length !== before.length) return 'tableShape';
  if (before.some((cell, at) => cell !== after[at]) && paragraphs.length !== before.length) return 'cell';
  for (const [at, cell] of before.entries()) {
    const text = after[at] ?? '';
    const paragraph = paragraphs[at];
    if (cell === text) continue;
    if (paragraph === undefined) return 'cell';
    const counted = paragraph.label === undefined ? '' : labelIn(cell);
    const map = positionsIn(cell.slice(counted.length), paragraph.text, 0);
    if (map === undefined) return 'unclear';
    const fault = patch(paragraph, {
      before: cell.slice(counted.length),
      after: text.slice(counted.length),
      map,
    });
    if (fault !== undefined) return fault;
  }
  return undefined;
}
