import { type Span } from '../base/span';

/**
 * Blanks between visible characters: ASCII space and tab, NBSP, U+2000–U+200D, U+3000, the byte order mark and
 * NUL. Line breaks are blanks too, so that a span can be trimmed over them.
 */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x3000 ||
    code === 0x0a ||
    code === 0x0d ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x0b ||
    code === 0x0c ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0xfeff ||
    code === 0
  );
}

/** The first offset in `[from, end)` that is not blank, or `end`. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The offset after the last visible character of `[start, end)`, or `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** `[start, end)` without blanks at either side. */
export function trimmed(text: string, start: number, end: number): Span {
  const last = trimEnd(text, start, end);
  return { start: skipBlanks(text, start, last), end: last };
}

/** The text with every blank removed: headings are spaced in print (总　　则). */
export const withoutBlanks = (text: string): string =>
  text.replace(/[\s\u2000-\u200d\u3000\u00a0\ufeff\0]+/gu, '');
