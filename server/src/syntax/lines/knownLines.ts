import { type Span } from '../../base/span';
import { movedLine } from '../moved';
import { type Line } from '../tree';

/** A text that was read before, with its lines. */
export interface ReadText {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** What a text read before tells of the lines of the next. */
export interface KnownLines {
  /** The index among the lines read before of the one that now stands at a span, -1 for none; asked in text order. */
  indexAt(span: Span): number;
  /** That line, where it stands now. */
  lineOf(index: number): Line | undefined;
}

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
  const indexOf = (start: number, end: number): number => {
    while ((before.lines[next]?.start ?? Infinity) < start) next++;
    const line = before.lines[next];
    if (line?.start !== start || line.end !== end || line.quoted) return -1;
    return start === 0 || /[\r\n]/u.test(before.text.charAt(start - 1)) ? next : -1;
  };
  return {
    indexAt: ({ start, end }) => {
      const isBehind = start >= text.length - tail;
      if (end > head && !isBehind) return -1;
      return end <= head ? indexOf(start, end) : indexOf(start - moved, end - moved);
    },
    lineOf: (index) => {
      const line = before.lines[index];
      return line && movedLine(line, line.end <= head ? 0 : moved);
    },
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
