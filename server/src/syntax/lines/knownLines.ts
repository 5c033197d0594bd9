import { type Span } from '../../base/span';
import { type Label, type Line } from '../tree';

/** A text that was read before, with its lines. */
export interface ReadText {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** Gives the line at a span where a text read before tells it; asked for spans in text order. */
export type KnownLines = (at: Span) => Line | undefined;

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
  const lineAt = ({ start, end }: Span): Line | undefined => {
    while ((before.lines[next]?.start ?? Infinity) < start) next++;
    const line = before.lines[next];
    return line?.start === start && line.end === end && !line.quoted ? line : undefined;
  };
  return ({ start, end }) => {
    if (end <= head) return lineAt({ start, end });
    if (start < text.length - tail) return undefined;
    const line = lineAt({ start: start - moved, end: end - moved });
    return line === undefined || moved === 0 ? line : movedLine(line, moved);
  };
}

function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function commonTail(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let count = 0;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
  return count;
}

const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const movedLabel = (label: Label, by: number): Label => ({ ...label, span: movedSpan(label.span, by) });

const movedLine = (line: Line, by: number): Line => ({
  kind: line.kind,
  start: line.start + by,
  end: line.end + by,
  content: movedSpan(line.content, by),
  label: line.label && movedLabel(line.label, by),
  quoted: false,
});
