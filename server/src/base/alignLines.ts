import { diffArrays } from 'diff';

/**
 * A line that both versions have, as it was or changed (`pair`), only the old one (`gone`) or only the new one (`come`).
 * `old` and `now` are zero-based indices among the lines of either version.
 */
export type Pairing =
  | { readonly kind: 'pair'; readonly old: number; readonly now: number }
  | { readonly kind: 'gone'; readonly old: number }
  | { readonly kind: 'come'; readonly now: number };

/** Lines less alike than this are two lines, not one that was changed. */
const LEAST_LIKENESS = 0.35;
/** So many pairs of lines are compared at the most for one gap; beyond it lines are paired in their order. */
const MOST_COMPARED = 40_000;
/** With more lines that go or come, equal lines are not looked for first: everything is one gap. */
const MOST_CHANGES = 4_000;

/**
 * Pairs the lines of two versions: equal ones first, in their order, then those between them by likeness. Order is
 * kept: a line that moved goes at one place and comes at another.
 */
export function alignLines(before: readonly string[], after: readonly string[]): readonly Pairing[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return pairGap(range(0, before.length), range(0, after.length), before, after);
  const pairs: Pairing[] = [];
  let [old, now] = [0, 0];
  let gone: number[] = [];
  let come: number[] = [];
  const closeGap = (): void => {
    pairs.push(...pairGap(gone, come, before, after));
    gone = [];
    come = [];
  };
  for (const { value, added, removed } of changes) {
    if (removed) for (let n = value.length; n > 0; n--) gone.push(old++);
    else if (added) for (let n = value.length; n > 0; n--) come.push(now++);
    else {
      closeGap();
      for (let n = value.length; n > 0; n--) pairs.push({ kind: 'pair', old: old++, now: now++ });
    }
  }
  closeGap();
  return pairs;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Pairs the lines of a gap in order, so that the sum of their likeness is the greatest. */
function pairGap(
  gone: readonly number[],
  come: readonly number[],
  before: readonly string[],
  after: readonly string[],
): readonly Pairing[] {
  if (gone.length === 0 || come.length === 0) return inOrder([], gone, come);
  const old = gone.map((at) => comparableLine(before[at] ?? ''));
  const young = come.map((at) => comparableLine(after[at] ?? ''));
  const likenessOf = (i: number, j: number): number => {
    const [a, b] = [old[i], young[j]];
    return a === undefined || b === undefined ? 0 : likeness(a, b);
  };
  if (gone.length * come.length > MOST_COMPARED) {
    const count = Math.min(gone.length, come.length);
    const pairs = range(0, count).filter((i) => likenessOf(i, i) >= LEAST_LIKENESS);
    return inOrder(
      pairs.map((i) => [i, i]),
      gone,
      come,
    );
  }
  const width = come.length + 1;
  const best = new Float64Array((gone.length + 1) * width);
  const like = new Float64Array(gone.length * come.length);
  for (let i = gone.length - 1; i >= 0; i--) {
    for (let j = come.length - 1; j >= 0; j--) {
      const value = likenessOf(i, j);
      like[i * come.length + j] = value;
      const paired = value >= LEAST_LIKENESS ? value + (best[(i + 1) * width + j + 1] ?? 0) : -1;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < gone.length && j < come.length;) {
    const value = like[i * come.length + j] ?? 0;
    const here = best[i * width + j] ?? 0;
    if (value >= LEAST_LIKENESS && here === value + (best[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push([i++, j++]);
    } else if (here === (best[(i + 1) * width + j] ?? 0)) i++;
    else j++;
  }
  return inOrder(pairs, gone, come);
}

/** The pairs of a gap with the lines between them that have no partner: those that go before those that come. */
function inOrder(
  pairs: readonly (readonly [number, number])[],
  gone: readonly number[],
  come: readonly number[],
): readonly Pairing[] {
  const all: Pairing[] = [];
  let [i, j] = [0, 0];
  for (const [pairI, pairJ] of [...pairs, [gone.length, come.length] as const]) {
    for (; i < pairI; i++) all.push({ kind: 'gone', old: gone[i] ?? 0 });
    for (; j < pairJ; j++) all.push({ kind: 'come', now: come[j] ?? 0 });
    if (i < gone.length && j < come.length) {
      all.push({ kind: 'pair', old: gone[i++] ?? 0, now: come[j++] ?? 0 });
    }
  }
  return all;
}

/** A line with its neighbouring characters, in pairs and one by one, which are looked for in many others. */
interface ComparableLine {
  readonly text: string;
  readonly pairs: ReadonlySet<string>;
  readonly single: ReadonlySet<string>;
}

const comparableLine = (text: string): ComparableLine => ({
  text,
  pairs: grams(text, 2),
  single: grams(text, 1),
});

/** Dice's coefficient over the sets of neighbouring characters; of single characters for very short lines. */
function likeness(a: ComparableLine, b: ComparableLine): number {
  if (a.text === b.text) return 1;
  const isShort = Math.min(a.text.length, b.text.length) < 4;
  const [left, right] = isShort ? [a.single, b.single] : [a.pairs, b.pairs];
  if (left.size === 0 || right.size === 0) return 0;
  const [fewer, more] = left.size < right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const gram of fewer) if (more.has(gram)) shared++;
  return (2 * shared) / (left.size + right.size);
}

function grams(text: string, size: number): ReadonlySet<string> {
  const all = new Set<string>();
  for (let at = 0; at + size <= text.length; at++) all.add(text.slice(at, at + size));
  return all;
}
