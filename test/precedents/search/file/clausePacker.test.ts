import assert from 'node:assert/strict';
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
});
