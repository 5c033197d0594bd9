import { foldChar, isWordBlank } from './foldPunctuation';

/**
 * Every place where words stand between two offsets of the text. Blanks do not count, and all kinds of quotation marks
 * are equal. Words that are only part of a longer number are not found.
 */
export function findQuotedWords(
  text: string,
  start: number,
  end: number,
  words: string,
): readonly { readonly start: number; readonly end: number }[] {
  const wanted = [...foldedChars(words)];
  if (wanted.length === 0) return [];
  let folded = '';
  const offsets: number[] = [];
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (isWordBlank(char)) continue;
    folded += foldChar(char);
    offsets.push(at);
  }
  const needle = wanted.join('');
  const found: { start: number; end: number }[] = [];
  for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + needle.length)) {
    if (isInNumber(folded, at, at + needle.length)) continue;
    found.push({ start: offsets[at] ?? start, end: (offsets[at + needle.length - 1] ?? end) + 1 });
  }
  return found;
}

/** Digits of one script that go on behind a digit of the same. */
const GOES_ON =
  /^(?:[二三四五六七八九十百千万][十百千万亿]|[十百千万亿零〇][一二三四五六七八九]|[〇零一二三四五六七八九][百千万亿]|一[十]|[0-9][0-9]|[0-9]\.[0-9]?|\.[0-9])$/u;
const UNIT = /[百千万亿]/u;

/**
 * True where a match is only part of a longer number: 十元 in 二十元, 第五 in 第五十条. False for a unit alone, such as 万元: it is
 * meant inside numbers.
 */
function isInNumber(text: string, start: number, end: number): boolean {
  const first = text.charAt(start);
  const goesOn = (at: number): boolean => GOES_ON.test(text.slice(at - 1, at + 1));
  return (start > 0 && !UNIT.test(first) && goesOn(start)) || (end < text.length && goesOn(end));
}

function* foldedChars(words: string): Generator<string> {
  for (let at = 0; at < words.length; at++) {
    const char = words.charAt(at);
    if (!isWordBlank(char)) yield foldChar(char);
  }
}
