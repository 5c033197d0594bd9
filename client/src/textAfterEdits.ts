/** Replaces a stretch of a text; offsets are UTF-16 units of the text before any edit. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * The text with all edits made at once, as the editor makes them. They may come in any order and do not overlap; of
 * those that begin at one place the first given comes first.
 */
export function textAfterEdits(text: string, edits: readonly OffsetEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
