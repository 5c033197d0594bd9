import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  findReferences,
  type ReferenceTarget,
  writeReference,
} from '../../../server/src/analysis/references';
import { createSnapshot } from '../../../server/src/analysis/snapshot';

const number = fc.integer({ min: 1, max: 200 });
const part = fc.option(
  number.map((value) => ({ kind: 'absolute' as const, number: value })),
  { nil: undefined },
);

const options = { noNullPrototype: true };

const absolute: fc.Arbitrary<ReferenceTarget> = fc.record(
  {
    article: fc.record(
      {
        kind: fc.constant('absolute' as const),
        ordinal: fc.record({ main: number, sub: fc.integer({ min: 0, max: 9 }) }, options),
      },
      options,
    ),
    paragraph: part,
    item: part,
    subitem: fc.constant(undefined),
    heading: fc.constant(undefined),
  },
  options,
);

describe('writeReference', () => {
  it('writes what findReferences reads back as the same target', () => {
    fc.assert(
      fc.property(absolute, (target) => {
        const text = `甲条例\n第一条　依照${writeReference(target)}的规定。\n`;
        const read = createSnapshot(text).derive(findReferences);
        assert.deepEqual(
          read.map((reference) => reference.target),
          [target],
        );
      }),
    );
  });
});
