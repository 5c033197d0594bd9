import assert from 'node:assert/strict';
import { compareOrdinals, formatOrdinal, ordinal, sameOrdinal } from '../../server/src/base/ordinal';

describe('ordinal', () => {
  it('sets an inserted number between its main number and the next', () => {
    const inOrder = [ordinal(9), ordinal(10), ordinal(10, 1), ordinal(10, 2), ordinal(11)];
    assert.deepEqual(inOrder.toReversed().sort(compareOrdinals), inOrder);
  });

  it('tells an inserted number from its main number', () => {
    assert.ok(sameOrdinal(ordinal(10, 1), ordinal(10, 1)));
    assert.ok(!sameOrdinal(ordinal(10, 1), ordinal(10)));
  });

  it('writes the published form with its counter', () => {
    assert.equal(formatOrdinal(ordinal(3), '章'), '第三章');
    assert.equal(formatOrdinal(ordinal(110), '条'), '第一百一十条');
    assert.equal(formatOrdinal(ordinal(10, 2), '条'), '第十条之二');
  });

  it('writes numbers that no regulation reaches in digits', () => {
    assert.equal(formatOrdinal(ordinal(0), '条'), '第0条');
    assert.equal(formatOrdinal(ordinal(10000), '条'), '第10000条');
  });
});
