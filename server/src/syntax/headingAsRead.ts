import { type Span } from '../base/span';
import { trimmed } from './blanks';
import { type Piece } from './tree';

const BLANKS_BETWEEN_HAN =
  /(?<=[\p{sc=Han}（）《》、，“”])[\s\u3000\u00a0\u200b]+(?=[\p{sc=Han}（）《》、，“”])/gu;

/**
 * A heading or title as it is read: print spaces out short headings (总　　则) and wraps long titles, so blanks
 * between Chinese characters go, blanks beside Latin letters and digits stay.
 */
export const readForm = (written: string): string => written.replace(BLANKS_BETWEEN_HAN, '').trim();

/** The piece of `text` in `[start, end)` without blanks around it, or `undefined` when nothing visible is there. */
export function headingPiece(text: string, start: number, end: number): Piece | undefined {
  const span: Span = trimmed(text, start, end);
  return span.start === span.end ? undefined : { span, text: readForm(text.slice(span.start, span.end)) };
}

/** The characters of `[start, end)` as they stand. */
export const exactPiece = (text: string, start: number, end: number): Piece => ({
  span: { start, end },
  text: text.slice(start, end),
});
