import { type Span } from '../../base/span';
import { movedLine } from '../moved';
import { type Line } from '../tree';

/** A text that was read before, with its lines. */
export interface ReadText {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** A line of the text read before. */
export interface KnownLine {
  readonly line: Line;
  /** Its index among the lines of that text. */
  readonly index: number;
}

/** Gives the line at a span where a text read before tells it; asked for spans in text order. */
export type KnownLines = (at: Span) => KnownLine | undefined;

/**
 * What is known of the lines of `text` from a text read before: those wholly before the first character that differs
 * and wholly behind the last. A line that a conversion had cut up, or a quoted one, is not told: that depends on
 * other lines. One comparison of the two texts, then constant work a line.
 */
export function knownLines(text: string, before: ReadText): KnownLines {
  const head = commonHead(text, before.text);
  const tail = commonTail(text, before.text, head);
  const moved = text.length - before.text.length;
  let next = 0;
  const lineAt = (start: number, end: number): Line | undefined => {
    while ((before.lines[next]?.start ?? Infinity) < start) next++;
    const line = before.lines[next];
    if (line?.start !== start || line.end !== end || line.quoted) return undefined;
    return start === 0 || /[\r\n]/u.test(before.text.charAt(start - 1)) ? line : undefined;
  };
  return ({ start, end }) => {
    const isBehind = start >= text.length - tail;
    if (end > head && !isBehind) return undefined;
    const by = end <= head ? 0 : moved;
    const line = lineAt(start - by, end - by);
    return line && { line: movedLine(line, by), index: next };
  };
}

/** Texts are compared by stretches of this many characters first: the engine does that faster than a loop. */
const STRETCH = 4096;

function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + STRETCH <= most && a.slice(at, at + STRETCH) === b.slice(at, at + STRETCH)) at += STRETCH;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function commonTail(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  const endsAlike = (from: number, to: number): boolean =>
    a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from);
  let count = 0;
  while (count + STRETCH <= most && endsAlike(count, count + STRETCH)) count += STRETCH;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
  return count;
}
