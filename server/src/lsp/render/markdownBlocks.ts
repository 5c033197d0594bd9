import { type TextChange } from '../../base/differences';
import { escapeLine, escapeText, marked } from '../../publish/escapeMarkdown';

export { escapeLine };

/** Lines of plain text, each a paragraph of a quotation; empty lines vanish. */
export const quoteBlock = (text: string): string => quoted(linesOf(text));

const quoted = (lines: readonly string[]): string => lines.map((line) => `> ${line}`).join('\n>\n');

const MARKS: Readonly<Record<TextChange['kind'], string>> = { same: '', inserted: '**', deleted: '~~' };

/** Changes as a quotation of plain text in which insertions are bold and deletions struck through. */
export const quoteChanges = (changes: readonly TextChange[]): string => quoted(markedLines(changes));

/** Changes as in {@link quoteChanges} for one cell of a table, their lines parted by `<br>`. */
export const changesInCell = (changes: readonly TextChange[]): string => markedLines(changes).join('<br>');

function markedLines(changes: readonly TextChange[]): readonly string[] {
  const lines = [''];
  for (const { kind, text } of changes) {
    text.split(/\r\n|\r|\n/).forEach((piece, index) => {
      const before = index === 0 ? lines.pop() : '';
      lines.push((before ?? '') + marked(escapeText(piece), MARKS[kind]));
    });
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Lines of plain text as one escaped paragraph each; empty lines vanish. */
export function paragraphs(text: string): string {
  return linesOf(text).join('\n\n');
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map(escapeLine)
    .filter((line) => line !== '');

/**
 * Plain text for notifications and status items, in which editors make links of `[…](…)`, commands included: names
 * of files and settings come from the workspace and must stay text.
 */
export const withoutLinks = (text: string): string => text.replaceAll('](', '] (');
