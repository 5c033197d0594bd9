import { partitionPoint } from '../../base/partitionPoint';

/** The indexes of a longest strictly increasing subsequence of `values`, in order: what kept its place. */
export function longestIncreasing(values: readonly number[]): readonly number[] {
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, at) => {
    const length = partitionPoint(ends, (end) => (values[end] ?? 0) < value);
    before.push(ends[length - 1] ?? -1);
    ends[length] = at;
  });
  const kept: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.push(at);
  return kept.reverse();
}

/** More pairs than this are not compared: no article of a regulation cites so much. */
const MOST_PAIRS = 10_000;

/**
 * Pairs the members of two lists in order so that the sum of `likeness` is largest; members of likeness 0 are never
 * paired. Gives for each member of `after` the index of its partner in `before`.
 */
export function alignInOrder<T, U>(
  before: readonly T[],
  after: readonly U[],
  likeness: (a: T, b: U) => number,
): readonly (number | undefined)[] {
  if (before.length * after.length > MOST_PAIRS) return after.map(() => undefined);
  const likenesses = before.map((a) => after.map((b) => likeness(a, b)));
  const width = after.length + 1;
  /** The best sum for the rests of both lists from (i, j) on. */
  const best = new Float64Array((before.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const paired = (i: number, j: number): number => {
    const value = likenesses[i]?.[j] ?? 0;
    return value === 0 ? 0 : value + at(i + 1, j + 1);
  };
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), paired(i, j));
    }
  }
  const partners: (number | undefined)[] = after.map(() => undefined);
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    if (paired(i, j) > 0 && paired(i, j) === at(i, j)) partners[j++] = i++;
    else if (at(i + 1, j) === at(i, j)) i++;
    else j++;
  }
  return partners;
}
