import assert from 'node:assert/strict';
import { rememberLast } from '../../server/src/base/rememberLast';

describe('rememberLast', () => {
  it('asks once a text and again about the next', () => {
    const asked: string[] = [];
    const length = rememberLast((text: string) => {
      asked.push(text);
      return text.length;
    });
    assert.deepEqual([length('甲'), length('甲'), length('甲乙'), length('甲')], [1, 1, 2, 1]);
    assert.deepEqual(asked, ['甲', '甲乙', '甲']);
  });
});
