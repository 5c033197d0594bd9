import { NUMERAL_CLASS, readNumeral, type ReadNumeral } from '../base/chineseNumeral';
import { ordinal } from '../base/ordinal';
import { withOneMore } from '../base/groupInto';
import { codesOf, standsAt } from './standsAt';
import { type HeadingLevel, type Label, type LabelDefect } from './tree';

/** A label read at the start of a line's content, with the offset after it. */
export interface ReadLabel<L> {
  readonly level: L;
  readonly label: Label;
}

/** What a number counts, by the code of the character that its counter begins with. */
const COUNTERS: ReadonlyMap<number, HeadingLevel | 'article'> = new Map(
  (
    [
      ['编', 'part'],
      ['分编', 'subpart'],
      ['章', 'chapter'],
      ['节', 'section'],
      ['条', 'article'],
    ] as const
  ).map(([counter, level]) => [counter.charCodeAt(0), level]),
);

/** Blanks that may stand inside a damaged label: 第十五 条. */
const GAP = '[ \\t\\u00a0\\u3000\\u200b]{0,2}';
const NUMERAL = `[${NUMERAL_CLASS}](?:${GAP}[${NUMERAL_CLASS}]){0,11}`;
const COUNTED = new RegExp(`[第笫]${GAP}${NUMERAL}${GAP}(?:分编|编|章|节|条)(?:${GAP}之${NUMERAL})?`, 'uy');
/** 之 is followed by its number only: 第十条之规定 is no inserted article. */
const AFTER_SUFFIX = /^[^的规下中]/u;

/** Reads 第X编, 第X分编, 第X章, 第X节, 第X条 and 第X条之Y at offset `at`. */
export function readCountedLabel(text: string, at: number): ReadLabel<HeadingLevel | 'article'> | undefined {
  COUNTED.lastIndex = at;
  // Only tested, and taken apart by hand: a match with its groups costs more than all the rest of a line.
  if (!COUNTED.test(text)) return undefined;
  let end = COUNTED.lastIndex;
  const counterAt = counterIn(text, at);
  const level = COUNTERS.get(text.charCodeAt(counterAt));
  const counterEnd = counterAt + (level === 'subpart' ? 2 : 1);
  const numeral = text.slice(at + 1, counterAt);
  const main = readNumeral(numeral);
  if (level === undefined || main === undefined) return undefined;
  const hasSuffix = end > counterEnd;
  const sub =
    level === 'article' && hasSuffix
      ? readNumeral(text.slice(text.indexOf('之', counterEnd) + 1, end))
      : undefined;
  // The suffix counts only where it was read as one, and the character after it does not continue a sentence.
  const suffixTaken = sub !== undefined && (end >= text.length || AFTER_SUFFIX.test(text.charAt(end)));
  if (!suffixTaken) end = counterEnd;
  const written = text.slice(at, end);
  let defects: LabelDefect[] | undefined;
  if (text.charAt(at) !== '第') defects = withOneMore(defects, 'wrong-character');
  // A numeral in the published form holds no blank, and nothing else stands in a label without 之.
  const isSpaced = (main.form !== 'standard' || hasSuffix) && BLANKS.test(written);
  if (isSpaced) defects = withOneMore(defects, 'inner-space');
  if (main.form === 'arabic') defects = withOneMore(defects, 'arabic-digits');
  else if (isIrregular(numeral, main, isSpaced)) defects = withOneMore(defects, 'irregular-numeral');
  return {
    level,
    label: {
      span: { start: at, end },
      text: written,
      ordinal: ordinal(main.value, suffixTaken ? sub.value : 0),
      defects: defects ?? NO_DEFECTS,
    },
  };
}

/** Where the counter stands in a label that begins at `at`; no numeral and no blank is one. */
function counterIn(text: string, at: number): number {
  let counterAt = at + 1;
  while (!COUNTERS.has(text.charCodeAt(counterAt))) counterAt++;
  return counterAt;
}

const OPENING_BRACKETS = codesOf('（(〔');
const NUMERALS = codesOf('一二三四五六七八九十百零');

const BLANKS = /[\s\u3000\u200b]+/u;

/** Nearly every label is in the published form. */
const NO_DEFECTS: readonly LabelDefect[] = [];

/** Blanks inside are a defect of their own: `number` is what was read with them. */
const isIrregular = (numeral: string, number: ReadNumeral, isSpaced: boolean): boolean =>
  (isSpaced ? readNumeral(numeral.replace(/[\s\u3000\u200b]+/gu, ''))?.form : number.form) === 'irregular';

/** （四）、（五）项所列… and （一）至（三）项… cite items, they begin none. */
const BRACKETED = new RegExp(
  `[（(〔]${GAP}[${NUMERAL_CLASS}]{1,4}${GAP}[）)〕](?!${GAP}(?:项[所规的中和、或]|[、至和][（(]))`,
  'uy',
);

/** Reads （一）, (一), （1）: `chinese` tells an item 项 from a numbered subitem. */
export function readBracketedLabel(
  text: string,
  at: number,
): { readonly label: Label; readonly chinese: boolean } | undefined {
  if (!standsAt(OPENING_BRACKETS, text, at)) return undefined;
  BRACKETED.lastIndex = at;
  if (!BRACKETED.test(text)) return undefined;
  const whole = text.slice(at, BRACKETED.lastIndex);
  const open = whole.charAt(0);
  const close = whole.charAt(whole.length - 1);
  const numeral = whole.slice(1, -1);
  const number = readNumeral(numeral);
  if (number === undefined) return undefined;
  const chinese = number.form !== 'arabic';
  let defects: LabelDefect[] | undefined;
  if (open === '〔' || close === '〕') defects = withOneMore(defects, 'other-brackets');
  else if (open !== '（' || close !== '）') defects = withOneMore(defects, 'half-width-brackets');
  const isSpaced = number.form !== 'standard' && BLANKS.test(whole);
  if (isSpaced) defects = withOneMore(defects, 'inner-space');
  if (chinese && isIrregular(numeral, number, isSpaced)) defects = withOneMore(defects, 'irregular-numeral');
  return {
    label: {
      span: { start: at, end: at + whole.length },
      text: whole,
      ordinal: ordinal(number.value),
      defects: defects ?? NO_DEFECTS,
    },
    chinese,
  };
}

const NUMBERED = /([0-9０-９]{1,3})[ \u3000]{0,2}[.．、](?![0-9０-９])/uy;
const DIGIT = /[0-9０-９①-⒛]/u;
const CIRCLED = /[①-⑳⒈-⒛⑴-⒇]/uy;

/** Reads `1.`, `1．`, `1、`, `⒈`, `①` and `⑴`, the written forms of a subitem 目. */
export function readNumberedLabel(text: string, at: number): Label | undefined {
  if (!DIGIT.test(text.charAt(at))) return undefined;
  NUMBERED.lastIndex = at;
  const numbered = NUMBERED.exec(text);
  if (numbered !== null) {
    const number = readNumeral(numbered[1] ?? '');
    if (number === undefined) return undefined;
    return plainLabel(numbered[0], at, number.value);
  }
  CIRCLED.lastIndex = at;
  const circled = CIRCLED.exec(text);
  if (circled === null) return undefined;
  const [char] = circled;
  const digits = char.normalize('NFKC').replace(/[^0-9]/g, '');
  return plainLabel(char, at, Number(digits));
}

const HEADING = new RegExp(`([一二三四五六七八九十百零]{1,5})、`, 'uy');

/** 二、三类物品, 一、二、三级: numbers in a row, no label. */
const COUNTED_UP =
  /[一二三四五六七八九十]{1,3}(?:[、和及至或]|[级类等种款项条档期次线产组批层](?![：:，]))/uy;

/** Reads 一、 … the widest heading of a policy document, and the items of old regulations. */
export function readHeadingLabel(text: string, at: number): Label | undefined {
  if (!standsAt(NUMERALS, text, at)) return undefined;
  HEADING.lastIndex = at;
  const match = HEADING.exec(text);
  const number = readNumeral(match?.[1] ?? '');
  if (match === null || number === undefined) return undefined;
  return countsUp(text, HEADING.lastIndex, number.value) ? undefined : plainLabel(match[0], at, number.value);
}

/** Whether the next number stands right behind the mark, as in 二、三类. */
function countsUp(text: string, at: number, number: number): boolean {
  COUNTED_UP.lastIndex = at;
  const next = COUNTED_UP.exec(text);
  return (
    next !== null && readNumeral(/^[一二三四五六七八九十]+/u.exec(next[0])?.[0] ?? '')?.value === number + 1
  );
}

const plainLabel = (text: string, at: number, number: number): Label => ({
  span: { start: at, end: at + text.length },
  text,
  ordinal: ordinal(number),
  defects: NO_DEFECTS,
});
