import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptySpan, span } from '../../server/src/base/span';
import { applyEdits, type TextEdit } from '../../server/src/base/textEdit';

const edit = (start: number, end: number, newText: string): TextEdit => ({ span: span(start, end), newText });

describe('applyEdits', () => {
  it('counts every span in the text before any edit, in any order', () => {
    assert.equal(applyEdits('甲乙丙丁', [edit(3, 4, 'D'), edit(0, 1, 'AAA'), edit(1, 2, '')]), 'AAA丙D');
  });

  it('keeps the order of two insertions at one place', () => {
    assert.equal(
      applyEdits('甲', [
        { span: emptySpan(1), newText: '一' },
        { span: emptySpan(1), newText: '二' },
      ]),
      '甲一二',
    );
  });

  it('inserts where a replacement ends', () => {
    assert.equal(applyEdits('甲乙', [edit(0, 1, 'A'), edit(1, 1, '-')]), 'A-乙');
  });

  it('leaves a text without edits alone', () => {
    assert.equal(applyEdits('甲', []), '甲');
  });

  it('refuses edits that overlap or leave the text', () => {
    assert.throws(() => applyEdits('甲乙丙', [edit(0, 2, ''), edit(1, 3, '')]), RangeError);
    assert.throws(() => applyEdits('甲', [edit(0, 2, '')]), RangeError);
    assert.throws(() => applyEdits('甲', [edit(-1, 0, '')]), RangeError);
    assert.throws(() => applyEdits('甲乙', [edit(1, 0, '')]), RangeError);
  });

  it('changes the named spans and nothing else', () => {
    const parts = fc.array(fc.record({ kept: fc.string(), old: fc.string(), newText: fc.string() }));
    fc.assert(
      fc.property(parts, (pieces) => {
        let before = '';
        const edits: TextEdit[] = [];
        for (const { kept, old, newText } of pieces) {
          const start = before.length + kept.length;
          edits.push(edit(start, start + old.length, newText));
          before += kept + old;
        }
        const after = pieces.map(({ kept, newText }) => kept + newText).join('');
        assert.equal(applyEdits(before, edits), after);
      }),
    );
  });
});
