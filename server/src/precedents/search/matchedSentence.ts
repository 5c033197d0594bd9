import { type Span } from '../../base/span';

/** The sentence of a clause that best matches a query. */
export interface MatchedSentence {
  readonly text: string;
  /** The parts that match, as UTF-16 offsets in `text`, in order and apart from each other. */
  readonly marks: readonly Span[];
}

/** A single common character means nothing. */
const SHORTEST_MARK = 2;
/** Of a longer, pasted query only so many characters are compared: the sentence is only shown to be read. */
const LONGEST_QUERY = 200;

/** The sentence that has most of `words`, with the parts that match; the first sentence where none matches. */
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

/** The longest stretches that a sentence has in common with the words, from left to right. */
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
