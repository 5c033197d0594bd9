import { type Level, type Lists, type ResolvedList, type Suffix } from './listDefinitions';
import { customDigits, isKnownFormat, LONGEST_LABEL, printNumber, type PrintedNumber } from './printNumber';

/** A label as it is printed in front of a paragraph. */
export interface ListLabel {
  /** In the form of law; empty where the level prints nothing. */
  readonly text: string;
  readonly suffix: Suffix;
  /** The level of the list, from 0. */
  readonly level: number;
  /** True for a bullet, which counts nothing. */
  readonly isBullet: boolean;
  /** What Word would have printed instead; absent where it is the same. */
  readonly inWord?: string;
  /** A number format that is not known here: the number is in Arabic digits. */
  readonly unknownFormat?: string;
}

/** Levels of a list. */
const LEVELS = 9;

/** Counts the numbered paragraphs of a document in their order. One counter for each text: body, notes. */
export class ListCounters {
  readonly #lists: Lists;
  /** The last number of each level by definition; absent where the level was not used since it began again. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** Lists and levels whose own start was used. */
  readonly #started = new Set<string>();

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  /** Counts a paragraph of a list; `undefined` where there is no such list or level. */
  next(listId: string, level: number): ListLabel | undefined {
    const list = this.#lists.find(listId);
    const definition = list?.levelAt(level);
    if (list === undefined || definition === undefined) return undefined;
    const counts = this.#countsOf(list.counterId);
    this.#count(counts, listId, list, level);
    return labelOf(list, definition, level, counts);
  }

  #countsOf(counterId: string): (number | undefined)[] {
    let counts = this.#counts.get(counterId);
    if (counts === undefined) this.#counts.set(counterId, (counts = []));
    return counts;
  }

  #count(counts: (number | undefined)[], listId: string, list: ResolvedList, level: number): void {
    // A level that is passed over counts as begun.
    for (let above = 0; above < level; above++) {
      counts[above] ??= this.#firstUse(listId, list, above) ?? list.levelAt(above)?.start ?? 1;
    }
    const before = counts[level];
    const own = this.#firstUse(listId, list, level);
    counts[level] = own ?? (before === undefined ? (list.levelAt(level)?.start ?? 1) : before + 1);
    for (let below = level + 1; below < LEVELS; below++) {
      const restart = list.levelAt(below)?.restart;
      if (restart === undefined || level < restart) counts[below] = undefined;
    }
  }

  /** The start that a list has of its own, at its first use of a level. */
  #firstUse(listId: string, list: ResolvedList, level: number): number | undefined {
    const start = list.startAt(level);
    const key = `${listId}/${level}`;
    if (start === undefined || this.#started.has(key)) return undefined;
    this.#started.add(key);
    return start;
  }
}

function labelOf(
  list: ResolvedList,
  { template: written, suffix, isLegal, format }: Level,
  level: number,
  counts: readonly (number | undefined)[],
): ListLabel {
  const isBullet = format === 'bullet';
  let inWord = '';
  let unknownFormat: string | undefined;
  const template = withoutLooseBlanks(written);
  const isStructural = STRUCTURAL.test(template);
  const named = [...template.matchAll(/%([1-9])/gu)].map(([, digit]) => Number(digit));
  // Word prints nothing of a label that names a level below its own.
  if (named.some((each) => each - 1 > level)) return { text: '', suffix, level, isBullet };
  let at = 0;
  let text = '';
  for (const match of isBullet ? [] : template.matchAll(/%([1-9])/gu)) {
    const index = Number(match[1]) - 1;
    const shown = list.levelAt(index);
    const printed = printedNumber(counts[index] ?? shown?.start ?? 1, shown, isLegal, isStructural);
    if (shown !== undefined && !isKnown(shown)) unknownFormat = shown.format;
    const before = template.slice(at, match.index);
    text += before + printed.text;
    inWord += before + (printed.inWord ?? printed.text);
    at = match.index + match[0].length;
  }
  const rest = template.slice(at);
  text = cut(text + rest);
  inWord = cut(inWord + rest);
  return {
    text,
    suffix,
    level,
    isBullet,
    ...(inWord !== text && { inWord }),
    ...(unknownFormat !== undefined && { unknownFormat }),
  };
}

/** 第%1条: the label of an article, a heading or a part of an article. */
const STRUCTURAL = /^第%\d(?:分?编|部分|[章节条款项目])/u;

/** Blanks around a label, and inside of 第 %1 条, are how somebody set the page. */
function withoutLooseBlanks(template: string): string {
  const label = template.trim();
  const tight = label.replace(/[\s\u3000\u00a0]+/gu, '');
  return STRUCTURAL.exec(tight)?.[0] === tight ? tight : label;
}

const cut = (label: string): string => label.slice(0, LONGEST_LABEL);

const isKnown = ({ format, samples }: Level): boolean =>
  isKnownFormat(format) || customDigits(samples) !== undefined;

function printedNumber(
  value: number,
  level: Level | undefined,
  isLegal: boolean,
  isStructural: boolean,
): PrintedNumber {
  if (isLegal || level === undefined) return printNumber(value, 'decimal', isStructural);
  const digits = level.format === 'custom' ? customDigits(level.samples) : undefined;
  if (digits !== undefined) return { text: String(value).padStart(digits, '0') };
  return printNumber(value, level.format, isStructural);
}
