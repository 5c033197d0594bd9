import { isBlank } from '../../syntax/blanks';

export const isWordBlank = (char: string): boolean => isBlank(char.charCodeAt(0));

/**
 * A character as it counts in comparisons: all quotation marks are equal, 〈〉 count as 《》, full-width marks as
 * half-width ones. Always one character for one, so offsets stay.
 */
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

/** A text as it counts in comparisons: without blanks, marks folded. Offsets do not stay. */
export function folded(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (!isWordBlank(char)) result += foldChar(char);
  }
  return result;
}
