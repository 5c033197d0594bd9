/**
 * Text of documents and corpora as inert Markdown: every ASCII punctuation mark is escaped, which also keeps bare
 * addresses from becoming links; control and direction characters are dropped; leading blanks, which could begin a
 * code block, too.
 */
export function escapeLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Lines of plain text, each a paragraph of a quotation; empty lines vanish. */
export function quoteBlock(text: string): string {
  return linesOf(text)
    .map((line) => `> ${line}`)
    .join('\n>\n');
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
