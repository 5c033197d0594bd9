/**
 * Text of documents and corpora for a place between tags or in quotation marks. Runs of control and direction characters,
 * tabs and line breaks among them, become one blank.
 */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
