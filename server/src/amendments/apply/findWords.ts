import { foldChar, isWordBlank } from './likeMarks';

/** Where words stand in a stretch of text, by offsets of the text; blanks and kinds of quotation marks aside. */
export function findWords(
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
    found.push({ start: offsets[at] ?? start, end: (offsets[at + needle.length - 1] ?? end) + 1 });
  }
  return found;
}

function* foldedChars(words: string): Generator<string> {
  for (let at = 0; at < words.length; at++) {
    const char = words.charAt(at);
    if (!isWordBlank(char)) yield foldChar(char);
  }
}
