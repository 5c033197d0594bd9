import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EditedText } from '../../server/src/base/editedText';
import { applyEdits, type TextEdit } from '../../server/src/base/textEdit';

/** Edits of a text of `length`, each behind the other: pairs of a gap and a width, with what comes in. */
const edits = fc.array(
  fc.tuple(fc.nat(4), fc.nat(3), fc.string({ unit: fc.constantFrom('甲', '乙'), maxLength: 2 })),
  {
    maxLength: 6,
  },
);

function editsIn(text: string, steps: readonly (readonly [number, number, string])[]): readonly TextEdit[] {
  let at = 0;
  return steps.flatMap(([gap, width, newText]) => {
    const start = at + gap;
    const end = start + width;
    at = end;
    return end <= text.length ? [{ span: { start, end }, newText }] : [];
  });
}

describe('EditedText', () => {
  it('gives edits of the first text that make the last one, however often it was edited', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 4 }), (rounds) => {
        const original = '一二三四五六七八九十';
        const edited = new EditedText(original);
        let text = original;
        for (const round of rounds) {
          const now = editsIn(text, round);
          text = applyEdits(text, now);
          edited.apply(now);
        }
        assert.equal(edited.text, text);
        assert.equal(applyEdits(original, edited.edits), text);
      }),
    );
  });

  it('names nothing that was put back', () => {
    const edited = new EditedText('甲乙丙');
    edited.apply([{ span: { start: 1, end: 2 }, newText: '丁戊' }]);
    edited.apply([{ span: { start: 2, end: 3 }, newText: '' }]);
    assert.deepEqual(edited.edits, [{ span: { start: 1, end: 2 }, newText: '丁' }]);
    edited.apply([{ span: { start: 1, end: 2 }, newText: '乙' }]);
    assert.deepEqual(edited.edits, []);
  });
});
