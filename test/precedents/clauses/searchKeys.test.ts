import assert from 'node:assert/strict';
import { keyOf, squeeze, Tokenizer } from '../../../server/src/precedents/clauses/searchKeys';

const keys = (text: string): readonly string[] =>
  [...new Tokenizer().keys(text)].map((key) =>
    String.fromCharCode(key >>> 16, key & 0xffff).replace('\0', '$'),
  );

describe('tokenize', () => {
  it('folds width and case and drops the rest', () => {
    assert.equal(squeeze('Ａb１，《数据》 🙂⽤'), 'ab1数据用');
  });

  it('gives bigrams and the ends of runs', () => {
    assert.deepEqual(keys('甲乙丙，丁'), ['甲乙', '乙丙', '丙$', '丁$']);
    assert.deepEqual(keys('。'), []);
  });

  it('orders keys by their first character', () => {
    assert.ok(keyOf(0x9fff, 0) > keyOf(0x4e00, 0xffff));
  });
});
