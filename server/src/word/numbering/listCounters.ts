import { type Level, type Lists, type ResolvedList, type Suffix } from './listDefinitions';
import { customDigits, isKnownFormat, LONGEST_LABEL, printNumber, type PrintedNumber } from './printNumber';

/** The automatic number of a paragraph. */
export interface ListLabel {
  /** The number with what is around it, in the spelling of law: 第一百零一条. Empty where the level prints nothing. */
  readonly text: string;
  readonly suffix: Suffix;
  /** The level of the list, from 0. */
  readonly level: number;
  /** True for a bullet. */
  readonly isBullet: boolean;
  /** The label that Word prints, where that is spelled differently. */
  readonly inWord?: string;
  /** The name of a number format that is not known. The number is then in Arabic digits. */
  readonly unknownFormat?: string;
}

/** The number of levels that a list has. */
const LEVELS = 9;

/** Counts the numbered paragraphs of a document in their order. The body and the notes need a counter each. */
export class ListCounters {
  readonly #lists: Lists;
  /** For each list definition, the last number of each level; `undefined` where the level has to start again. */
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
    // A level that was skipped counts as started.
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

  /** The start value that this use of a list sets for a level, the first time it is used. */
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
  // Word prints nothing for a label with the number of a deeper level in it.
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

/** True for the label of an article, a heading or a part of an article: 第%1条. */
const STRUCTURAL = /^第%\d(?:分?编|部分|[章节条款项目])/u;

/** The template without blanks around it and inside 第 %1 条. Such blanks are only layout. */
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
