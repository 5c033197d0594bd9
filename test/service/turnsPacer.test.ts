import assert from 'node:assert/strict';
import { Pacer } from '../../server/src/service/takeTurns';

describe('service/takeTurns: the pacer', () => {
  it('gives others their turn after a stretch of work, and not before', async () => {
    let now = 0;
    const turns: number[] = [];
    const pacer = new Pacer({
      now: () => now,
      yieldNow: () => {
        turns.push(now);
        now += 100; // what the others take does not count as ours
        return Promise.resolve();
      },
    });
    for (let step = 0; step < 8; step++) {
      await pacer.rest();
      now += 4;
    }
    assert.deepEqual(turns, [12, 124]);
  });
});
