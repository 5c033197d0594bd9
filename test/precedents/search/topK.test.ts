import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TopK } from '../../../server/src/precedents/search/topK';

describe('TopK', () => {
  it('keeps what sorting would keep, ties in the given order', () => {
    const scores = fc.array(fc.nat({ max: 9 }), { maxLength: 60 });
    fc.assert(
      fc.property(scores, fc.nat({ max: 12 }), (values, limit) => {
        const top = new TopK<number>(limit, (a, b) => a - b);
        values.forEach((score, item) => {
          if (score >= top.threshold) top.offer(score, item);
        });
        const sorted = values
          .map((score, item) => ({ score, item }))
          .sort((a, b) => b.score - a.score || a.item - b.item);
        assert.deepEqual(top.sorted(), sorted.slice(0, limit));
      }),
    );
  });
});
