import { diffChars } from 'diff';

/** A stretch that two texts share, or that only the first (`deleted`) or only the second (`inserted`) has. */
export interface TextChange {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/** A place where the texts differ: offsets in the first text and in the second. What lies between two hunks is equal. */
export interface Hunk {
  readonly from: number;
  readonly fromEnd: number;
  readonly to: number;
  readonly toEnd: number;
}

/** Tells whether a word begins or ends at a place of a text. */
type IsEdge = (at: number) => boolean;

/** Both texts, with the edges of their words. */
interface Pair {
  readonly from: string;
  readonly to: string;
  readonly isEdgeInFrom: IsEdge;
  readonly isEdgeInTo: IsEdge;
}

/** Of both texts together, so much may change: beyond it they are two texts, and marks would only hide the second. */
const MOST_CHANGED = 0.55;
/** Characters that may change in all, which bounds the time of a comparison. */
const MOST_CHANGES = 900;
/** Equal stretches of this length and less are chance rather than wording where what surrounds them changed. */
const ISLAND = 3;

const PUNCTUATION = /[\p{P}\n]/u;

/**
 * What to delete from `from` and to insert so that it becomes `to`, deletion before insertion, as a drafter would
 * mark it: whole words, and whole phrases where little of them stayed. `undefined` where the two have too little in
 * common to be read as one text.
 */
export function differencesBetween(from: string, to: string): readonly TextChange[] | undefined {
  const hunks = hunksBetween(from, to);
  return hunks && written(from, to, hunks);
}

/**
 * The places of {@link differencesBetween}.
 * @param most characters that may change; by default as few as leave the two readable as one text
 */
export function hunksBetween(
  from: string,
  to: string,
  most = Math.min((from.length + to.length) * MOST_CHANGED, MOST_CHANGES),
): readonly Hunk[] | undefined {
  const exact = exactHunks(from, to, most);
  if (exact === undefined || exact.length === 0) return exact;
  const pair: Pair = { from, to, isEdgeInFrom: wordEdges(from), isEdgeInTo: wordEdges(to) };
  const slid = exact.map((hunk, index, all) => slide(pair, hunk, all[index + 1]));
  const whole = joined(
    slid.map((hunk, index, all) => toWholeWords(pair, hunk, all[index - 1]?.fromEnd, all[index + 1]?.from)),
    () => false,
  );
  return joined(whole, (a, b) => isIsland(pair, a, b));
}

/** The places where the fewest characters change, words cut or not. `undefined` where these are more than `most`. */
export function exactHunks(from: string, to: string, most: number): readonly Hunk[] | undefined {
  if (leastChanges(from, to) > most) return undefined;
  const changes = diffChars(from, to, { maxEditLength: most });
  if (changes === undefined) return undefined;
  const hunks: Hunk[] = [];
  let at = { from: 0, to: 0 };
  for (const { value, added, removed } of changes) {
    const end = {
      from: at.from + (added ? 0 : value.length),
      to: at.to + (removed ? 0 : value.length),
    };
    if (added || removed) hunks.push({ from: at.from, fromEnd: end.from, to: at.to, toEnd: end.to });
    at = end;
  }
  return joined(hunks, () => false);
}

/** Characters that one text has more of than the other: at least so many change, wherever they stand. */
function leastChanges(from: string, to: string): number {
  const surplus = new Map<string, number>();
  for (const char of from) surplus.set(char, (surplus.get(char) ?? 0) + 1);
  for (const char of to) surplus.set(char, (surplus.get(char) ?? 0) - 1);
  let least = 0;
  for (const count of surplus.values()) least += Math.abs(count);
  return least;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Only the words at the places that are asked about are looked for: most of a text is far from any change. */
function wordEdges(text: string): IsEdge {
  const words = segmenter.segment(text);
  return (at) => at === text.length || words.containing(at)?.index === at;
}

const sizeOf = ({ from, fromEnd, to, toEnd }: Hunk): number => Math.max(fromEnd - from, toEnd - to);

/** Makes one of hunks that touch, and of those of which `bridges` says so. */
function joined(hunks: readonly Hunk[], bridges: (a: Hunk, b: Hunk) => boolean): readonly Hunk[] {
  const result: Hunk[] = [];
  for (const hunk of hunks) {
    const last = result.at(-1);
    if (last !== undefined && (hunk.from <= last.fromEnd || bridges(last, hunk))) {
      result[result.length - 1] = {
        ...last,
        fromEnd: Math.max(hunk.fromEnd, last.fromEnd),
        toEnd: hunk.toEnd,
      };
    } else result.push(hunk);
  }
  return result;
}

/** True for an equal stretch within a phrase that is short beside the changes at both its ends. */
function isIsland({ from }: Pair, a: Hunk, b: Hunk): boolean {
  const gap = from.slice(a.fromEnd, b.from);
  if (PUNCTUATION.test(gap)) return false;
  const beside = Math.min(sizeOf(a), sizeOf(b));
  return gap.length <= 1 || gap.length * 2 <= beside || (gap.length <= ISLAND && gap.length <= beside);
}

/**
 * A mere insertion or deletion can often be read one or more characters further on: 甲、〔乙、〕丙 or 甲〔、乙〕、丙.
 * It goes where it begins behind a mark, or at least between words.
 */
function slide(pair: Pair, hunk: Hunk, next: Hunk | undefined): Hunk {
  const isInsertion = hunk.from === hunk.fromEnd;
  if (!isInsertion && hunk.to !== hunk.toEnd) return hunk;
  const [text, isEdge, start, end] = isInsertion
    ? [pair.to, pair.isEdgeInTo, hunk.to, hunk.toEnd]
    : [pair.from, pair.isEdgeInFrom, hunk.from, hunk.fromEnd];
  const limit = (isInsertion ? next?.to : next?.from) ?? text.length;
  let best = { shift: 0, score: edgeScore(text, isEdge, start) + edgeScore(text, isEdge, end) };
  for (let shift = 1; end + shift <= limit && text[start + shift - 1] === text[end + shift - 1]; shift++) {
    const score = edgeScore(text, isEdge, start + shift) + edgeScore(text, isEdge, end + shift);
    if (score > best.score) best = { shift, score };
  }
  const { shift } = best;
  return {
    from: hunk.from + shift,
    fromEnd: hunk.fromEnd + shift,
    to: hunk.to + shift,
    toEnd: hunk.toEnd + shift,
  };
}

function edgeScore(text: string, isEdge: IsEdge, at: number): number {
  const before = at === 0 ? '\n' : text.charAt(at - 1);
  if (before === '\n') return 4;
  if (PUNCTUATION.test(before)) return 3;
  return isEdge(at) ? 1 : 0;
}

/** Grown over the equal characters on both sides, at most to the hunks there, until no word of either text is cut. */
function toWholeWords(pair: Pair, hunk: Hunk, last = 0, next = pair.from.length): Hunk {
  const isEdge = (inFrom: number, inTo: number): boolean =>
    pair.isEdgeInFrom(inFrom) && pair.isEdgeInTo(inTo);
  let { from, to, fromEnd, toEnd } = hunk;
  while (from > last && !isEdge(from, to)) {
    from--;
    to--;
  }
  while (fromEnd < next && !isEdge(fromEnd, toEnd)) {
    fromEnd++;
    toEnd++;
  }
  return { from, fromEnd, to, toEnd };
}

function written(from: string, to: string, hunks: readonly Hunk[]): readonly TextChange[] {
  const parts: TextChange[] = [];
  let at = 0;
  for (const hunk of hunks) {
    parts.push({ kind: 'same', text: from.slice(at, hunk.from) });
    parts.push({ kind: 'deleted', text: from.slice(hunk.from, hunk.fromEnd) });
    parts.push({ kind: 'inserted', text: to.slice(hunk.to, hunk.toEnd) });
    at = hunk.fromEnd;
  }
  parts.push({ kind: 'same', text: from.slice(at) });
  return parts.filter(({ text }) => text !== '');
}
