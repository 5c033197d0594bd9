/** Text of documents and corpora for a place between tags or in quotation marks; control and direction characters go. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
