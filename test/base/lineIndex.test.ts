import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../server/src/base/lineIndex';

describe('LineIndex', () => {
  it('counts lines at all three line breaks', () => {
    const index = new LineIndex('甲\n乙乙\r\n丙\r丁');
    assert.equal(index.lineCount, 4);
    assert.deepEqual(index.toLineColumn(0), { line: 0, character: 0 });
    assert.deepEqual(index.toLineColumn(3), { line: 1, character: 1 });
    assert.deepEqual(index.toLineColumn(6), { line: 2, character: 0 });
    assert.deepEqual(index.toLineColumn(8), { line: 3, character: 0 });
    assert.equal(index.toOffset({ line: 1, character: 1 }), 3);
    assert.equal(index.toOffset({ line: 3, character: 1 }), 9);
  });

  it('gives an empty text one line, and a text that ends in a break an empty last one', () => {
    assert.equal(new LineIndex('').lineCount, 1);
    assert.equal(new LineIndex('甲\n').lineCount, 2);
    assert.deepEqual(new LineIndex('甲\n').toLineColumn(2), { line: 1, character: 0 });
  });

  it('counts UTF-16 code units', () => {
    assert.deepEqual(new LineIndex('𠀀甲\n').toLineColumn(2), { line: 0, character: 2 });
  });

  it('clamps what lies outside the text', () => {
    const index = new LineIndex('甲乙\n丙');
    assert.deepEqual(index.toLineColumn(-5), { line: 0, character: 0 });
    assert.deepEqual(index.toLineColumn(99), { line: 1, character: 1 });
    assert.equal(index.toOffset({ line: -1, character: 3 }), 0);
    assert.equal(index.toOffset({ line: 0, character: -1 }), 0);
    assert.equal(index.toOffset({ line: 0, character: 99 }), 3);
    assert.equal(index.toOffset({ line: 9, character: 0 }), 4);
  });

  it('comes back to every offset of any text', () => {
    const text = fc.array(fc.constantFrom('甲', '𠀀', '\r', '\n', '\r\n')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (any) => {
        const index = new LineIndex(any);
        for (let offset = 0; offset <= any.length; offset++) {
          assert.equal(index.toOffset(index.toLineColumn(offset)), offset);
        }
      }),
    );
  });
});
