/**
 * Chinese numerals of legal texts, 1 to 9999. The published form (立法法 art. 65; measured on the national
 * database) is 十, 十一, 二十, 一百, 一百零一, 一百一十: 零 for a skipped place, never 〇, and 一 before 十 only
 * after 百 or 千.
 */
const DIGITS = '零一二三四五六七八九';
const UNITS: readonly (readonly [number, string])[] = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
];

/** How a numeral is written: as published law writes it, in Arabic digits, or readable but irregular. */
export type NumeralForm = 'standard' | 'arabic' | 'irregular';

export interface ReadNumeral {
  readonly value: number;
  readonly form: NumeralForm;
}

/**
 * Writes `value` in the published form.
 * @throws RangeError unless `value` is an integer from 1 to 9999.
 */
export function formatChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) {
    throw new RangeError(`no Chinese numeral for ${value}`);
  }
  let rest = value;
  let result = '';
  let skipped = false;
  for (const [unit, name] of UNITS) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit === 0) {
      skipped = result !== '';
      continue;
    }
    if (skipped) result += '零';
    skipped = false;
    const bareTen = unit === 10 && digit === 1 && result === '';
    result += bareTen ? name : `${DIGITS.charAt(digit)}${name}`;
  }
  if (rest > 0) result += (skipped ? '零' : '') + DIGITS.charAt(rest);
  return result;
}

/** Characters that occur in a numeral of a label, damaged ones included; the body of a regex character class. */
export const NUMERAL_CLASS = '零〇○Ｏ一二三四五六七八九十百千两廿卅0-9０-９－—―ー\\-';

const DIGIT_VALUE: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0, Ｏ: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  // Optical recognition turns 一 into a dash: 第三十－条.
  '－': 1, '—': 1, '―': 1, ー: 1, '-': 1,
}; // prettier-ignore
const UNIT_VALUE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Texts use the same few hundred numerals over and over; the limit keeps hostile texts from filling memory. */
const MOST_REMEMBERED = 4096;
const remembered = new Map<string, ReadNumeral | undefined>();

/**
 * Reads a numeral: published form, 两, 廿, 〇, Arabic and full-width digits, digit strings (一二三), dashes for 一,
 * and spaces inside. Gives `undefined` for what is not a numeral from 1 to 9999.
 */
export function readNumeral(written: string): ReadNumeral | undefined {
  const before = remembered.get(written);
  if (before !== undefined || remembered.has(written)) return before;
  const read = readAfresh(written);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(written, read);
  return read;
}

function readAfresh(written: string): ReadNumeral | undefined {
  const compact = written.replace(/[\s\u200b]+/gu, '');
  if (compact === '') return undefined;
  const arabic = compact.normalize('NFKC');
  if (/^\d{1,4}$/.test(arabic)) {
    const value = Number(arabic);
    return value === 0 ? undefined : { value, form: 'arabic' };
  }
  const value = readChinese(compact.replaceAll('廿', '二十').replaceAll('卅', '三十'));
  if (value === undefined || value < 1 || value > 9999) return undefined;
  return { value, form: formatChineseNumeral(value) === written ? 'standard' : 'irregular' };
}

function readChinese(compact: string): number | undefined {
  if (!/[十百千]/.test(compact)) return readDigitString(compact);
  let total = 0;
  let digit: number | undefined;
  let lastUnit = 10000;
  for (const char of compact) {
    const unit = UNIT_VALUE[char];
    if (unit !== undefined) {
      if (unit >= lastUnit) return undefined;
      total += (digit === undefined || digit === 0 ? 1 : digit) * unit;
      lastUnit = unit;
      digit = undefined;
      continue;
    }
    const value = DIGIT_VALUE[char];
    if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
    digit = value;
  }
  return total + (digit ?? 0);
}

function readDigitString(compact: string): number | undefined {
  let value = 0;
  for (const char of compact) {
    const digit = DIGIT_VALUE[char];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return compact.length <= 4 ? value : undefined;
}
