import assert from 'node:assert/strict';
import { linesHolding } from '../../server/src/base/linesHolding';

describe('linesHolding', () => {
  it('gives each line that holds the words once, with where it begins', () => {
    assert.deepEqual(linesHolding('甲乙\n丙\n乙丁乙\n戊', '乙'), [
      { start: 0, text: '甲乙' },
      { start: 5, text: '乙丁乙' },
    ]);
  });

  it('takes \n, \r\n and a lone \r for the end of a line, and no other separator', () => {
    assert.deepEqual(linesHolding('甲\r\n乙丙\r丁乙\u2028戊', '乙'), [
      { start: 3, text: '乙丙' },
      { start: 6, text: '丁乙\u2028戊' },
    ]);
  });

  it('finds nothing in a text without the words, nor in an empty one', () => {
    assert.deepEqual(linesHolding('甲\n丙', '乙'), []);
    assert.deepEqual(linesHolding('', '乙'), []);
  });
});
