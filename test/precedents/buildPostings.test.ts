import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildPostings } from '../../server/src/precedents/buildPostings';
import { BlockBuilder } from '../../server/src/precedents/postings';
import { arbitraryText } from './corpusModel';

describe('precedents/buildPostings', () => {
  it('gives the same in blocks as in one go', () => {
    // Enough for several blocks; the numbers make keys that stand in one block only.
    const [sample = []] = fc.sample(fc.array(arbitraryText, { minLength: 40, maxLength: 40 }), {
      numRuns: 1,
      seed: 7,
    });
    const texts = Array.from({ length: 5000 }, (_, at) => `${sample[at % sample.length] ?? ''}${at}`);
    const whole = new BlockBuilder();
    for (const text of texts) whole.add(text);
    assert.deepEqual(buildPostings(texts), whole.finish().postings);
  });

  it('gives empty tables for no texts', () => {
    assert.equal(buildPostings([]).keys.length, 0);
  });
});
