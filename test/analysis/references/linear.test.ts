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

const SIZE = 20_000;
/** Quadratic work takes sixteen times as long on four times the text. */
const GROWTH = 10;

function seconds(text: string): number {
  const snapshot = createSnapshot(text);
  assert.ok(snapshot.tree.lines.length > 0);
  const start = process.hrtime.bigint();
  snapshot.derive(findReferences);
  resolvedReferences(snapshot);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const best = (text: string): number => Math.min(seconds(text), seconds(text), seconds(text));

describe('reference scanning', () => {
  for (const unit of HOSTILE) {
    it(`stays linear on a text full of ${JSON.stringify(unit)}`, () => {
      const text = (size: number): string => `甲条例\n第一条　${unit.repeat(size / unit.length)}`;
      const small = best(text(SIZE));
      const large = best(text(4 * SIZE));
      assert.ok(large < 0.05 || large < GROWTH * small, `${small} s became ${large} s`);
    });
  }
});
