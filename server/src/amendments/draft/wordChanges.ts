import { differencesBetween } from '../../base/differences';

/** Words and their replacement; an empty `to` deletes them. */
export interface WordChange {
  readonly from: string;
  readonly to: string;
}

/** With more changes in a line than these, the whole line is easier to read. */
const MOST_CHANGES = 4;
/** At most so many characters are added around words to tell them from equal words elsewhere. */
const MOST_CONTEXT = 16;

/**
 * The words that are replaced in a line, cut at the edges of words. Replacing all occurrences of each gives exactly the
 * new line, so that “A”修改为“B” says the change. `undefined` where too much changed.
 */
export function wordChanges(old: string, young: string): readonly WordChange[] | undefined {
  if (/\n/u.test(old + young)) return undefined;
  const pieces = differencesBetween(old, young);
  if (pieces === undefined) return undefined;
  const hunks: { start: number; end: number; to: string }[] = [];
  let at = 0;
  let isOpen = false;
  for (const { kind, text } of pieces) {
    if (kind === 'same') {
      at += text.length;
      isOpen = false;
      continue;
    }
    if (!isOpen) hunks.push({ start: at, end: at, to: '' });
    isOpen = true;
    const hunk = hunks.at(-1);
    if (hunk === undefined) continue;
    if (kind === 'deleted') {
      at += text.length;
      hunk.end = at;
    } else hunk.to += text;
  }
  if (hunks.length === 0 || hunks.length > MOST_CHANGES * 2) return undefined;
  const changes = new Map<string, string>();
  for (const hunk of hunks) {
    const change = anchored(old, hunk, young) ?? distinct(old, hunk, young);
    if (change === undefined) return undefined;
    const known = changes.get(change.from);
    if (known !== undefined && known !== change.to) return undefined;
    changes.set(change.from, change.to);
  }
  if (changes.size > MOST_CHANGES) return undefined;
  const list = [...changes].map(([from, to]) => ({ from, to }));
  return replacedAll(old, list) === young ? list : undefined;
}

/** The text with all changes made at once, the longest words first, as a decision is carried out. */
export function replacedAll(text: string, changes: readonly WordChange[]): string {
  const taken: { readonly start: number; readonly end: number; readonly to: string }[] = [];
  for (const { from, to } of [...changes].sort((a, b) => b.from.length - a.from.length)) {
    for (let at = text.indexOf(from); at !== -1; at = text.indexOf(from, at + from.length)) {
      const end = at + from.length;
      if (taken.every((other) => other.end <= at || other.start >= end)) taken.push({ start: at, end, to });
    }
  }
  taken.sort((a, b) => a.start - b.start);
  let result = '';
  let last = 0;
  for (const { start, end, to } of taken) {
    result += text.slice(last, start) + to;
    last = end;
  }
  return result + text.slice(last);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const ENDS_IN_NUMBER = /[0-9一二三四五六七八九十百千万亿两]$/u;

/** Words to insert behind have at least so many characters: 在“的”后增加 is hard to find. */
const SHORTEST_ANCHOR = 2;

/**
 * An insertion as a change of the words before it: 在“价格”后增加“，并接受监督”. Where the inserted words end with the mark that
 * stands before them, the mark is counted at their beginning. `undefined` where something is also deleted.
 */
function anchored(
  old: string,
  { start, end, to }: { readonly start: number; readonly end: number; readonly to: string },
  young: string,
): WordChange | undefined {
  // 十万元 that becomes 二十万元 is a new number, not an insertion.
  if (end > start || ENDS_IN_NUMBER.test(to)) return undefined;
  const mark = /[、，；]$/u.exec(to)?.[0];
  const isShifted = mark !== undefined && old.charAt(start - 1) === mark;
  const at = isShifted ? start - 1 : start;
  const added = isShifted ? mark + to.slice(0, -1) : to;
  for (let from = at; at - from < MOST_CONTEXT;) {
    const word = [...segmenter.segment(old.slice(Math.max(0, from - 8), from))].at(-1)?.segment ?? '';
    if (word === '') return undefined;
    from -= word.length;
    const words = old.slice(from, at);
    const change = { from: words, to: words + added };
    if (words.length < SHORTEST_ANCHOR || !isSafe(change)) continue;
    if (standsOnlyWhereChanged(old, young, change)) return change;
  }
  return undefined;
}

/**
 * The changed words, with words beside them where nothing is deleted or where the same words stay elsewhere in the
 * line. `undefined` where no such words are found.
 */
function distinct(
  old: string,
  { start, end, to }: { readonly start: number; readonly end: number; readonly to: string },
  young: string,
): WordChange | undefined {
  let [from, until] = [start, end + (end > start ? restOfTerm(old, start, end) : 0)];
  for (let taken = 0; taken <= MOST_CONTEXT; taken++) {
    const words = old.slice(from, until);
    const change = { from: words, to: old.slice(from, start) + to + old.slice(end, until) };
    // A change of marks alone would be adjusted once more when the decision is carried out.
    if (words !== '' && isSafe(change) && standsOnlyWhereChanged(old, young, change)) return change;
    const grown = grow(old, from, until, taken);
    if (grown === undefined) return undefined;
    [from, until] = grown;
  }
  return undefined;
}

/** The rest of a body's name, so that it is quoted whole: 国土资源主管部门, not 国土. */
const OFFICE = /^[^，。；：、“”（）《》的和或与及应由可在为对将等]{0,8}?(?:部门|机关|机构|委员会)/u;
/** The unit behind a number, so that it is quoted with it: 一万元, not 一万. */
const UNIT = /^[十百千万亿]*(?:个)?(?:元|倍|日|年|月|工作日|人|平方米|%|％)/u;

/** How many characters behind a stretch belong to the term or number that it begins. */
function restOfTerm(old: string, start: number, end: number): number {
  const behind = old.slice(end, end + 12);
  const office = OFFICE.exec(behind)?.[0];
  if (office !== undefined) return office.length;
  return ENDS_IN_NUMBER.test(old.slice(start, end)) ? (UNIT.exec(behind)?.[0].length ?? 0) : 0;
}

/**
 * False for words that begin or end with a mark, which would be adjusted when the decision is carried out, and for
 * words with quotation marks, which are hard to read inside a quotation.
 */
const isSafe = ({ from, to }: WordChange): boolean =>
  /\p{L}|\p{N}/u.test(from) &&
  !/[“”‘’]/u.test(from + to) &&
  !/^[、，；。]/u.test(from) &&
  (to !== '' || !/[、，；。]$/u.test(from));

/** True where all occurrences of the old words were replaced: the new line has as many more of the new ones. */
function standsOnlyWhereChanged(old: string, young: string, { from, to }: WordChange): boolean {
  const replaced = old.split(from).join(to);
  const count = (text: string, words: string): number => (words === '' ? 0 : text.split(words).length - 1);
  if (to === '') return count(old, from) === 1 || count(young, from) === 0;
  return count(old, from) === 1 || count(young, to) >= count(replaced, to);
}

/** The stretch with one more word, on the left and on the right in turn; `undefined` at both ends of the line. */
function grow(old: string, from: number, until: number, turn: number): readonly [number, number] | undefined {
  const before = old.slice(Math.max(0, from - 8), from);
  const behind = old.slice(until, until + 8);
  const left = [...segmenter.segment(before)].at(-1)?.segment ?? '';
  const right = [...segmenter.segment(behind)][0]?.segment ?? '';
  const takeLeft = turn % 2 === 0 ? left !== '' : right === '';
  if (takeLeft && left !== '') return [from - left.length, until];
  return right === '' ? undefined : [from, until + right.length];
}
