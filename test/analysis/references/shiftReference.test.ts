import assert from 'node:assert/strict';
import { findReferences } from '../../../server/src/analysis/references/index';
import { shiftReference } from '../../../server/src/analysis/references/shiftReference';
import { snap } from '../../support/snap';

const TEXT =
  '甲条例\n第一条　依照《乙法》第三条、第五条第一款至第三款，按下列标准处理：\n（一）违反第二款的；\n（二）违反同条第三款的。\n';

describe('moving a reference', () => {
  it('there and back changes nothing', () => {
    const found = findReferences(snap(TEXT));
    assert.ok(found.some(({ antecedent }) => antecedent !== undefined));
    for (const reference of found) {
      assert.deepEqual(shiftReference(shiftReference(reference, 7), -7), reference);
    }
  });

  it('is what text before it does', () => {
    const before = '甲乙\n';
    const moved = findReferences(snap(TEXT.replace('甲条例\n', `甲条例\n${before}`)));
    assert.deepEqual(
      moved,
      findReferences(snap(TEXT)).map((reference) => shiftReference(reference, before.length)),
    );
  });

  it('keeps the title of a text named in a lead-in at its place for the items', () => {
    const titles = findReferences(snap(TEXT)).flatMap(({ scope, antecedent }) =>
      [scope, antecedent?.scope].flatMap((each) => (each?.kind === 'named' ? [each.titleSpan] : [])),
    );
    assert.ok(titles.length > 3);
    for (const { start, end } of titles) assert.equal(TEXT.slice(start, end), '《乙法》');
  });
});
