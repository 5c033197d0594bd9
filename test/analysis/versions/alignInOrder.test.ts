import assert from 'node:assert/strict';
import { alignInOrder } from '../../../server/src/analysis/versions/alignInOrder';

const align = (before: string, after: string, likeness = (a: string, b: string): number => Number(a === b)) =>
  alignInOrder(Array.from(before), Array.from(after), likeness);

describe('alignInOrder', () => {
  it('pairs like members in order', () => {
    assert.deepEqual(align('甲乙丙', '甲丁丙'), [0, undefined, 2]);
    assert.deepEqual(align('甲乙', '乙甲乙'), [undefined, 0, 1]);
    assert.deepEqual(align('', '甲'), [undefined]);
    assert.deepEqual(align('甲', ''), []);
  });

  it('prefers the likeness that is larger in sum', () => {
    const likeness = (a: string, b: string): number => (a === b ? 3 : 1);
    assert.deepEqual(align('甲乙', '丙甲', likeness), [undefined, 0]);
  });

  it('leaves alone what is too long to compare', () => {
    const long = '甲'.repeat(200);
    assert.ok(align(long, long).every((partner) => partner === undefined));
  });
});
