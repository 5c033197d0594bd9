import { isBlank } from '../../syntax/blanks';

export const isWordBlank = (char: string): boolean => isBlank(char.charCodeAt(0));

/** Marks of quotation and titles of one kind, and full-width marks, count as one another; one character stays one. */
export function foldChar(char: string): string {
  const folded = FOLDED[char];
  if (folded !== undefined) return folded;
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

const FOLDED: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  "'": '"',
  '＂': '"',
  '〈': '《',
  '〉': '》',
};

/** A text by which two are compared: no blanks, marks folded. */
export function folded(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (!isWordBlank(char)) result += foldChar(char);
  }
  return result;
}
