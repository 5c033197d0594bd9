import { skipBlanks, trimEnd } from '../blanks';
import { type PhysicalLines } from './physicalLines';

/** A quotation longer than this has most likely lost its closing mark; then it does not swallow the rest. */
const LONGEST_QUOTATION = 80;

/**
 * For each physical line, whether it stands inside a quotation that runs over lines, as amendment decisions quote
 * articles: “ opens each quoted paragraph and ” closes only the last. A line counts when it begins with “, or
 * follows a line that opened a quotation by ：“ at its end part and a closing mark is found further down.
 */
export function quotedLines(text: string, lines: PhysicalLines): readonly boolean[] {
  const quoted = new Array<boolean>(lines.length).fill(false);
  if (!text.includes('“')) return quoted;
  let open = false;
  let closesAt = -1;
  let nextMark = text.indexOf('“');
  for (let index = 0; index < lines.length; index++) {
    const lineStart = lines.startOf(index);
    const lineEnd = lines.endOf(index);
    if (nextMark >= 0 && nextMark < lineStart) nextMark = text.indexOf('“', lineStart);
    if (!open && (nextMark < 0 || nextMark >= lineEnd)) continue;
    const start = skipBlanks(text, lineStart, lineEnd);
    const end = trimEnd(text, start, lineEnd);
    if (start === end) {
      quoted[index] = open;
      continue;
    }
    const beginsQuoted = text.charAt(start) === '“' && beginsLabel(text, start + 1);
    const wasOpen = open;
    if (!open && opensQuotation(text, start, end, beginsQuoted)) {
      closesAt = findClosing(text, lines, index);
      open = closesAt >= index;
    }
    quoted[index] = wasOpen || beginsQuoted;
    if (open && index >= closesAt) open = false;
  }
  return quoted;
}

/** Only what would otherwise read as structure needs the mark. */
const beginsLabel = (text: string, at: number): boolean =>
  /[第笫（(一二三四五六七八九十]/u.test(text.charAt(at));

function opensQuotation(text: string, start: number, end: number, beginsQuoted: boolean): boolean {
  const content = text.slice(start, end);
  const lastOpen = content.lastIndexOf('“');
  if (lastOpen < 0 || content.includes('”', lastOpen)) return false;
  return (
    beginsQuoted || lastOpen === 0 || /[：:]\s*$/u.test(content.slice(Math.max(0, lastOpen - 3), lastOpen))
  );
}

/** The line in which the quotation opened in line `from` is closed, or -1. */
function findClosing(text: string, lines: PhysicalLines, from: number): number {
  for (let index = from + 1; index < Math.min(lines.length, from + LONGEST_QUOTATION); index++) {
    const content = text.slice(lines.startOf(index), lines.endOf(index));
    const close = content.lastIndexOf('”');
    if (close < 0) continue;
    const opens = content.split('“').length - 1;
    const closes = content.split('”').length - 1;
    const beginsQuoted = content.trimStart().startsWith('“');
    if (closes > opens || (beginsQuoted && /”[。；，]?\s*$/u.test(content))) return index;
  }
  return -1;
}
