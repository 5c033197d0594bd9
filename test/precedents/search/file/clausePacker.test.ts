import assert from 'node:assert/strict';
import { type Steps } from '../../../../server/src/base/steps';
import { COPIED, GrowingText } from '../../../../server/src/precedents/search/growingArrays';
import { ClausePacker } from '../../../../server/src/precedents/search/file/clausePacker';
import { sourceWith } from '../../corpusModel';

describe('packing clauses', () => {
  it('gives others their turn within a source, after so many clauses at the most', () => {
    const packer = new ClausePacker();
    const texts = Array.from({ length: 5000 }, (_, at) => `主管部门应当办理第${at}类事项。`);
    let known = 0;
    let most = 0;
    for (const step of packer.addSteps(sourceWith('甲', texts))) {
      assert.equal(step, undefined);
      most = Math.max(most, packer.clauseCount - known);
      known = packer.clauseCount;
    }
    assert.equal(known, texts.length);
    assert.ok(most <= 256, `${most} clauses without a rest`);
  });

  it('gives others their turn while the texts are copied, after so many units at the most', () => {
    const units = 3 * COPIED + 1;
    const text = new GrowingText();
    text.push('甲'.repeat(units));
    const steps = [...copied(text.unitsSteps())];
    assert.deepEqual(steps, [undefined, undefined, undefined, undefined, units]);
  });
});

/** The steps, then the length of what came of them. */
function* copied(steps: Steps<Uint16Array>): Generator<undefined | number> {
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) yield undefined;
  yield step.value.filter((unit) => unit === '甲'.charCodeAt(0)).length;
}
