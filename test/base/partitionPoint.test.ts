import assert from 'node:assert/strict';
import fc from 'fast-check';
import { partitionPoint } from '../../server/src/base/partitionPoint';

describe('partitionPoint', () => {
  it('finds what a scan from the start finds', () => {
    const sorted = fc.array(fc.nat(20)).map((numbers) => numbers.sort((a, b) => a - b));
    fc.assert(
      fc.property(sorted, fc.nat(21), (numbers, limit) => {
        const first = numbers.findIndex((n) => n >= limit);
        assert.equal(
          partitionPoint(numbers, (n) => n < limit),
          first < 0 ? numbers.length : first,
        );
      }),
    );
  });
});
