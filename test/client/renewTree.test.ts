import assert from 'node:assert/strict';
import { renewTree } from '../../client/src/views/renewTree';

describe('a view that is shown anew', () => {
  it('renews its entries before the message above them', () => {
    const seen: string[] = [];
    const tree = {
      set message(text: string) {
        seen.push(text);
      },
    };
    renewTree({ fire: () => seen.push('entries') }, tree, '共 4 项');
    assert.deepEqual(seen, ['entries', '共 4 项']);
  });
});
