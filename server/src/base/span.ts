/**
 * A half-open stretch `[start, end)` of a text. Offsets are UTF-16 code units, the unit of a JavaScript string
 * index and of LSP's default position encoding. Lines and columns exist only in `lsp/` and in reports.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const emptySpan = (at: number): Span => ({ start: at, end: at });

export const isEmpty = (s: Span): boolean => s.start === s.end;

/** True when `offset` lies in the span or at its end: where a cursor "touches" it. */
export const touches = (s: Span, offset: number): boolean => s.start <= offset && offset <= s.end;

/** True when the character at `offset` belongs to the span; the one at its end does not. */
export const contains = (s: Span, offset: number): boolean => s.start <= offset && offset < s.end;

/** True when the two spans share a character or touch at an end; an empty span overlaps what it touches. */
export const overlaps = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

export const textOf = (text: string, s: Span): string => text.slice(s.start, s.end);

/** The span `by` characters further on; a negative `by` moves back. */
export const shiftSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
