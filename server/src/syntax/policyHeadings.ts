import { skipBlanks } from './blanks';
import { headingPiece } from './headingAsRead';
import { type Piece } from './tree';

const LONGEST_TITLE = 40;
/** A line without a full stop is a title as a whole, its commas included: 健全体系，全面提升水平. */
const LONGEST_LINE = 60;

/**
 * Parts the title of a policy heading from the text on its line: `一、总体要求` is all title, `（一）产业定义。数字
 * 经济…` has the first sentence as title, and a line without a short first sentence has none.
 */
export function policyHeading(
  text: string,
  from: number,
  end: number,
): { readonly title: Piece | undefined; readonly textStart: number } {
  const stop = text.slice(from, end).indexOf('。');
  const titleEnd = stop >= 0 ? from + stop : end;
  const title = headingPiece(text, from, titleEnd);
  const isWholeLine = stop < 0;
  const longest = isWholeLine ? LONGEST_LINE : LONGEST_TITLE;
  const isText = (isWholeLine ? /[：；]|，$/u : /[：；，]/u).test(title?.text ?? '');
  if (title === undefined || title.text.length > longest || isText) {
    return { title: undefined, textStart: skipBlanks(text, from, end) };
  }
  return { title, textStart: skipBlanks(text, titleEnd === end ? end : titleEnd + 1, end) };
}
