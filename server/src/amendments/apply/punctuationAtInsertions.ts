import { type Span } from '../../base/span';

const BEGINS_JOINED = /^[、，；。：的等和或及与]|^(?:以及|或者)/u;
const ENDS_JOINED = /[、，；。：的和或及与]$/u;
const JOINS = /^(?:和|或者|以及|及|与|或)/u;

/** The mark to put between the words at the span and `words`, which are inserted behind them. Empty where none is needed. */
export function markBefore(text: string, { start, end }: Span, words: string): string {
  if (BEGINS_JOINED.test(words) || /[。；，、：（“《]/u.test(text.charAt(end - 1))) return '';
  const behind = text.charAt(end);
  const isMember = isMemberMark(text.charAt(start - 1), text.slice(start, end));
  if (behind === '、') return '、';
  if (/[，。；]/u.test(behind)) return isMember || isLikeMember(text.slice(start, end), words) ? '、' : '，';
  if (isMember || JOINS.test(text.slice(end, end + 2))) return '、';
  return isLikeMember(text.slice(start, end), words) || /[、和]/u.test(words.slice(0, -1)) ? '、' : '';
}

/** The mark to put between `words` and the words at the span, which they are inserted before. Empty where none is needed. */
export function markBehind(text: string, { start, end }: Span, words: string): string {
  if (ENDS_JOINED.test(words)) return '';
  const behind = text.charAt(end);
  const before = text.charAt(start - 1);
  if (/[、，]/u.test(behind) && isLikeMember(text.slice(start, end), words)) return behind;
  if (before === '、') return '、';
  if (behind === '、' || JOINS.test(text.slice(end, end + 2))) return '、';
  return '';
}

/** True for a single member of an enumeration: a 、 stands before it. With a comma in it, it is more than one member. */
const isMemberMark = (before: string, anchor: string): boolean => before === '、' && !anchor.includes('，');

/** Members of one enumeration often end alike: 中央军事委员会, 国家监察委员会. */
const isLikeMember = (anchor: string, words: string): boolean =>
  anchor.length <= 12 &&
  words.length <= 14 &&
  (anchor.slice(-1) === words.slice(-1) || bothOffices(anchor, words));

const OFFICE = /(?:院|会|长|主任|部门|机关|局|厅|委|所|站|人|员)$/u;
const bothOffices = (anchor: string, words: string): boolean => OFFICE.test(anchor) && OFFICE.test(words);
