import { printNumber } from '../numbering/printNumber';

/** EQ \o\ac(○,1): what Word makes of 带圈字符; the ring may be large, and its alignment be left out. */
const RING = /^\s*EQ\s*\\o(?:\s*\\a[clr])?\s*\(\s*[○◯〇]\s*[,;，；]\s*(\d{1,2})\s*\)\s*$/iu;

/** ① for a field that draws a ring around a number; `undefined` for any other, and where there is no such character. */
function circledByField(code: string): string | undefined {
  const number = RING.exec(code)?.[1];
  if (number === undefined) return undefined;
  const { text } = printNumber(Number(number), 'decimalEnclosedCircle', false);
  return /^\d/u.test(text) ? undefined : text;
}

/** EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(jiǎ),甲): what Word and WPS make of 拼音指南 where ruby is not stored as such. */
const RUBY =
  /^\s*EQ\s*(?:\\\*\s*(?:jc\d|hps\d{1,3}|"[^"]*")\s*)*\\o\s*(?:\\a[dclr]\s*)?\(\s*\\s\s*\\up\s*\d{1,3}\s*\([^()\\]*\)\s*[,;，；]\s*([^()\\]+)\)\s*$/iu;

/** What a field without a result draws by its code: a number in a ring, a word with its reading above; `undefined` for any other. */
export const drawnByField = (code: string): string | undefined =>
  circledByField(code) ?? RUBY.exec(code)?.[1]?.trim();
