import { printNumber } from '../numbering/printNumber';

/**
 * EQ \o\ac(○,1): a number in a ring as Word's command 带圈字符 makes it. The ring may be another character, and the
 * alignment may be missing.
 */
const RING = /^\s*EQ\s*\\o(?:\s*\\a[clr])?\s*\(\s*[○◯〇]\s*[,;，；]\s*(\d{1,2})\s*\)\s*$/iu;

/**
 * The character ① for a field that draws a ring around a number; `undefined` for other fields and for numbers without
 * such a character.
 */
function circledByField(code: string): string | undefined {
  const number = RING.exec(code)?.[1];
  if (number === undefined) return undefined;
  const { text } = printNumber(Number(number), 'decimalEnclosedCircle', false);
  return /^\d/u.test(text) ? undefined : text;
}

/**
 * EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(jiǎ),甲): a word with its reading above it, as the command 拼音指南 of Word
 * and WPS makes it where it does not store ruby.
 */
const RUBY =
  /^\s*EQ\s*(?:\\\*\s*(?:jc\d|hps\d{1,3}|"[^"]*")\s*)*\\o\s*(?:\\a[dclr]\s*)?\(\s*\\s\s*\\up\s*\d{1,3}\s*\([^()\\]*\)\s*[,;，；]\s*([^()\\]+)\)\s*$/iu;

/**
 * The text that a field without a result shows: a number in a ring, or a word that has its reading above. `undefined`
 * for other fields.
 */
export const drawnByField = (code: string): string | undefined =>
  circledByField(code) ?? RUBY.exec(code)?.[1]?.trim();
