import { type Span } from './span';

/** Replaces the characters of `span` by `newText`. An empty span inserts, an empty text deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The text with all edits applied at once; every span counts in the text before any edit. Edits may be given in
 * any order; two insertions at one place keep their order.
 * @throws RangeError when two edits overlap or one leaves the text: that is a bug in whoever made them.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { edit } of inOrder) {
    const { start, end } = edit.span;
    if (start < at || end < start || end > text.length) {
      throw new RangeError(`edit [${start}, ${end}) overlaps another or leaves the text`);
    }
    result += text.slice(at, start) + edit.newText;
    at = end;
  }
  return result + text.slice(at);
}
