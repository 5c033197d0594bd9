import { type Span } from '../../base/span';

/**
 * The outermost pairs of `open` and `close` in `[start, end)` with their marks, in order. A mark without its
 * counterpart is ignored, so that one lost 》 does not swallow the rest. One pass.
 */
export function bracketPairs(text: string, within: Span, open: string, close: string): readonly Span[] {
  if (!text.slice(within.start, within.end).includes(open)) return [];
  const opened: number[] = [];
  const pairs: Span[] = [];
  for (let at = nextMark(within.start); at < within.end; at = nextMark(at + 1)) {
    if (text.charAt(at) === open) {
      opened.push(at);
      continue;
    }
    const start = opened.pop();
    if (start === undefined) continue;
    while ((pairs.at(-1)?.start ?? -1) > start) pairs.pop();
    pairs.push({ start, end: at + 1 });
  }
  return pairs;

  function nextMark(from: number): number {
    let at = from;
    while (at < within.end && text.charAt(at) !== open && text.charAt(at) !== close) at++;
    return at;
  }
}
