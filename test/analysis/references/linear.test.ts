import assert from 'node:assert/strict';
import { findReferences } from '../../../server/src/analysis/references';
import { resolvedReferences } from '../../../server/src/analysis/resolvedReferences';
import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { assertLinearOf, cpuTime } from '../../support/growth';

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
  '违反公司法第一条规定的罪、',
  '附件第一项',
  '本条例第一条（甲）、',
];

const SIZE = 5_000;

/** Milliseconds for the references, without what the tree takes. */
function timeOf(text: string): number {
  const snapshot = createSnapshot(text);
  assert.ok(snapshot.tree.lines.length > 0);
  return cpuTime(() => {
    snapshot.derive(findReferences);
    resolvedReferences(snapshot);
  });
}

describe('reference scanning', () => {
  it('reads an enumeration of any length', () => {
    const text = `甲条例\n第一条　${'第一条、'.repeat(150_000)}`;
    assert.equal(createSnapshot(text).derive(findReferences).length, 150_000);
  });

  for (const unit of HOSTILE) {
    it(`stays linear on a text full of ${JSON.stringify(unit)}`, () => {
      const textOf = (size: number): string => `甲条例\n第一条　${unit.repeat(size / unit.length)}`;
      assertLinearOf(SIZE, textOf, timeOf);
    });
  }
});
