import assert from 'node:assert/strict';
import { ListsBelow } from '../../server/src/syntax/listsBelow';
import { scanLines } from '../../server/src/syntax/scanLines';
import { runToEnd } from '../../server/src/base/steps';
import { styleOf } from '../../server/src/syntax/nodeStack';

/** For each plain line of a text, whether the list of the numbered line above it goes on below. */
function goesOn(text: string): readonly boolean[] {
  const lines = runToEnd(scanLines(text));
  const below = new ListsBelow(lines);
  let last: (typeof lines)[number] | undefined;
  return lines.flatMap((line, at) => {
    const style = last && styleOf(last);
    if (line.kind !== 'plain') {
      last = line;
      return [];
    }
    return [style !== undefined && last?.label !== undefined && below.goesOn(at, style, last.label)];
  });
}

describe('ListsBelow', () => {
  it('looks for the next number of the same list', () => {
    assert.deepEqual(goesOn('第一条　甲：\n（一）乙；\n丙\n丁\n（二）戊。\n己'), [true, true, false]);
  });

  it('ends a list at an article or a heading', () => {
    assert.deepEqual(goesOn('第一条　甲：\n（一）乙。\n丙\n第二条　丁：\n（二）戊。'), [false]);
    assert.deepEqual(goesOn('第一条　甲：\n（一）乙。\n丙\n第二章　丁\n（二）戊。'), [false]);
  });

  it('passes over a list in another style, behind which the very next number must come', () => {
    assert.deepEqual(goesOn('第一条　甲：\n（一）乙。\n丙：\n1.丁；\n2.戊。\n（二）己。'), [true]);
    assert.deepEqual(goesOn('第一条　甲：\n（一）乙。\n丙：\n1.丁；\n2.戊。\n（三）己。'), [false]);
  });

  it('tells each line by what stands below it, not by what stood below one before', () => {
    const text = '第一条　甲：\n（一）乙；\n丙\n（二）丁。\n戊\n第二条　己：\n（一）庚；\n辛\n（二）壬。\n癸';
    assert.deepEqual(goesOn(text), [true, false, true, false]);
    // The next numbered line is another one, too: behind it a number may be left out.
    assert.deepEqual(goesOn(text.replace('（二）壬', '（三）壬')), [true, false, true, false]);
  });
});
