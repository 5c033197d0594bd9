/** What a benchmark tells of its runs, in the unit of the samples. */
export interface Summary {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/**
 * The smallest sample that at least `share` of all samples do not exceed (nearest rank): always a time that was
 * really taken.
 * @throws RangeError when there are no samples or `share` is not above 0 and at most 1.
 */
export function percentile(samples: readonly number[], share: number): number {
  if (!(share > 0 && share <= 1)) throw new RangeError(`no percentile ${share}`);
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.ceil(share * sorted.length) - 1];
  if (value === undefined) throw new RangeError('no samples');
  return value;
}

export const summarize = (samples: readonly number[]): Summary => ({
  n: samples.length,
  p50: percentile(samples, 0.5),
  p95: percentile(samples, 0.95),
  p99: percentile(samples, 0.99),
});
