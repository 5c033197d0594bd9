import assert from 'node:assert/strict';
import { percentile, summarize } from './statistics';

describe('bench statistics', () => {
  it('gives samples by nearest rank, whatever their order', () => {
    const samples = Array.from({ length: 100 }, (_, i) => 100 - i);
    assert.deepEqual(summarize(samples), { n: 100, p50: 50, p95: 95, p99: 99 });
    assert.equal(percentile(samples, 1), 100);
  });

  it('takes the one sample for every percentile', () => {
    assert.deepEqual(summarize([7]), { n: 1, p50: 7, p95: 7, p99: 7 });
  });

  it('refuses no samples and no share', () => {
    assert.throws(() => percentile([], 0.5), RangeError);
    assert.throws(() => percentile([1], 0), RangeError);
    assert.throws(() => percentile([1], 1.1), RangeError);
  });
});
