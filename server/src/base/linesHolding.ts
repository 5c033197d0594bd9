/** A line of a text, without its break, and where it begins. */
export interface HeldLine {
  readonly start: number;
  readonly text: string;
}

/**
 * The lines of `text` that hold `words`. The engine looks for them many times faster than a pattern does, which is then
 * tried on these few lines.
 */
export function linesHolding(text: string, words: string): readonly HeldLine[] {
  const lines: HeldLine[] = [];
  for (let at = text.indexOf(words); at >= 0;) {
    let start = at;
    while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
    let end = at + words.length;
    while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
    lines.push({ start, text: text.slice(start, end) });
    at = text.indexOf(words, end);
  }
  return lines;
}

/** Whether the character ends a line, as LSP tells lines. */
export const isLineBreak = (code: number): boolean => code === 0x0a || code === 0x0d;
