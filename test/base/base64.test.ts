import assert from 'node:assert/strict';
import { toBase64 } from '../../server/src/base/base64';

describe('toBase64', () => {
  it('agrees with the platform for every length of the last group', () => {
    for (let length = 0; length < 40; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 77 + 200) % 256);
      assert.equal(toBase64(bytes), Buffer.from(bytes).toString('base64'));
    }
  });
});
