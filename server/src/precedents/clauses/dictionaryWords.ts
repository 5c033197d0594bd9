/** A word of a text, with its place. */
export interface Word {
  readonly text: string;
  /** UTF-16 offset in the text. */
  readonly start: number;
}

let segmenter: Intl.Segmenter | undefined;
const HAN = /^\p{Script=Han}+$/u;
/** Characters that join words: a pair of characters with one of them is no word. */
const JOINT =
  /[的是在以为由对将与和及或其所有可应不得被于从向等之者把按经报指各该本此每就也并而因但若如至自一二三四五六七八九十百千万元日月年第条款项内外上下前后中]/u;

/** The offsets at which the platform's dictionary parts a text, its beginning and its end among them. */
export function wordBoundaries(text: string): ReadonlySet<number> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length);
}

/**
 * The words of a Chinese text as the platform's dictionary parts them: of two characters and more. What the dictionary
 * does not know falls into single characters; of these each pair of neighbours counts as a word, so that 算力 is one.
 */
export function wordsOf(text: string): readonly Word[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words: Word[] = [];
  let single: Word | undefined;
  for (const { segment, index } of segmenter.segment(text)) {
    if (!HAN.test(segment)) {
      single = undefined;
      continue;
    }
    const word = { text: segment, start: index };
    if (segment.length > 1) {
      words.push(word);
      single = undefined;
      continue;
    }
    if (JOINT.test(segment)) {
      single = undefined;
      continue;
    }
    if (single !== undefined) words.push({ text: single.text + segment, start: single.start });
    single = word;
  }
  return words;
}
