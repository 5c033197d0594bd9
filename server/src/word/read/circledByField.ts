import { printNumber } from '../numbering/numberFormats';

/** EQ \o\ac(○,1): what Word makes of 带圈字符; the ring may be large, and its alignment be left out. */
const RING = /^\s*EQ\s*\\o(?:\s*\\a[clr])?\s*\(\s*[○◯〇]\s*[,;，；]\s*(\d{1,2})\s*\)\s*$/iu;

/** ① for a field that draws a ring around a number; `undefined` for any other, and where there is no such character. */
export function circledByField(code: string): string | undefined {
  const number = RING.exec(code)?.[1];
  if (number === undefined) return undefined;
  const { text } = printNumber(Number(number), 'decimalEnclosedCircle', false);
  return /^\d/u.test(text) ? undefined : text;
}
