import { formatChineseNumeral, readNumeral } from './chineseNumeral';

/**
 * Amounts of legal texts: 五千, 一万五千, 二亿, 12.5, 1.5万. Beyond 千 the numeral is read and written in groups of
 * four places, each named by 万 or 亿.
 */
const GROUP = 10_000;
const GROUPS: readonly (readonly [number, string])[] = [
  [GROUP * GROUP, '亿'],
  [GROUP, '万'],
  [1, ''],
];
/** From here on a number no longer holds four decimals exactly. */
const LARGEST = 1e12;
const DIGITS = '零一二三四五六七八九';
const SCALE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: GROUP, 亿: GROUP * GROUP };

/** The value of an amount in Chinese numerals, in digits, or in digits with a unit (5万); undefined for anything else. */
export function readAmount(written: string): number | undefined {
  const compact = written.normalize('NFKC').replace(/[\s,]/gu, '');
  const arabic = /^(\d{1,12}(?:\.\d{1,4})?)([十百千万亿]{0,3})$/u.exec(compact);
  if (arabic?.[1] === undefined) return readGroups(compact);
  const scale = Array.from(arabic[2] ?? '').reduce((product, unit) => product * (SCALE[unit] ?? 1), 1);
  return Math.round(Number(arabic[1]) * scale * 1e4) / 1e4;
}

function readGroups(compact: string): number | undefined {
  const parts = /^(?:([^亿]{1,12})亿)?(?:([^亿万]{1,12})万)?([^亿万]{0,12})$/u.exec(compact);
  if (parts === null || compact === '') return undefined;
  let total = 0;
  for (const [index, [unit]] of GROUPS.entries()) {
    const part = parts[index + 1] ?? '';
    if (part === '') continue;
    const value = readNumeral(part.replace(/^零/u, ''))?.value;
    if (value === undefined) return undefined;
    total += value * unit;
  }
  return total === 0 ? undefined : total;
}

/** The amount in Chinese numerals, with 点 before decimals; undefined where it is too large or below zero. */
export function writeAmount(value: number): string | undefined {
  if (!(value >= 0 && value < LARGEST)) return undefined;
  const [whole = '', decimals = ''] = String(value).split('.');
  if (!/^\d+$/u.test(whole) || !/^\d*$/u.test(decimals)) return undefined;
  const spoken = decimals.replace(/\d/gu, (digit) => DIGITS.charAt(Number(digit)));
  return writeGroups(Number(whole)) + (spoken === '' ? '' : `点${spoken}`);
}

function writeGroups(whole: number): string {
  if (whole === 0) return '零';
  let rest = whole;
  let written = '';
  for (const [unit, name] of GROUPS) {
    const group = Math.floor(rest / unit);
    rest %= unit;
    if (group === 0) continue;
    // 一万零五十, 一万零一十: what skips a place after a group is led by 零.
    const numeral = formatChineseNumeral(group).replace(/^十/u, written === '' ? '十' : '一十');
    written += `${written !== '' && group < GROUP / 10 ? '零' : ''}${numeral}${name}`;
  }
  return written;
}
