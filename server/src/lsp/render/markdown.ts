import { type TextChange } from '../../analysis/differences';

/**
 * Text of documents and corpora as inert Markdown: every ASCII punctuation mark is escaped, which also keeps bare
 * addresses from becoming links; control and direction characters are dropped; leading blanks, which could begin a
 * code block, too.
 */
export const escapeLine = (text: string): string => escapeText(text).trim();

/** The same without the blanks at both ends taken away, for a part of a line. */
const escapeText = (text: string): string =>
  text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** Lines of plain text, each a paragraph of a quotation; empty lines vanish. */
export const quoteBlock = (text: string): string => quoted(linesOf(text));

const quoted = (lines: readonly string[]): string => lines.map((line) => `> ${line}`).join('\n>\n');

const MARKS: Readonly<Record<TextChange['kind'], string>> = { same: '', inserted: '**', deleted: '~~' };

/** Changes as a quotation of plain text in which insertions are bold and deletions struck through. */
export const quoteChanges = (changes: readonly TextChange[]): string => quoted(markedLines(changes));

/** The same in one cell of a table; each line but the first begins a line there. */
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

const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * Escaped text between two marks. Markdown takes no mark beside a blank, nor one between a letter and a punctuation
 * mark it encloses, which is everyday in Chinese; a blank of no width between the two is neither.
 */
function marked(escaped: string, mark: string): string {
  const text = escaped.trim();
  if (mark === '' || text === '') return escaped;
  const [before = '', after = ''] = escaped.split(text);
  const guard = (end: string): string => (PUNCTUATION.test(end) ? '\u200b' : '');
  return `${before}${mark}${guard(text.charAt(0))}${text}${guard(text.charAt(text.length - 1))}${mark}${after}`;
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
