import { alignLines } from '../base/alignLines';
import { hunksBetween, type Hunk } from '../base/differences';
import { toWholeNames } from '../base/widenToWholeNames';
import { skipBlanks, trimEnd, withoutBlanks } from '../syntax/blanks';
import { type Mark } from './types';
import { isVisible } from './visibleLines';

/**
 * The stretches that one text has and the other does not: whole words, numbers and names of bodies. Blanks are not
 * marked, neither at the ends of a stretch nor alone. Two texts with too little in common are compared line by line;
 * where that finds nothing in common either, they are marked as a whole.
 */
export function marksBetween(before: string, after: string): readonly Mark[] {
  const hunks = hunksBetween(before, after) ?? hunksOfLines(before, after);
  const whole = toWholeNames(hunks, before, after).filter(
    ({ from, fromEnd, to, toEnd }) =>
      withoutBlanks(before.slice(from, fromEnd)) !== withoutBlanks(after.slice(to, toEnd)),
  );
  return [
    ...whole.flatMap(({ from, fromEnd }) => markIn(before, 'before', from, fromEnd)),
    ...whole.flatMap(({ to, toEnd }) => markIn(after, 'after', to, toEnd)),
  ];
}

/** The whole text without the blanks around it; nothing for a blank text. */
export function markIn(text: string, side: Mark['side'], start: number, end: number): readonly Mark[] {
  const last = trimEnd(text, start, end);
  const first = skipBlanks(text, start, last);
  return first < last ? [{ side, start: first, end: last }] : [];
}

/** Lines that are alike are compared one by one; all others are marked as a whole. */
function hunksOfLines(before: string, after: string): readonly Hunk[] {
  const [old, young] = [linesIn(before), linesIn(after)];
  if (old.length < 2 && young.length < 2) return [whole(before, after)];
  const words = ({ text }: LineIn): string => withoutBlanks(text);
  const hunks: Hunk[] = [];
  let [from, to] = [0, 0];
  const close = (fromEnd: number, toEnd: number): void => {
    if (fromEnd > from || toEnd > to) hunks.push({ from, fromEnd, to, toEnd });
  };
  for (const each of alignLines(old.map(words), young.map(words))) {
    if (each.kind !== 'pair') continue;
    const [was, is] = [old[each.old], young[each.now]];
    if (was === undefined || is === undefined) continue;
    close(was.start, is.start);
    const within = hunksBetween(was.text, is.text) ?? [whole(was.text, is.text)];
    hunks.push(
      ...within.map((hunk) => ({
        from: hunk.from + was.start,
        fromEnd: hunk.fromEnd + was.start,
        to: hunk.to + is.start,
        toEnd: hunk.toEnd + is.start,
      })),
    );
    [from, to] = [was.start + was.text.length, is.start + is.text.length];
  }
  close(before.length, after.length);
  return hunks;
}

const whole = (before: string, after: string): Hunk => ({
  from: 0,
  fromEnd: before.length,
  to: 0,
  toEnd: after.length,
});

interface LineIn {
  readonly start: number;
  readonly text: string;
}

function linesIn(text: string): readonly LineIn[] {
  const lines: LineIn[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n\v\f\r\u2028\u2029]+/gu)) {
    if (isVisible(line)) lines.push({ start: index, text: line });
  }
  return lines;
}
