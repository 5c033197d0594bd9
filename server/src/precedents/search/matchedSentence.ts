import { type Span } from '../../base/span';

/** The sentence of a clause that says what was looked for. */
export interface MatchedSentence {
  readonly text: string;
  /** What it has of the words looked for: UTF-16 offsets in `text`, in order, none touching another. */
  readonly marks: readonly Span[];
}

/** A single character in common tells nothing. */
const SHORTEST_MARK = 2;
/** More of a pasted clause than this is not compared: the sentence is for reading. */
const LONGEST_QUERY = 200;

/** The sentence that has most of `words`, with what it has of them; the first where none has anything. */
export function matchedSentence(text: string, words: string): MatchedSentence {
  const wanted = words.slice(0, LONGEST_QUERY);
  let best: MatchedSentence | undefined;
  let most = -1;
  for (const sentence of sentencesOf(text)) {
    const marks = commonRuns(sentence, wanted);
    const weight = marks.reduce((sum, { start, end }) => sum + (end - start) ** 2, 0);
    if (weight > most) {
      most = weight;
      best = { text: sentence, marks };
    }
  }
  return best ?? { text, marks: [] };
}

const sentencesOf = (text: string): readonly string[] =>
  (text.match(/[^。；！？\n]+[。；！？]?/gu) ?? []).map((sentence) => sentence.trim());

/** The longest runs of characters that a sentence shares with the words, from left to right. */
function commonRuns(sentence: string, words: string): readonly Span[] {
  const marks: { start: number; end: number }[] = [];
  for (let start = 0; start + SHORTEST_MARK <= sentence.length;) {
    let end = start + SHORTEST_MARK;
    if (!words.includes(sentence.slice(start, end))) {
      start++;
      continue;
    }
    while (end < sentence.length && words.includes(sentence.slice(start, end + 1))) end++;
    const last = marks.at(-1);
    if (last?.end === start) last.end = end;
    else marks.push({ start, end });
    start = end;
  }
  return marks;
}
