/** What a manual line break inside a paragraph means. */
export type BreakMeaning = 'newLine' | 'joined';

/** A number at the start of a line: an article or heading, an item, a subitem, in their damaged forms too. */
const LABELLED =
  /^(?:第[零〇○一二三四五六七八九十百千0-9０-９]{1,8}(?:编|分编|章|节|条|款|项|部分)|[（(][一二三四五六七八九十百0-9０-９]{1,4}[）)]|[一二三四五六七八九十百]{1,4}[、.．]|[0-9０-９]{1,3}[、.．）)]|[①-⑳]|附件|目\s*录|总\s*则|附\s*则)/u;

const HEADED = /^第[零〇○一二三四五六七八九十百千0-9０-９]{1,8}(?:编|分编|章|节|部分)/u;

/** The end of a sentence, of an item or of a lead-in. */
const FINISHED = /[。；：！？!?;:][”’」』）)》]?$/u;

const BODY_OF_STATE = /(?:委员会|人民政府|国务院|人民法院|人民检察院|[部厅局院])$/u;

/** So long a line without any mark may still be a heading or a field of a form. */
const SHORT = 12;

/**
 * Tells what a break between `left` and `right` is, both without blanks at their ends. Within a sentence that plainly
 * goes on it is how somebody made the page look; everywhere else it stays the line that the drafter made.
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

/** Between Latin words a joined break leaves a blank, in Chinese nothing. */
export const joinerOf = (left: string, right: string): string =>
  /[\w,.;]$/u.test(left) && /^\w/u.test(right) ? ' ' : '';
