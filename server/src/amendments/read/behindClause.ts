import { QUOTE } from './maskQuotations';
import { type ReadClause, type Scanner } from './scanner';

/** Up to the next mark that separates clauses; 、 and 和 go on with a list. */
const REST = /[^，。；：:\n]*/uy;
/** Words that only say what is quoted before them: “公开”二字, “公开”的内容. */
const HARMLESS =
  /^(?:的)?(?:[一二两三四五六七八九十]{1,2}个?字|一[词句语]|字样|词语|内容|规定|表述|文字|字句)?(?:等?字样)?$/u;

/**
 * Where what was read ends, or, where words of the same clause are left behind it, where these end: an act whose list or condition
 * was not read to its end is not understood. `isClause` tells whether a clause of its own begins there, as behind a quotation.
 */
export function readableEnd(
  scanner: Scanner,
  { end }: ReadClause,
  isClause: (at: number) => boolean,
): number {
  const { text } = scanner.masked;
  const rest = scanner.match(REST, end)?.[0] ?? '';
  if (rest === '' || HARMLESS.test(rest) || /^[）)]/u.test(rest)) return end;
  const begin = end + (/^[、和及与]/u.exec(rest)?.[0].length ?? 0);
  const isBehindQuotation = text.charAt(end - 1) === QUOTE;
  return (isBehindQuotation || begin > end) && isClause(begin) ? end : end + rest.length;
}

/** Words that have no meaning without the clause before them. */
const GOES_ON = /^(?:并|并且)?(?:分别|依次)?(?:作为|列为|排在|位于|章名|节名|单列)|^[和及]?\ue000/u;

/** True for a clause that goes on with the one before it. */
export const goesOn = (clause: string): boolean => GOES_ON.test(clause);

/** True where only a comma, or nothing, stands before a place. */
export const isComma = (text: string, at: number): boolean => /[，、\ue000]/u.test(text.charAt(at - 1));
