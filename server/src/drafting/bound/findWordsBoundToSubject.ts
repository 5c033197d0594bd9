import { type Span } from '../../base/span';
import { wordsOf } from '../../precedents/clauses/dictionaryWords';

/** A phrase with this share of bound words becomes a single blank. */
const MOSTLY = 0.45;
const PHRASE = /[^，。；：、\n《》（）“”]+/gu;
/** The beginning and end of a phrase that stay: 是指……, ……的原则. */
const OPENS =
  /^(?:是指|系指|包括|应当|可以|不得|鼓励|支持|推动|推进|促进|加强|完善|优化|强化|提升|提高|建立|健全|建设|开展|制定|编制|实施|组织|统筹|负责)/u;
const CLOSES = /(?:的原则|的方针|负责|的，|工作|活动)$/u;
/** Characters beside a blank that belong to its word: 不文明, 机械化. */
const PREFIX = /[不非未无反重]/u;
const SUFFIX = /[化者员户]/u;
/** Marks between two blanks that become one. */
const JOINS = /^[，、]$/u;

/**
 * The stretches of a text that are bound to its subject, in text order: bound words, joined where they touch, or a
 * whole phrase where most of it is bound. Neighbouring stretches are joined.
 * @param isBound true for a word of the text that is bound
 */
export function findWordsBoundToSubject(
  text: string,
  isBound: (word: string, start: number) => boolean,
): readonly Span[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { 0: phrase, index } of text.matchAll(PHRASE)) {
    const runs = runsIn(phrase, (word, at) => isBound(word, index + at));
    const bound = runs.reduce((sum, { start, end }) => sum + end - start, 0);
    if (bound === 0) continue;
    const isWhole = bound >= phrase.length * MOSTLY;
    for (const run of isWhole ? [withinFrame(phrase, runs)] : runs.map((each) => wholeWord(phrase, each))) {
      const start = index + run.start;
      const end = index + run.end;
      const last = stretches.at(-1);
      const between = last === undefined ? '' : text.slice(last.end, start);
      if (last !== undefined && (between === '' || JOINS.test(between))) last.end = end;
      else stretches.push({ start, end });
    }
  }
  return stretches;
}

const wholeWord = (phrase: string, { start, end }: Span): Span => ({
  start: PREFIX.test(phrase.charAt(start - 1)) ? start - 1 : start,
  end: SUFFIX.test(phrase.charAt(end)) ? end + 1 : end,
});

/**
 * The bound words of a phrase, joined where they touch or overlap. A pair of characters that overlaps with a word that
 * is not bound is there by chance: 会牵 in 委员会牵头.
 */
function runsIn(phrase: string, isBound: (word: string, start: number) => boolean): readonly Span[] {
  const runs: { start: number; end: number }[] = [];
  const words = wordsOf(phrase).map((word) => ({ ...word, isBound: isBound(word.text, word.start) }));
  for (const [at, { text, start, isBound: isOwn }] of words.entries()) {
    const before = words[at - 1];
    const behind = words[at + 1];
    const isChance =
      (before !== undefined && !before.isBound && before.start + before.text.length > start) ||
      (behind !== undefined && !behind.isBound && behind.start < start + text.length);
    if (!isOwn || isChance) continue;
    const last = runs.at(-1);
    const end = start + text.length;
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return runs;
}

/** A whole phrase without its beginning and end, as far as these are not bound. */
function withinFrame(phrase: string, runs: readonly Span[]): Span {
  const first = runs[0]?.start ?? 0;
  const last = runs.at(-1)?.end ?? phrase.length;
  const opening = OPENS.exec(phrase)?.[0].length ?? 0;
  const closing = CLOSES.exec(phrase)?.[0].length ?? 0;
  return { start: Math.min(opening, first), end: Math.max(phrase.length - closing, last) };
}
