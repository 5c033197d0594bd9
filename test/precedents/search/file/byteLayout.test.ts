import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnsOf } from '../../../../server/src/precedents/search/file/byteLayout';
import { sourceWith } from '../../corpusModel';
import { fileOf } from '../../savedModel';

const FILE = fileOf([sourceWith('a', ['甲乙丙', '丁戊'], '2020-01-01'), sourceWith('b', ['甲乙丙'])]);
const faultOf = (bytes: Uint8Array<ArrayBuffer>): string => {
  const read = columnsOf(bytes);
  return read.ok ? 'none' : read.reason;
};
/** The file with one 32-bit word of the header changed. */
const withWord = (at: number, change: (word: number) => number): Uint8Array<ArrayBuffer> => {
  const bytes = FILE.slice();
  const header = new DataView(bytes.buffer);
  header.setUint32(at * 4, change(header.getUint32(at * 4, true)), true);
  return bytes;
};

describe('precedents/search/file/byteLayout', () => {
  it('reads bytes wherever they lie in memory', () => {
    const shifted = new Uint8Array(FILE.length + 3).subarray(3);
    shifted.set(FILE);
    assert.equal(faultOf(shifted), 'none');
  });

  it('tells a file that is cut off anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: FILE.length - 1 }), (length) => {
        assert.equal(faultOf(FILE.slice(0, length)), 'truncated');
      }),
    );
  });

  it('tells a file in which any byte changed', () => {
    fc.assert(
      fc.property(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = FILE.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        assert.notEqual(faultOf(bytes), 'none');
      }),
      { numRuns: 1000 },
    );
  });

  it('tells files of others, of other versions, and with something after the end', () => {
    assert.equal(faultOf(new Uint8Array(0)), 'foreign');
    assert.equal(faultOf(new TextEncoder().encode('第一条'.repeat(200))), 'foreign');
    assert.equal(faultOf(withWord(2, () => 0x04030201)), 'foreign');
    assert.equal(faultOf(withWord(3, (version) => version - 1)), 'older');
    assert.equal(faultOf(withWord(3, (version) => version + 1)), 'newer');
    assert.equal(faultOf(Uint8Array.from([...FILE, ...new Uint8Array(8)])), 'damaged');
  });
});
