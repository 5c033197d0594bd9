import assert from 'node:assert/strict';
import { findReferences } from '../../../server/src/analysis/references';
import { resolvedReferences } from '../../../server/src/analysis/citing';
import { createSnapshot } from '../../../server/src/analysis/snapshot';

/** Texts made to make a scanner go back over what it has read. */
const HOSTILE = [
  '第',
  '《',
  '、',
  '1',
  '第一、',
  '第一条、',
  '第一条至',
  '《甲》第一条',
  '“第一条”',
  '《甲》该法第一条',
  '前款',
  '第（',
  '甲\n',
  '（一）违反第一项；\n',
];

const SIZE = 5_000;
/** Quadratic work takes sixty-four times as long on eight times the text. */
const GROWTH = 30;

function seconds(text: string): number {
  const snapshot = createSnapshot(text);
  assert.ok(snapshot.tree.lines.length > 0);
  const start = process.hrtime.bigint();
  snapshot.derive(findReferences);
  resolvedReferences(snapshot);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const best = (text: string): number => Math.min(seconds(text), seconds(text), seconds(text));

describe('reference scanning', function () {
  this.timeout(20_000);

  it('reads an enumeration of any length', () => {
    const text = `甲条例\n第一条　${'第一条、'.repeat(150_000)}`;
    assert.equal(createSnapshot(text).derive(findReferences).length, 150_000);
  });

  for (const unit of HOSTILE) {
    it(`stays linear on a text full of ${JSON.stringify(unit)}`, () => {
      const text = (size: number): string => `甲条例\n第一条　${unit.repeat(size / unit.length)}`;
      const small = best(text(SIZE));
      const large = best(text(8 * SIZE));
      assert.ok(large < 0.1 || large < GROWTH * small, `${small} s became ${large} s`);
    });
  }
});
