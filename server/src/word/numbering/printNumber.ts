import { formatChineseNumeral } from '../../base/chineseNumeral';

/** A number as text, in the spelling of law where Word spells it differently. */
export interface PrintedNumber {
  readonly text: string;
  /** What Word prints, where that is different. */
  readonly inWord?: string;
}

type Format = (value: number) => string;

/** The characters and rules of one way to write Chinese numerals: 一百零一, 壹佰零壹. */
interface Counting {
  readonly digits: string;
  readonly ten: string;
  readonly hundred: string;
  readonly thousand: string;
  readonly tenThousand: string;
  /** The character for skipped places; empty where none is written. */
  readonly zero: string;
  /** True where 一 is written: before 十 at the beginning, and before 百 and 千. */
  readonly oneBeforeTen: boolean;
  readonly oneBeforeHundred: boolean;
}

const CHINESE: Counting = {
  digits: '零一二三四五六七八九',
  ten: '十',
  hundred: '百',
  thousand: '千',
  tenThousand: '万',
  zero: '〇',
  oneBeforeTen: false,
  oneBeforeHundred: true,
};

const LEGAL: Counting = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  ten: '拾',
  hundred: '佰',
  thousand: '仟',
  tenThousand: '万',
  zero: '零',
  oneBeforeTen: true,
  oneBeforeHundred: true,
};

/** 一百〇一: what Word prints for `chineseCountingThousand`. */
const chineseThousand = (value: number): string => count(value, CHINESE);

/** 壹佰零壹 */
const chineseLegal = (value: number): string => count(value, LEGAL);

/** 壹佰零壹 in traditional characters. */
const traditionalLegal = (value: number): string =>
  count(value, { ...LEGAL, digits: '零壹貳參肆伍陸柒捌玖', tenThousand: '萬' });

/** 百一: Japanese counting leaves out 一 before 十, 百 and 千, and has no zero. */
const japanese = (value: number): string =>
  count(value, { ...CHINESE, tenThousand: '万', zero: '', oneBeforeHundred: false });

/** 一百零一: what law writes; up to 99,999. */
const legislative = (value: number): string =>
  value >= 1 && value <= 9999 ? formatChineseNumeral(value) : count(value, { ...CHINESE, zero: '零' });

/** The digits one after the other: 一〇一. */
const digitByDigit = (value: number, digits: string): string =>
  String(value).replace(/\d/gu, (digit) => digits.charAt(Number(digit)));

/** Higher numbers are written in Arabic digits. */
const HIGHEST = 99_999;

function count(value: number, way: Counting): string {
  if (value < 1 || value > HIGHEST) return String(value);
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (high === 0) return upToTenThousand(low, way, false);
  const gap = low > 0 && low < 1000 ? way.zero : '';
  return (
    upToTenThousand(high, way, false) +
    way.tenThousand +
    gap +
    (low === 0 ? '' : upToTenThousand(low, way, true))
  );
}

function upToTenThousand(value: number, way: Counting, isInside: boolean): string {
  const places = [
    [1000, way.thousand, way.oneBeforeHundred],
    [100, way.hundred, way.oneBeforeHundred],
    [10, way.ten, way.oneBeforeTen],
  ] as const;
  let written = '';
  let rest = value;
  let isSkipped = false;
  for (const [size, name, needsOne] of places) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit === 0) {
      isSkipped = written !== '';
      continue;
    }
    if (isSkipped) written += way.zero;
    isSkipped = false;
    // 十一, but 一百一十: Chinese leaves 一 out only at the beginning, Japanese everywhere.
    const isBare =
      digit === 1 && !needsOne && (size > 10 || !way.oneBeforeHundred || (written === '' && !isInside));
    written += (isBare ? '' : way.digits.charAt(digit)) + name;
  }
  if (rest > 0) written += (isSkipped ? way.zero : '') + way.digits.charAt(rest);
  return written;
}

const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸';
const EARTHLY_BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const DIGITS = '〇一二三四五六七八九';

/** The characters of a list one after the other; Arabic digits behind the last. */
const listed =
  (characters: string): Format =>
  (value) =>
    value >= 1 && value <= characters.length ? characters.charAt(value - 1) : String(value);

/** Characters that follow each other in Unicode. */
const run =
  (first: string, count: number): Format =>
  (value) =>
    value >= 1 && value <= count
      ? String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1)
      : String(value);

/** ① to ⑳, and ㉑ to ㊿ as newer versions of Word print them. */
function circled(value: number): string {
  if (value <= 20) return run('①', 20)(value);
  if (value <= 35) return run('㉑', 15)(value - 20);
  return value <= 50 ? run('㊱', 15)(value - 35) : String(value);
}

/** Letters as numbers. 27 is AA and 28 is BB: the letter is repeated. */
const letters =
  (first: string): Format =>
  (value) => {
    if (value < 1) return String(value);
    const index = (value - 1) % 26;
    const times = Math.min(Math.floor((value - 1) / 26) + 1, LONGEST_LABEL);
    return String.fromCharCode(first.charCodeAt(0) + index).repeat(times);
  };

/** Word cuts labels that are longer than this. */
export const LONGEST_LABEL = 31;

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'],
  [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]; // prettier-ignore

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value);
  let rest = value;
  let written = '';
  for (const [size, numeral] of ROMAN) {
    written += numeral.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return written;
}

function ordinal(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

const fullWidth: Format = (value) =>
  String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Chinese numerals that from 100 on are written digit by digit. */
const digitsFromHundred: Format = (value) =>
  value < 100 ? chineseThousand(value) : digitByDigit(value, '○一二三四五六七八九');

/**
 * Formats with which Word prints Chinese numerals in different spellings. Law has one spelling, so all of them are
 * written in it.
 */
const COUNTING: Readonly<Record<string, Format>> = {
  chineseCounting: digitsFromHundred,
  chineseCountingThousand: chineseThousand,
  taiwaneseCounting: digitsFromHundred,
  taiwaneseCountingThousand: chineseThousand,
  japaneseCounting: japanese,
};

/**
 * Formats that write digit by digit: 一〇. In the label of an article or heading they become a numeral; elsewhere they
 * stay.
 */
const DIGIT_STRINGS: Readonly<Record<string, Format>> = {
  ideographDigital: (value) => digitByDigit(value, DIGITS),
  taiwaneseDigital: (value) => digitByDigit(value, '○一二三四五六七八九'),
  japaneseDigitalTenThousand: (value) => digitByDigit(value, DIGITS),
};

const OTHERS: Readonly<Record<string, Format>> = {
  none: () => '',
  bullet: () => '',
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => (value >= 0 && value < 10 ? `0${value}` : String(value)),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: run('⑴', 20),
  decimalEnclosedFullstop: run('⒈', 20),
  ideographEnclosedCircle: run('㊀', 10),
  ideographTraditional: listed(HEAVENLY_STEMS),
  ideographZodiac: listed(EARTHLY_BRANCHES),
  ideographZodiacTraditional: (value) =>
    value >= 1 && value <= 60
      ? HEAVENLY_STEMS.charAt((value - 1) % 10) + EARTHLY_BRANCHES.charAt((value - 1) % 12)
      : String(value),
  chineseLegalSimplified: chineseLegal,
  ideographLegalTraditional: traditionalLegal,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  ordinal,
  numberInDash: (value) => `- ${value} -`,
};

/** True for a format that is known here. Numbers of others are in Arabic digits. */
export const isKnownFormat = (format: string): boolean =>
  Object.hasOwn(COUNTING, format) || Object.hasOwn(DIGIT_STRINGS, format) || Object.hasOwn(OTHERS, format);

/**
 * The number in a format. Unknown formats give Arabic digits, as in Word.
 * @param isStructural true in the label of an article, a chapter or the like: 第…条
 */
export function printNumber(value: number, format: string, isStructural: boolean): PrintedNumber {
  const counting = Object.hasOwn(COUNTING, format)
    ? COUNTING[format]
    : isStructural && Object.hasOwn(DIGIT_STRINGS, format)
      ? DIGIT_STRINGS[format]
      : undefined;
  if (counting !== undefined) {
    const inWord = counting(value);
    const text = legislative(value);
    return text === inWord ? { text } : { text, inWord };
  }
  const formats = Object.hasOwn(OTHERS, format) ? OTHERS : DIGIT_STRINGS;
  const other = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return { text: other?.(value) ?? String(value) };
}

/** The least number of digits in a custom format, from its samples: 001, 002. */
export function customDigits(samples: string | undefined): number | undefined {
  const [first] = (samples ?? '').split(',');
  return first !== undefined && /^0*1$/u.test(first.trim()) ? first.trim().length : undefined;
}
