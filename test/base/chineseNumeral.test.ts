import assert from 'node:assert/strict';
import { formatChineseNumeral, readNumeral } from '../../server/src/base/chineseNumeral';

describe('chineseNumeral', () => {
  it('writes and reads 1 to 9999', () => {
    for (let n = 1; n <= 9999; n++) {
      assert.deepEqual(readNumeral(formatChineseNumeral(n)), { value: n, form: 'standard' });
    }
  });
});
