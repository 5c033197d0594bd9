import assert from 'node:assert/strict';
import { fuzzWord } from '../measure/support/wordFuzz';

describe('damaged Word files', () => {
  // `npm run measure -- word` does 10,000.
  it('are read or refused, but never throw', () => {
    const { thrown, unexpected } = fuzzWord(500, 7);
    assert.deepEqual({ thrown, unexpected }, { thrown: 0, unexpected: 0 });
  });
});
