/** A manual line break inside a paragraph begins a new line of the text, or only belongs to the layout. */
export type BreakMeaning = 'newLine' | 'joined';

/** The number of an article, heading, item or subitem at the start of a line, also in damaged forms. */
const LABELLED =
  /^(?:第[零〇○一二三四五六七八九十百千0-9０-９]{1,8}(?:编|分编|章|节|条|款|项|部分)|[（(][一二三四五六七八九十百0-9０-９]{1,4}[）)]|[一二三四五六七八九十百]{1,4}[、.．]|[0-9０-９]{1,3}[、.．）)]|[①-⑳]|附件|目\s*录|总\s*则|附\s*则)/u;

const HEADED = /^第[零〇○一二三四五六七八九十百千0-9０-９]{1,8}(?:编|分编|章|节|部分)/u;

/** The end of a sentence, an item or a lead-in. */
const FINISHED = /[。；：！？!?;:][”’」』）)》]?$/u;

const BODY_OF_STATE = /(?:委员会|人民政府|国务院|人民法院|人民检察院|[部厅局院])$/u;

/** A line without punctuation that is shorter than this may be a heading or a field of a form. */
const SHORT = 12;

/**
 * The meaning of a break between `left` and `right`, both without blanks at their ends. Where a sentence plainly
 * continues, the break is only layout. Everywhere else it stays a line that the drafter made.
 */
export function meaningOf(left: string, right: string): BreakMeaning {
  if (left === '' || right === '' || LABELLED.test(right) || FINISHED.test(left)) return 'newLine';
  if (/[，、]$/u.test(left)) return 'joined';
  if (right.startsWith('关于') && BODY_OF_STATE.test(left)) return 'joined';
  if (HEADED.test(left) && left.length < 40) return 'newLine';
  if (/^[（(〔]/u.test(right) || /[）)]$/u.test(left)) return 'newLine';
  const isLong = left.length >= SHORT || /[，、；：。]/u.test(left);
  return isLong && /[。；）)]$/u.test(right) ? 'joined' : 'newLine';
}

/** What joins two lines: a blank between Latin words, nothing in Chinese. */
export const joinerOf = (left: string, right: string): string =>
  /[\w,.;]$/u.test(left) && /^\w/u.test(right) ? ' ' : '';
