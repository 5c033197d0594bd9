/** The text of a header or footer in one line; empty for a page number alone, which nobody misses. */
export function headerText(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return /[^\d\s\-—–－第页共/]/u.test(line) ? line : '';
}
