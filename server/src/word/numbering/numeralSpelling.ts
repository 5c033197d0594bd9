import { formatChineseNumeral } from '../../base/chineseNumeral';

/** Digits and places of a way to count with Chinese characters. */
interface Counting {
  readonly digits: string;
  readonly ten: string;
  readonly hundred: string;
  readonly thousand: string;
  readonly tenThousand: string;
  /** What stands for skipped places; some ways have nothing. */
  readonly zero: string;
  /** Whether 一 is written before 十 at the beginning, and before 百 and 千. */
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
export const chineseThousand = (value: number): string => count(value, CHINESE);

/** 壹佰零壹 */
export const chineseLegal = (value: number): string => count(value, LEGAL);

/** 壹佰零壹 in traditional characters. */
export const traditionalLegal = (value: number): string =>
  count(value, { ...LEGAL, digits: '零壹貳參肆伍陸柒捌玖', tenThousand: '萬' });

/** 百一: Japanese counting leaves out 一 before 十, 百 and 千, and has no zero. */
export const japanese = (value: number): string =>
  count(value, { ...CHINESE, tenThousand: '万', zero: '', oneBeforeHundred: false });

/** 一百零一: what law writes; up to 99,999. */
export const legislative = (value: number): string =>
  value >= 1 && value <= 9999 ? formatChineseNumeral(value) : count(value, { ...CHINESE, zero: '零' });

/** 一〇一: one digit after the other. */
export const digitByDigit = (value: number, digits: string): string =>
  String(value).replace(/\d/gu, (digit) => digits.charAt(Number(digit)));

/** Values above are printed in Arabic digits. */
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
    // 十一, but 一百一十: 一 is left out at the beginning only, or, in Japanese, everywhere.
    const isBare =
      digit === 1 && !needsOne && (size > 10 || !way.oneBeforeHundred || (written === '' && !isInside));
    written += (isBare ? '' : way.digits.charAt(digit)) + name;
  }
  if (rest > 0) written += (isSkipped ? way.zero : '') + way.digits.charAt(rest);
  return written;
}
