import { type Hunk } from './differences';

/** 第十条之一, 二十, 3.5%: a mark that ends inside one would say 第十〔二〕条. */
const NUMBER =
  /第[零〇一二三四五六七八九十百千]+(?:分编|[编章节条款项目])(?:之[一二三四五六七八九十]+)?|[零〇一二两三四五六七八九十百千万亿]{2,}|[0-9]+(?:[.,][0-9]+)*[%％‰]?/gu;

/** A body is named whole: 甲主管部门 in the place of 乙行政部门. */
const OFFICE = /^(?:部门|机关|机构)/u;
const LONGEST_OFFICE = 2;

/**
 * Hunks grown until none begins or ends inside a number of either text, or within the name of a body that is replaced;
 * those that meet become one.
 */
export function toWholeNames(hunks: readonly Hunk[], before: string, after: string): readonly Hunk[] {
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
