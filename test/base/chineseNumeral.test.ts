import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatChineseNumeral, readNumeral, type NumeralForm } from '../../server/src/base/chineseNumeral';

describe('formatChineseNumeral', () => {
  it('writes the published form', () => {
    const published: readonly (readonly [number, string])[] = [
      [1, '一'],
      [10, '十'],
      [11, '十一'],
      [20, '二十'],
      [21, '二十一'],
      [100, '一百'],
      [101, '一百零一'],
      [110, '一百一十'],
      [111, '一百一十一'],
      [200, '二百'],
      [1000, '一千'],
      [1001, '一千零一'],
      [1010, '一千零一十'],
      [1100, '一千一百'],
      [1260, '一千二百六十'],
      [2005, '二千零五'],
      [9999, '九千九百九十九'],
    ];
    for (const [value, written] of published) assert.equal(formatChineseNumeral(value), written);
  });

  it('writes what is read back as the same number in the standard form, 1 to 9999', () => {
    for (let value = 1; value <= 9999; value++) {
      assert.deepEqual(readNumeral(formatChineseNumeral(value)), { value, form: 'standard' });
    }
  });

  it('refuses numbers that no legal text has', () => {
    for (const value of [0, -1, 10000, 1.5, NaN, Infinity]) {
      assert.throws(() => formatChineseNumeral(value), RangeError, String(value));
    }
  });
});

describe('readNumeral', () => {
  const readings: readonly (readonly [string, number, NumeralForm])[] = [
    ['10', 10, 'arabic'],
    ['１２', 12, 'arabic'],
    ['007', 7, 'arabic'],
    ['1 2', 12, 'arabic'],
    ['一十', 10, 'irregular'],
    ['一十一', 11, 'irregular'],
    ['三十－', 31, 'irregular'],
    ['三十—', 31, 'irregular'],
    ['二十-', 21, 'irregular'],
    ['－', 1, 'irregular'],
    ['一百〇一', 101, 'irregular'],
    ['一百○一', 101, 'irregular'],
    ['一百一', 101, 'irregular'],
    ['一百十', 110, 'irregular'],
    ['一百零十', 110, 'irregular'],
    ['二一', 21, 'irregular'],
    ['二〇', 20, 'irregular'],
    ['一〇一', 101, 'irregular'],
    ['两百', 200, 'irregular'],
    ['两', 2, 'irregular'],
    ['廿', 20, 'irregular'],
    ['廿五', 25, 'irregular'],
    ['卅一', 31, 'irregular'],
    ['百', 100, 'irregular'],
    ['十 五', 15, 'irregular'],
    ['十\u3000五', 15, 'irregular'],
    ['十\u200b五', 15, 'irregular'],
  ];
  for (const [written, value, form] of readings) {
    it(`reads ${JSON.stringify(written)} as ${value}, ${form}`, () => {
      assert.deepEqual(readNumeral(written), { value, form });
    });
  }

  it('reads nothing from what is no numeral', () => {
    const garbage =
      '|　|零|〇〇|0|0000|10000|１２３４５|十十|百十百|十百|一万|一二三四五|甲|一甲|五十甲|1一|三3|第一|一、';
    for (const written of garbage.split('|')) assert.equal(readNumeral(written), undefined, written);
  });

  it('never throws and never leaves 1 to 9999', () => {
    const written = fc
      .array(fc.constantFrom(...'零 〇 一 二 两 三 九 十 百 千 廿 卅 0 ９ － \u3000 万 甲'.split(' ')))
      .map((chars) => chars.join(''));
    fc.assert(
      fc.property(written, (numeral) => {
        const read = readNumeral(numeral);
        if (read === undefined) return;
        assert.ok(Number.isInteger(read.value) && read.value >= 1 && read.value <= 9999);
        assert.equal(read.form === 'standard', formatChineseNumeral(read.value) === numeral);
      }),
      { numRuns: 2000 },
    );
  });
});
