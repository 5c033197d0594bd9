/**
 * Text of documents and corpora as one line of inert Markdown: every ASCII punctuation mark is escaped, which also keeps
 * bare addresses from becoming links. Runs of control and direction characters, line breaks among them, become one blank.
 * Blanks at both ends, which could begin a code block, are taken away.
 */
export const escapeLine = (text: string): string => escapeText(text).trim();

/** As {@link escapeLine} with the blanks at both ends, for a part of a line. */
export const escapeText = (text: string): string =>
  text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');

const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * Escaped text between two marks, such as `**`. Markdown takes no mark beside a blank, nor one that stands behind a letter
 * and before a punctuation mark (甲**“乙”**), which is everyday in Chinese: {@link GUARD} parts the two.
 */
export function marked(escaped: string, mark: string): string {
  const text = escaped.trim();
  if (mark === '' || text === '') return escaped;
  const [before = '', after = ''] = escaped.split(text);
  const guard = (end: string): string => (PUNCTUATION.test(end) ? GUARD : '');
  return `${before}${mark}${guard(text.charAt(0))}${text}${guard(text.charAt(text.length - 1))}${mark}${after}`;
}

/** A blank of no width, which Markdown takes neither for a blank nor for punctuation. */
export const GUARD = '\u200b';
