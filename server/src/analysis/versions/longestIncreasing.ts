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
