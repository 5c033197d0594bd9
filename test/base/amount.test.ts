import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readAmount, writeAmount } from '../../server/src/base/amount';

describe('an amount', () => {
  for (const [value, written] of [
    [5, '五'],
    [10, '十'],
    [500, '五百'],
    [5000, '五千'],
    [10_000, '一万'],
    [15_000, '一万五千'],
    [10_050, '一万零五十'],
    [10_010, '一万零一十'],
    [120_000, '十二万'],
    [2_000_000, '二百万'],
    [100_000_000, '一亿'],
    [130_000_000, '一亿三千万'],
    [0.5, '零点五'],
    [12.5, '十二点五'],
  ] as const) {
    it(`of ${value} is written ${written}`, () => {
      assert.equal(writeAmount(value), written);
      if (Number.isInteger(value)) assert.equal(readAmount(written), value);
    });
  }

  it('is read in digits, with separators and units', () => {
    assert.equal(readAmount('5000'), 5000);
    assert.equal(readAmount('１,０００'), 1000);
    assert.equal(readAmount('1.5万'), 15_000);
    assert.equal(readAmount('2千万'), 20_000_000);
    assert.equal(readAmount('两万'), 20_000);
  });

  it('is not read from anything else', () => {
    for (const wrong of ['', '万', '元', '1.2.3', '一万二万', '若干']) {
      assert.equal(readAmount(wrong), undefined);
    }
    for (const wrong of [-1, Infinity, NaN, 1e13]) assert.equal(writeAmount(wrong), undefined);
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
        assert.equal(readAmount(writeAmount(value) ?? ''), value);
      }),
    );
  });
});
