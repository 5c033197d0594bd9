import assert from 'node:assert/strict';
import { OpenersInLines } from '../../../server/src/syntax/lines/numberOpeners';

describe('OpenersInLines', () => {
  const text = '甲第乙\n丙丁\n戊（己）\n庚(辛\n壬';

  it('tells of one stretch after another whether a number may begin in it', () => {
    const openers = new OpenersInLines(text);
    const lines = text.split('\n');
    let start = 0;
    const told = lines.map((line) => {
      const stands = openers.standIn(start, start + line.length);
      start += line.length + 1;
      return stands;
    });
    assert.deepEqual(told, [true, false, true, true, false]);
  });

  it('passes over an opener before the stretch, and counts none at its end', () => {
    const openers = new OpenersInLines(text);
    assert.equal(openers.standIn(2, 3), false);
    assert.equal(openers.standIn(7, 8), false);
    assert.equal(openers.standIn(7, 9), true);
  });
});
