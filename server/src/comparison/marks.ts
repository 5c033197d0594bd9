import { differencesBetween } from '../analysis/differences';
import { alignLines } from '../base/alignLines';
import { skipBlanks, trimEnd, withoutBlanks } from '../syntax/blanks';
import { type Mark } from './types';
import { isVisible } from './words';

/** A place where two texts differ: offsets in both. Between two hunks they are equal. */
interface Hunk {
  readonly from: number;
  readonly fromEnd: number;
  readonly to: number;
  readonly toEnd: number;
}

/**
 * What one text has that the other lacks: whole words, numbers and names of bodies, the blanks at the ends of a mark left out, and
 * blanks that differ alone not marked. Two texts with too little in common are compared line by line, and marked whole
 * where that gives nothing either.
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

/** All of a text but the blanks around it; none for a blank one. */
export function markIn(text: string, side: Mark['side'], start: number, end: number): readonly Mark[] {
  const last = trimEnd(text, start, end);
  const first = skipBlanks(text, start, last);
  return first < last ? [{ side, start: first, end: last }] : [];
}

function hunksBetween(before: string, after: string): readonly Hunk[] | undefined {
  const changes = differencesBetween(before, after);
  if (changes === undefined) return undefined;
  const hunks: Hunk[] = [];
  let [from, to] = [0, 0];
  let isOpen = false;
  for (const { kind, text } of changes) {
    const [fromEnd, toEnd] = [
      from + (kind === 'inserted' ? 0 : text.length),
      to + (kind === 'deleted' ? 0 : text.length),
    ];
    const last = hunks.at(-1);
    if (kind !== 'same') {
      if (isOpen && last !== undefined) hunks[hunks.length - 1] = { ...last, fromEnd, toEnd };
      else hunks.push({ from, fromEnd, to, toEnd });
    }
    isOpen = kind !== 'same';
    [from, to] = [fromEnd, toEnd];
  }
  return hunks;
}

/** The lines that are alike compared one by one, the others as a whole. */
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

/** 第十条之一, 二十, 3.5%: a mark that ends inside one would say 第十〔二〕条. */
const NUMBER =
  /第[零〇一二三四五六七八九十百千]+(?:分编|[编章节条款项目])(?:之[一二三四五六七八九十]+)?|[零〇一二两三四五六七八九十百千万亿]{2,}|[0-9]+(?:[.,][0-9]+)*[%％‰]?/gu;

/** A body is named whole: 甲主管部门 in the place of 乙行政部门. */
const OFFICE = /^(?:部门|机关|机构)/u;
const LONGEST_OFFICE = 2;

/** Hunks grown until none begins or ends inside a number of either text; those that meet become one. */
function toWholeNames(hunks: readonly Hunk[], before: string, after: string): readonly Hunk[] {
  const [old, young] = [numbersIn(before), numbersIn(after)];
  const grown: Hunk[] = [];
  hunks.forEach((hunk, index) => {
    const last = grown.at(-1);
    const floor = last === undefined ? hunk.from : hunk.from - last.fromEnd;
    const ceiling = (hunks[index + 1]?.from ?? before.length) - hunk.fromEnd;
    const left = Math.min(floor, Math.max(old.startOver(hunk.from), young.startOver(hunk.to)));
    const office = OFFICE.exec(before.slice(hunk.fromEnd, hunk.fromEnd + LONGEST_OFFICE))?.[0].length ?? 0;
    const isReplaced = hunk.from < hunk.fromEnd && hunk.to < hunk.toEnd;
    const right = Math.min(
      ceiling,
      Math.max(old.endOver(hunk.fromEnd), young.endOver(hunk.toEnd), isReplaced ? office : 0),
    );
    const whole = {
      from: hunk.from - left,
      fromEnd: hunk.fromEnd + right,
      to: hunk.to - left,
      toEnd: hunk.toEnd + right,
    };
    if (last !== undefined && whole.from <= last.fromEnd) {
      grown[grown.length - 1] = { ...last, fromEnd: whole.fromEnd, toEnd: whole.toEnd };
    } else grown.push(whole);
  });
  return grown;
}

/** How far an offset inside a number is from its ends; 0 outside and at the ends. */
interface Numbers {
  startOver(offset: number): number;
  endOver(offset: number): number;
}

function numbersIn(text: string): Numbers {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const { index, 0: number } of text.matchAll(NUMBER)) {
    for (let at = 1; at < number.length; at++) {
      starts.set(index + at, at);
      ends.set(index + at, number.length - at);
    }
  }
  return {
    startOver: (offset) => starts.get(offset) ?? 0,
    endOver: (offset) => ends.get(offset) ?? 0,
  };
}
