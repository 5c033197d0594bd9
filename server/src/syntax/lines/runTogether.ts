import { readCountedLabel } from '../labels';
import { isBlank } from '../blanks';
import { type Label } from '../tree';

/** Where a lost line break belongs: the offset at which the next line begins. */
const BREAK_BEFORE = /第[^\s第]{1,8}?[编章节条]/gu;

/**
 * Finds the places in the content `[start, end)` of one line where a conversion ran lines together: six headings
 * on one line, `第一节  拍卖人第十条  拍卖人是指…`, `…规定处罚。第五十三条   违反…`. A reference never looks like
 * this: the number is followed by a blank, and it continues the numbers before it.
 *
 * @param head the label of the line itself, when it is a heading or an article
 * @param lastArticle the number of the last article above the line, 0 when there is none
 */
export function runTogetherBreaks(
  text: string,
  start: number,
  end: number,
  head: { readonly label: Label; readonly isHeading: boolean } | undefined,
  lastArticle: number,
): readonly number[] {
  const from = head?.label.span.end ?? start;
  const breaks: number[] = [];
  let expectedArticle = head !== undefined && !head.isHeading ? head.label.ordinal.main + 1 : lastArticle + 1;
  let inHeading = head?.isHeading ?? false;
  let lastHeading = head?.isHeading === true ? head.label : undefined;
  BREAK_BEFORE.lastIndex = from;
  for (
    let match = BREAK_BEFORE.exec(text);
    match !== null && match.index < end;
    match = BREAK_BEFORE.exec(text)
  ) {
    const at = match.index;
    const read = readCountedLabel(text, at);
    if (read === undefined) continue;
    const after = read.label.span.end;
    if (after >= end || !isBlank(text.charCodeAt(after))) continue;
    const before = text.charAt(at - 1);
    if (read.level === 'article') {
      const parted =
        inHeading ||
        /[。；！？”]/u.test(before) ||
        (isBlank(before.charCodeAt(0)) && /[。；]/u.test(lastVisible(text, at)));
      if (!parted || read.label.ordinal.main !== expectedArticle || read.label.ordinal.sub !== 0) continue;
      expectedArticle++;
      inHeading = false;
    } else {
      const continues =
        inHeading &&
        isBlank(before.charCodeAt(0)) &&
        lastHeading !== undefined &&
        (lastHeading.text.slice(-1) !== read.label.text.slice(-1) ||
          read.label.ordinal.main === lastHeading.ordinal.main + 1);
      if (!continues) continue;
      lastHeading = read.label;
    }
    breaks.push(at);
  }
  return breaks;
}

function lastVisible(text: string, before: number): string {
  let at = before - 1;
  while (at > 0 && isBlank(text.charCodeAt(at))) at--;
  return text.charAt(at);
}
