import { NUMERAL_CLASS } from '../../base/chineseNumeral';
import { isBlank, trimEnd } from '../blanks';
import { readBracketedLabel, readCountedLabel } from '../labels';
import { type Label, type Line } from '../tree';
import { isHeadingTitle, LONGEST_TITLE } from './heads';

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
  // Most lines hold no candidate; the test costs less than an iterator.
  if (content.search(CANDIDATE) < 0) return [];
  const breaks: number[] = [];
  let article = line.kind === 'article' && own !== undefined ? own.ordinal.main : reached.article;
  // A list ends with its article.
  let item = line.kind === 'article' ? 0 : reached.item;
  if (line.kind === 'item' && own !== undefined) item = own.ordinal.main;
  // A heading that ran together with a sentence does not read as one by itself.
  let heading = isHeadingKind(line) ? own : headingLabelAt(text, line);

  for (const match of content.matchAll(CANDIDATE)) {
    const at = from + match.index;
    const before = lastVisible(text, from, at);
    if (match[0].startsWith('第')) {
      const read = readCountedLabel(text, at);
      if (read === undefined) continue;
      if (read.level === 'article') {
        if (read.label.ordinal.main !== article + 1 || read.label.ordinal.sub !== 0) continue;
        if (!endsTitle(text, heading, at) && !/[。；！？”]/u.test(before)) continue;
        article++;
        item = 0;
        heading = undefined;
      } else {
        if (!isBlank(text.charCodeAt(at - 1)) || !endsTitle(text, heading, at)) continue;
        if (!continuesHeadings(heading, read.label)) continue;
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

/** The label of a heading at the start of a line that reads as a sentence, not as a heading. */
function headingLabelAt(text: string, { kind, content }: Line): Label | undefined {
  const read = kind === 'plain' ? readCountedLabel(text, content.start) : undefined;
  return read?.level === 'article' ? undefined : read?.label;
}

/** True when the title of `heading` ends at `at`. */
function endsTitle(text: string, heading: Label | undefined, at: number): boolean {
  if (heading === undefined) return false;
  const from = heading.span.end;
  return at - from <= LONGEST_TITLE && from < trimEnd(text, from, at) && isHeadingTitle(text.slice(from, at));
}

/** 第二章 after 第一章, or a heading of another level. */
const continuesHeadings = (above: Label | undefined, below: Label): boolean =>
  above !== undefined &&
  (above.text.slice(-1) !== below.text.slice(-1) || below.ordinal.main === above.ordinal.main + 1);

function lastVisible(text: string, from: number, before: number): string {
  let at = before - 1;
  while (at >= from && isBlank(text.charCodeAt(at))) at--;
  return at < from ? '' : text.charAt(at);
}
