import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CountTable, packCounts } from '../../server/src/base/countTable';
import { anyCharacter } from '../support/anyCharacter';

const TABLE = packCounts({
  totals: [100, 7],
  rows: new Map([
    ['甲乙', [3, 1]],
    ['甲', [1, 0]],
    ['甲乙丙', [90, 7]],
    ['丁', [0, 2]],
  ]),
});

describe('a table of counts', () => {
  it('gives back each key with its counts, and nothing for other keys', () => {
    const table = CountTable.open(TABLE);
    assert.deepEqual(table?.totals, [100, 7]);
    assert.equal(table.size, 4);
    assert.deepEqual(
      ['甲', '甲乙', '丁', '', '甲丙', '甲乙丙丁'].map((key) => table.countsOf(key)),
      [[1, 0], [3, 1], [0, 2], undefined, undefined, undefined],
    );
  });

  it('keeps large counts to within five percent', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.string({ unit: anyCharacter, maxLength: 6 }), fc.nat()), {
          selector: ([key]) => key,
        }),
        (rows) => {
          const table = CountTable.open(
            packCounts({ totals: [1], rows: new Map(rows.map(([key, count]) => [key, [count]])) }),
          );
          for (const [key, count] of rows) {
            const kept = table?.countsOf(key)?.[0] ?? NaN;
            assert.ok(Math.abs(kept - count) <= count * 0.05 + 0.5, `${count} became ${kept}`);
          }
        },
      ),
    );
  });

  it('is none where the bytes break off or are something else', () => {
    for (let length = 0; length < TABLE.length; length++) {
      assert.equal(CountTable.open(TABLE.slice(0, length)), undefined, String(length));
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        CountTable.open(Uint8Array.from([...TABLE.slice(0, 4), ...bytes]))?.countsOf('甲');
      }),
    );
  });
});
