/**
 * Text of documents and corpora as inert Markdown: every ASCII punctuation mark is escaped, which also keeps bare
 * addresses from becoming links; control and direction characters are dropped; leading blanks, which could begin a
 * code block, too.
 */
export const escapeLine = (text: string): string => escapeText(text).trim();

/** The same without the blanks at both ends taken away, for a part of a line. */
export const escapeText = (text: string): string =>
  text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');

const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * Escaped text between two marks. Markdown takes no mark beside a blank, nor one between a letter and a punctuation
 * mark it encloses, which is everyday in Chinese; a blank of no width between the two is neither.
 */
export function marked(escaped: string, mark: string): string {
  const text = escaped.trim();
  if (mark === '' || text === '') return escaped;
  const [before = '', after = ''] = escaped.split(text);
  const guard = (end: string): string => (PUNCTUATION.test(end) ? GUARD : '');
  return `${before}${mark}${guard(text.charAt(0))}${text}${guard(text.charAt(text.length - 1))}${mark}${after}`;
}

/** The blank of no width beside a mark. */
export const GUARD = '\u200b';
