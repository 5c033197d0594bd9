import assert from 'node:assert/strict';
import { groupInto } from '../../server/src/base/groupInto';

describe('groupInto', () => {
  it('begins a group with its first item and puts the others behind it', () => {
    const groups = new Map<string, number[]>();
    groupInto(groups, '甲', 1);
    groupInto(groups, '乙', 2);
    groupInto(groups, '甲', 3);
    assert.deepEqual(
      [...groups],
      [
        ['甲', [1, 3]],
        ['乙', [2]],
      ],
    );
  });
});
