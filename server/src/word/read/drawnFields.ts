import { printNumber } from '../numbering/printNumber';
import { childOf, childrenOf, numberOf, toggleOf, type XmlElement } from '../xml/xmlTree';
import { symbolOf, UNKNOWN_SYMBOL } from './symbols';

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

/** MACROBUTTON NoMacro [填写日期]: the words to click on stand behind the name. */
const BUTTON = /^\s*(?:MACROBUTTON|GOTOBUTTON)\s+(?:"[^"]*"|\S+)\s+([^]+)$/iu;
const FORMAT_SWITCH = /\\\*\s*(?:MERGEFORMAT|CHARFORMAT)\b/giu;

/** SYMBOL 168 \f Wingdings */
const SYMBOL = /^\s*SYMBOL\s+(0x[\da-f]{1,4}|\d{1,5})\b(?:[^]*?\\f\s*(?:"([^"]+)"|(\S+)))?/iu;

function symbolByField(code: string): string | undefined {
  const [, value, quoted, plain] = SYMBOL.exec(code) ?? [];
  if (value === undefined) return undefined;
  const symbol = symbolOf(quoted ?? plain ?? '', Number(value).toString(16));
  return symbol === UNKNOWN_SYMBOL ? undefined : symbol;
}

/**
 * What a field without a result draws by its code: a number in a ring, a word with its reading above, the words of a
 * button, a symbol; `undefined` for any other.
 */
export function drawnByField(code: string): string | undefined {
  const button = BUTTON.exec(code)?.[1]?.replace(FORMAT_SWITCH, '').trim();
  if (button !== undefined && button !== '') return button;
  return circledByField(code) ?? RUBY.exec(code)?.[1]?.trim() ?? symbolByField(code);
}

/** What a form shows that has no result: a box, ticked or not, or what was chosen of a list. @param form `w:ffData` */
export function formResult(form: XmlElement | undefined): string | undefined {
  const box = childOf(form, 'w:checkBox');
  if (box !== undefined) {
    return (toggleOf(box, 'w:checked') ?? toggleOf(box, 'w:default') ?? false) ? '☑' : '□';
  }
  const choice = childOf(form, 'w:ddList');
  const chosen = numberOf(choice, 'w:result') ?? numberOf(choice, 'w:default') ?? 0;
  return childrenOf(choice, 'w:listEntry')[chosen]?.attributes['w:val'];
}
