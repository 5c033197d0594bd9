import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LongestCommonSubsequence } from '../../../server/src/precedents/clauses/longestCommonSubsequence';

const units = (text: string): Uint16Array => Uint16Array.from(text, (c) => c.charCodeAt(0));

function byTable(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    for (let j = 0; j < b.length; j++) {
      next.push(x === b[j] ? (row[j] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

describe('LongestCommonSubsequence', () => {
  it('agrees with the textbook table, across word borders', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 110 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        assert.equal(new LongestCommonSubsequence(units(a)).with(units(b), b.length), byTable(a, b));
      }),
      { numRuns: 300 },
    );
  });
});
