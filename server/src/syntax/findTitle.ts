import { withoutBlanks } from './blanks';
import { isTitleLine } from './titleForms';
import { type Line } from './tree';

/** The lines of a title, by their indices. */
export interface TitlePlace {
  readonly first: number;
  readonly last: number;
}

/** A title runs over no more lines than this, blank ones not counted. */
const MOST_LINES = 6;
const LONGEST_LINE = 45;
const DATED = /^[（(]?\s*(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})\s*年/u;
/** 法释〔2021〕2号, 甲市人民政府令第9号: the number of a document, no part of its title. */
const DOCUMENT_NUMBER = /〔[0-9]{4}〕|第\s*[0-9]+\s*号$|号令$/u;
/** The sheet that announces a text and stands in front of it: 公告, 甲市人民政府令. */
const COVER = /^(?:(?!关于)[^《》]){0,40}(?:公告|令)$/u;
const ISSUER = /(?:院|部|委员会|大会|政府|会议|局|署|厅|办公室|总会)$/u;

/** Lines that are no part of the text itself. */
export const isPassed = (kind: Line['kind']): boolean =>
  kind === 'blank' || kind === 'metadata' || kind === 'front-matter';

/** A line that goes on, is too long or holds a mark of sentences is no title. */
export const isSentence = (content: string): boolean => content.length > 60 || /[。；：，]/u.test(content);

export const isDated = (content: string): boolean => DATED.test(content);

/**
 * The lines of the title above the first structural line. The announcement 公告 or order 令 in front of a text is its
 * title only where no other one stands below it. Linear: each line is looked at a bounded number of times.
 */
export function findTitle(text: string, lines: readonly Line[]): TitlePlace | undefined {
  let cover: TitlePlace | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    if (isPassed(line.kind) || line.kind === 'annex-heading') continue;
    if (line.kind !== 'plain' || line.quoted) break;
    const content = contentOf(text, line);
    if (!isTitleLine(content)) continue;
    const place = { first: titleStart(text, lines, index), last: titleEnd(text, lines, index) };
    if (!COVER.test(withoutBlanks(content))) return place;
    cover ??= place;
  }
  return cover;
}

const contentOf = (text: string, { content }: Line): string => text.slice(content.start, content.end);

const isPart = (text: string, line: Line): boolean => {
  const content = contentOf(text, line);
  return (
    line.kind === 'plain' &&
    !line.quoted &&
    content.length <= LONGEST_LINE &&
    !/^[（(]/u.test(content) &&
    !isSentence(content) &&
    !isTitleLine(content) &&
    !DATED.test(content) &&
    !DOCUMENT_NUMBER.test(content)
  );
};

/** The line a title begins on: …常务委员会 ⏎ 关于…的决定, over three lines, or a short rest on its own line. */
function titleStart(text: string, lines: readonly Line[], index: number): number {
  const above = partsAbove(text, lines, index);
  const own = lines[index];
  const content = own === undefined ? '' : contentOf(text, own);
  const subject = above.findLastIndex((at) => contains(text, lines[at], '关于'));
  let first = index;
  let next = 0;
  if (subject >= 0) {
    first = above[subject] ?? index;
    next = subject + 1;
  } else if (above[0] === index - 1 && content.length <= 8) {
    first = index - 1;
    next = 1;
  }
  if (!contains(text, lines[first], '关于', true)) return first;
  for (; next < above.length; next++) {
    const at = above[next];
    const line = at === undefined ? undefined : lines[at];
    if (at === undefined || line === undefined) break;
    if (at !== first - 1 && !ISSUER.test(contentOf(text, line))) break;
    first = at;
  }
  return first;
}

/** The lines above that may belong to the title, the nearest first; one blank line may stand between two. */
function partsAbove(text: string, lines: readonly Line[], index: number): readonly number[] {
  const parts: number[] = [];
  let blank = 0;
  for (let at = index - 1; at >= 0 && parts.length < MOST_LINES; at--) {
    const line = lines[at];
    if (line?.kind === 'blank') {
      if (++blank > 1) break;
    } else {
      if (line === undefined || !isPart(text, line)) break;
      parts.push(at);
      blank = 0;
    }
  }
  return parts;
}

function contains(text: string, line: Line | undefined, words: string, atStart = false): boolean {
  if (line === undefined) return false;
  const content = contentOf(text, line);
  return atStart ? content.startsWith(words) : content.includes(words);
}

/**
 * The last line of a title: 实施条例 may stand on a line of its own under the name of a law, and 若干问题的意见 under a
 * line that ends like a title; a blank line between.
 */
function titleEnd(text: string, lines: readonly Line[], index: number): number {
  const below = lines[index + 1]?.kind === 'blank' ? index + 2 : index + 1;
  const line = lines[below];
  if (line?.kind !== 'plain') return index;
  const content = contentOf(text, line);
  const own = lines[index];
  const isOpen = /(?:问题的|若干|有关|具体)/u.test(content) && contains(text, own, '关于');
  const longest = isOpen ? 24 : 8;
  return content.length <= longest && !content.includes('关于') && isTitleLine(content) ? below : index;
}
