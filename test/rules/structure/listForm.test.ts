import assert from 'node:assert/strict';
import { listForm } from '../../../server/src/rules/structure/listForm';
import { snap } from '../../support/snap';

const found = (list: string): readonly (readonly [string, boolean | undefined])[] =>
  [...listForm.check(snap(`甲市乙条例\n第一条　应当具备下列条件：\n${list}\n第二条　丙。\n`), {})].map(
    ({ message, fixes }) => [message.zh, fixes?.[0]?.safe],
  );

describe('structure/list-form', () => {
  it('ends a list safely where the mark is a slip, not where the list may have lost its end', () => {
    assert.deepEqual(found('（一）甲；\n（二）乙.'), [['最后一项应当以“。”结尾。', true]]);
    assert.deepEqual(found('（一）甲；\n（二）乙，'), [['最后一项应当以“。”结尾。', false]]);
    assert.deepEqual(found('（一）甲；\n（二）乙；'), [['最后一项应当以“。”结尾。', false]]);
  });

  it('takes a paragraph behind …； for the next item, which may have lost its number', () => {
    const all = found('（一）甲；\n（二）乙；\n违反规定的其他情形。');
    assert.equal(all.length, 1);
    assert.match(all[0]?.[0] ?? '', /下一段是否丢失了项的序号/u);
    assert.equal(all[0]?.[1], false);
  });

  it('takes 。 for a slip among ；, and ， where it is the habit of the list', () => {
    const safe = (list: string): readonly (boolean | undefined)[] => found(list).map(([, isSafe]) => isSafe);
    assert.deepEqual(safe('（一）甲；\n（二）乙。\n（三）丙；\n（四）丁。'), [true]);
    assert.deepEqual(safe('（一）甲；\n（二）乙。\n（三）丙。\n（四）丁。'), [false, false]);
    assert.deepEqual(safe('（一）甲；\n（二）乙。\n（三）丙。'), [false]);
    assert.deepEqual(safe('（一）甲，\n（二）乙，\n（三）丙。'), [true, true]);
    assert.deepEqual(safe('（一）甲；\n（二）乙的，\n（三）丙。'), [false]);
    assert.deepEqual(safe('（一）甲的，\n（二）乙。'), [false]);
  });

  it('writes no mark safely where the item may go on below', () => {
    assert.deepEqual(found('（一）甲；\n（二）负责监\n督管理。'), [['最后一项应当以“。”结尾。', false]]);
  });
});
