import { QUOTE } from './maskQuotations';
import { type ReadClause, type Scanner } from './clauseScanner';

/** The rest of a clause, up to a mark that ends it. 、 does not. */
const REST = /[^，。；：:\n]*/uy;
/** Words behind a quotation that add nothing to it: “公开”二字, “公开”的内容. */
const HARMLESS =
  /^(?:的)?(?:[一二两三四五六七八九十]{1,2}个?字|一[词句语]|字样|词语|内容|规定|表述|文字|字句)?(?:等?字样)?$/u;

/**
 * The end of the clause that was read. If other words of the same clause follow, a list or a condition was not read
 * whole and the clause is not understood: then the end of these words, which is behind `read.end`. `isClause` tells
 * whether another clause begins at an offset.
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

/** Words that mean something only with the clause before them. */
const GOES_ON = /^(?:并|并且)?(?:分别|依次)?(?:作为|列为|排在|位于|章名|节名|单列)|^[和及]?\ue000/u;

/** True for a clause that only makes sense with the one before it. */
export const goesOn = (clause: string): boolean => GOES_ON.test(clause);

/** True where a comma, a 、 or a quotation stands right before `at`. */
export const isComma = (text: string, at: number): boolean => /[，、\ue000]/u.test(text.charAt(at - 1));
