import { type Span } from '../../base/span';
import { type CharacterCounts, EDGE } from './characterCounts';
import { lookAlikesOf } from './lookAlikeCharacters';

/**
 * `confused`: one character was typed for another. `swapped`: two characters have changed places. `doubled`: a
 * character was typed twice.
 */
export type SlipKind = 'confused' | 'swapped' | 'doubled';

/** Characters that hardly ever follow each other in law, and that a typing error would explain. */
export interface Slip {
  readonly kind: SlipKind;
  /** The characters written, in offsets of the text that was searched. */
  readonly span: Span;
  /** The characters that were probably meant instead. */
  readonly meant: string;
  /** How much more likely the text is with them, as a natural logarithm. */
  readonly gain: number;
}

/**
 * The least gain of a slip that is reported, by kind. With these, texts of provinces that were not counted have less
 * than one false report in 100,000 characters (`npm run measure -- typos`).
 */
export const LEAST_GAIN: Readonly<Record<SlipKind, number>> = { confused: 15.5, swapped: 17, doubled: 12.5 };

/** From this gain on a slip is reported even if a dictionary has the words as written: dictionaries have odd words. */
const SURE = 22;

/** Three characters that law has more often than this are right. */
const USUAL = 3;
/**
 * A character that law has more rarely than this belongs to names or technical terms. Only characters that look like it
 * may have been meant, not those that sound like it.
 */
const RARE = 20;
/** A doubled character is an error if its neighbours are known this well without it. */
const KNOWN_APART = 5;
const KNOWN_WITHOUT = 2;

const NUMERALS: ReadonlySet<string> = new Set('〇零一二两三四五六七八九十百千万亿');
const RUN = /[\u3400-\u9fff]{2,}/gu;
const GOES_ON = /^（[\u3400-\u9fff]{1,4}）[\u3400-\u9fff]/u;
const LONGEST_BRACKET = 7;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The slips in a text whose gain is at least `least`, in text order. Masked characters end a run of characters. */
export function slipsIn(
  text: string,
  counts: CharacterCounts,
  least: Readonly<Record<SlipKind, number>> = LEAST_GAIN,
): readonly Slip[] {
  const found: Slip[] = [];
  for (const run of text.matchAll(RUN)) {
    const behind = text.slice(run.index + run[0].length, run.index + run[0].length + LONGEST_BRACKET);
    for (const slip of slipsInRun(new Run(run[0], counts), least)) {
      const { start, end } = slip.span;
      // The word goes on behind the bracket: 抵 in 抵（质）押.
      if (end === run[0].length && GOES_ON.test(behind)) continue;
      found.push({ ...slip, span: { start: start + run.index, end: end + run.index } });
    }
  }
  return found;
}

/** How far from its ends a run is looked at. */
const EDGES = 4;

/** A run of Chinese characters by their ranks. On both sides of it there is an edge. */
class Run {
  readonly text: string;
  readonly counts: CharacterCounts;
  /** How many characters it has. */
  readonly length: number;
  /** With some edges on both sides. */
  readonly #ranks: Uint16Array;
  #words: readonly Span[] | undefined;

  constructor(text: string, counts: CharacterCounts) {
    this.text = text;
    this.counts = counts;
    this.length = text.length;
    this.#ranks = new Uint16Array(text.length + 2 * EDGES).fill(EDGE);
    for (let at = 0; at < text.length; at++) this.#ranks[at + EDGES] = counts.rankOf(text.charAt(at));
  }

  rank(at: number): number {
    return this.#ranks[at + EDGES] ?? EDGE;
  }

  /** How often law has the three characters from `at` on. One of them may be an edge. */
  three(at: number): number {
    return this.counts.countOfThree(this.rank(at), this.rank(at + 1), this.rank(at + 2));
  }

  /** How often law has the two characters from `at` on; 0 where one is an edge. */
  pair(at: number): number {
    const [first, second] = [this.rank(at), this.rank(at + 1)];
    return first === EDGE || second === EDGE ? 0 : this.counts.countOfPair(first, second);
  }

  /** The word of the dictionary that the character at an offset belongs to, in offsets of the run. */
  wordAt(at: number): Span {
    this.#words ??= wordsOf(this.text);
    return this.#words[at] ?? { start: at, end: at + 1 };
  }
}

function wordsOf(text: string): readonly Span[] {
  const all: Span[] = [];
  for (const { index, segment } of words.segment(text)) {
    const word = { start: index, end: index + segment.length };
    for (let at = word.start; at < word.end; at++) all.push(word);
  }
  return all;
}

function slipsInRun(run: Run, least: Readonly<Record<SlipKind, number>>): readonly Slip[] {
  const found: Slip[] = [];
  /** All characters before this one, from the present one on, are usual. */
  let usualUntil = 0;
  for (let at = 0; at < run.length; at++) {
    // Nearly all characters are usual, and three in a row at once.
    if (at >= usualUntil && isUsualWithNext(run, at)) usualUntil = at + 3;
    const isUsual = at < usualUntil || isUsualWithLast(run, at);
    const isTwice = run.rank(at) === run.rank(at + 1);
    if ((isUsual && !isTwice) || NUMERALS.has(run.text.charAt(at))) continue;
    const doubled = isTwice ? doubledAt(run, at) : undefined;
    if (doubled !== undefined && doubled.gain >= least.doubled) found.push(doubled);
    if (isUsual) continue;
    const confused = confusedAt(run, at, least.confused);
    const swapped = swappedAt(run, at, least.swapped);
    const best = swapped !== undefined && swapped.gain > (confused?.gain ?? -Infinity) ? swapped : confused;
    if (best !== undefined) found.push(best);
  }
  return withoutNeighbours(found);
}

/** True where law often has the character at `at` with the two behind it. At the end of a run there are none. */
const isUsualWithNext = (run: Run, at: number): boolean => at < run.length - 1 && run.three(at) > USUAL;

/** True where law often has the character at `at` with its neighbours on both sides, or with the two before it. */
const isUsualWithLast = (run: Run, at: number): boolean =>
  (at >= 1 && run.three(at - 2) > USUAL) || (run.length > 1 && run.three(at - 1) > USUAL);

/** A slip makes its neighbours look wrong as well. Of slips side by side only the one with the highest gain is kept. */
function withoutNeighbours(slips: readonly Slip[]): readonly Slip[] {
  const kept: Slip[] = [];
  for (const slip of [...slips].sort((a, b) => b.gain - a.gain)) {
    if (kept.every(({ span }) => Math.abs(span.start - slip.span.start) > 2)) kept.push(slip);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}

/** The likelihood of the characters from `from` to `to`, each behind the two before it, as a natural logarithm. */
function likelihood(rank: (at: number) => number, from: number, to: number, counts: CharacterCounts): number {
  let sum = 0;
  for (let at = from; at <= to; at++) sum += counts.likelihood(rank(at - 2), rank(at - 1), rank(at));
  return sum;
}

/** Few reach what they must gain, and only of these the dictionary is asked, which costs more than all the rest. */
function confusedAt(run: Run, at: number, least: number): Slip | undefined {
  const { counts, text } = run;
  const own = run.rank(at);
  const isRare = counts.count(own) < RARE;
  const alike = Array.from(lookAlikesOf(text.charAt(at)), (each) => counts.rankOf(each));
  const candidates = isRare ? alike : [...counts.soundsLike(own), ...alike];
  const end = Math.min(at + 2, run.length);
  const written = likelihood((place) => run.rank(place), at, end, counts);
  let best: Slip | undefined;
  for (const candidate of candidates) {
    if (candidate === counts.unknown || NUMERALS.has(counts.characterOf(candidate))) continue;
    if (!isKnownAround(run, at, candidate)) continue;
    const meant = likelihood((place) => (place === at ? candidate : run.rank(place)), at, end, counts);
    const gain = meant - written;
    if (best === undefined || gain > best.gain) {
      best = {
        kind: 'confused',
        span: { start: at, end: at + 1 },
        meant: counts.characterOf(candidate),
        gain,
      };
    }
  }
  if (best === undefined || best.gain < least) return undefined;
  return best.gain < SURE && (isWord(run.wordAt(at)) || isInWord(run, at)) ? undefined : best;
}

/** True where law has the candidate with two of its neighbours. If not, the gain cannot be high. */
function isKnownAround(run: Run, at: number, candidate: number): boolean {
  const { counts } = run;
  return (
    counts.countOfThree(run.rank(at - 2), run.rank(at - 1), candidate) > 0 ||
    counts.countOfThree(run.rank(at - 1), candidate, run.rank(at + 1)) > 0 ||
    counts.countOfThree(candidate, run.rank(at + 1), run.rank(at + 2)) > 0
  );
}

/** True where a dictionary has a word of the character and one of its neighbours. */
const isInWord = ({ text }: Run, at: number): boolean =>
  isWordAlone(text.slice(Math.max(0, at - 1), at + 1)) || isWordAlone(text.slice(at, at + 2));

/** True where a dictionary has the characters as one word, whatever is around them. */
function isWordAlone(text: string): boolean {
  if (text.length < 2) return false;
  const first = words.segment(text).containing(0);
  return first?.segment.length === text.length;
}

/** True for a word of a dictionary. A single character is none. */
const isWord = ({ start, end }: Span): boolean => end - start > 1;

/** True where two characters may be right as they are: inside a word of a dictionary, or where two words meet. */
const mayBeMeant = (run: Run, at: number): boolean =>
  run.wordAt(at).end > at + 1 ||
  isSeam(run, at) ||
  isBetweenWords(run, at) ||
  isWordAlone(run.text.slice(at, at + 2));

/** True in phrases that say two things in the same form, such as 市容市貌, which law may have seldom. */
const isParallel = ({ text }: Run, at: number): boolean =>
  at > 0 && at + 2 < text.length && text.charAt(at - 1) === text.charAt(at + 1);

function swappedAt(run: Run, at: number, least: number): Slip | undefined {
  const [one, two] = [run.rank(at), run.rank(at + 1)];
  if (at + 1 >= run.length || one === two || NUMERALS.has(run.text.charAt(at + 1))) return undefined;
  const end = Math.min(at + 3, run.length);
  const other = (place: number): number => (place === at ? two : place === at + 1 ? one : run.rank(place));
  const gain =
    likelihood(other, at, end, run.counts) - likelihood((place) => run.rank(place), at, end, run.counts);
  if (gain < least || isParallel(run, at) || (gain < SURE && mayBeMeant(run, at))) return undefined;
  const meant = run.text.charAt(at + 1) + run.text.charAt(at);
  return { kind: 'swapped', span: { start: at, end: at + 2 }, meant, gain };
}

/** Law has two characters at least so often if they are a word or part of one. */
const WORD = 30;
const PERHAPS_A_WORD = 8;

/** True where one word of a dictionary ends with a character and another begins with the next, as in 协调调度. */
function isSeam(run: Run, at: number): boolean {
  const [left, right] = [run.wordAt(at), run.wordAt(at + 1)];
  return left.end === right.start && isWord(left) && isWord(right);
}

/** True where the two characters, as written, make words with the characters on either side of them, as in 市容市貌. */
function isBetweenWords(run: Run, at: number): boolean {
  const left = isWordAlone(run.text.slice(Math.max(0, at - 1), at + 1)) ? WORD : run.pair(at - 1);
  const right = isWordAlone(run.text.slice(at + 1, at + 3)) ? WORD : run.pair(at + 1);
  return Math.max(left, right) >= WORD && Math.min(left, right) >= PERHAPS_A_WORD;
}

function doubledAt(run: Run, at: number): Slip | undefined {
  const own = run.rank(at);
  if (own !== run.rank(at + 1) || at + 1 >= run.length || own === run.counts.unknown) return undefined;
  if (isSeam(run, at)) return undefined;
  const { counts } = run;
  const [before, after] = [run.rank(at - 1), run.rank(at + 2)];
  if (counts.countOfThree(before, own, own) > USUAL - 1 || counts.countOfThree(own, own, after) > USUAL - 1) {
    return undefined;
  }
  const isKnown =
    counts.countOfThree(before, own, after) >= KNOWN_WITHOUT ||
    (counts.countOfThree(run.rank(at - 2), before, own) >= KNOWN_APART &&
      counts.countOfThree(own, after, run.rank(at + 3)) >= KNOWN_APART);
  if (!isKnown) return undefined;
  const end = run.length;
  const without = (place: number): number => run.rank(place <= at ? place : place + 1);
  const gain =
    likelihood(without, at, Math.min(at + 2, end - 1), counts) -
    likelihood((place) => run.rank(place), at, Math.min(at + 3, end), counts);
  return { kind: 'doubled', span: { start: at, end: at + 2 }, meant: run.text.charAt(at), gain };
}
