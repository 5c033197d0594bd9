import { NUMERAL_CLASS } from '../../base/chineseNumeral';
import { isBlank } from '../blanks';
import { readBracketedLabel, readCountedLabel } from '../labels';
import { type Label, type Line } from '../tree';

/** The numbers that the text above a line has reached; 0 where there is none. */
export interface Reached {
  readonly article: number;
  readonly item: number;
}

const CANDIDATE = new RegExp(
  `第[ \\u3000\\u00a0]{0,2}[${NUMERAL_CLASS}]{1,8}(?:分编|[编章节条])(?=[ \\t\\u3000\\u00a0])|[（(][一二三四五六七八九十百]{1,4}[）)](?!项[所规的中和、或]|[、至和][（(])`,
  'gu',
);

/**
 * Finds the places in the content of one line where a conversion ran lines together: six headings on one line,
 * `第一节  拍卖人第十条  拍卖人是指…`, `…规定处罚。第五十三条   违反…`, `…：（一）甲；（二）乙。`. A reference never looks
 * like this: an article's or heading's number is followed by a blank, an item's number follows a colon, semicolon
 * or full stop, and each continues the numbers before it.
 */
export function runTogetherBreaks(text: string, line: Line, reached: Reached): readonly number[] {
  const { start, end } = line.content;
  const own = line.label;
  const from = own === undefined ? start : own.span.end;
  const content = text.slice(from, end);
  const breaks: number[] = [];
  let article = line.kind === 'article' && own !== undefined ? own.ordinal.main : reached.article;
  let item = line.kind === 'item' && own !== undefined ? own.ordinal.main : reached.item;
  let heading: Label | undefined = isHeadingKind(line) ? own : undefined;
  let inHeading = heading !== undefined;

  for (const match of content.matchAll(CANDIDATE)) {
    const at = from + match.index;
    const before = lastVisible(text, from, at);
    if (match[0].startsWith('第')) {
      const read = readCountedLabel(text, at);
      if (read === undefined) continue;
      if (read.level === 'article') {
        if (!inHeading && !/[。；！？”]/u.test(before)) continue;
        if (read.label.ordinal.main !== article + 1 || read.label.ordinal.sub !== 0) continue;
        article++;
        item = 0;
        inHeading = false;
      } else {
        if (!inHeading || !isBlank(text.charCodeAt(at - 1)) || !continuesHeadings(heading, read.label)) {
          continue;
        }
        heading = read.label;
      }
    } else {
      const number = readBracketedLabel(text, at)?.label.ordinal.main ?? 0;
      const opensList = number === 1 && /[：:]/u.test(before);
      if (!opensList && (number !== item + 1 || number === 1 || !/[；;。]/u.test(before))) continue;
      item = number;
    }
    breaks.push(at);
  }
  return breaks;
}

const isHeadingKind = ({ kind }: Line): boolean =>
  kind === 'part' || kind === 'subpart' || kind === 'chapter' || kind === 'section';

/** 第二章 after 第一章, or a heading of another level. */
const continuesHeadings = (above: Label | undefined, below: Label): boolean =>
  above !== undefined &&
  (above.text.slice(-1) !== below.text.slice(-1) || below.ordinal.main === above.ordinal.main + 1);

function lastVisible(text: string, from: number, before: number): string {
  let at = before - 1;
  while (at >= from && isBlank(text.charCodeAt(at))) at--;
  return at < from ? '' : text.charAt(at);
}
