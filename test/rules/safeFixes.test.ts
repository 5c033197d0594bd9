import assert from 'node:assert/strict';
import { span } from '../../server/src/base/span';
import { applyEdits, type TextEdit } from '../../server/src/base/textEdit';
import { safeFixes } from '../../server/src/rules/applySafeFixes';
import { type Finding } from '../../server/src/rules/types';

const edit = (start: number, end: number, newText: string): TextEdit => ({ span: span(start, end), newText });

const finding = (isSafe: boolean, ...edits: readonly TextEdit[]): Finding => ({
  code: 'test/a',
  severity: 'error',
  span: span(0, 0),
  message: { zh: '', en: '' },
  fixes: [{ title: { zh: '', en: '' }, safe: isSafe, edits }],
});

/** The text after one round, and how many findings that mended. */
function fixed(text: string, findings: readonly Finding[]) {
  const { edits, fixed: mended } = safeFixes(text, findings);
  return [applyEdits(text, edits), mended.length];
}

describe('safeFixes', () => {
  it('takes whole safe fixes only', () => {
    assert.deepEqual(
      fixed('甲乙丙', [finding(true, edit(0, 1, 'A'), edit(2, 3, 'C')), finding(false, edit(1, 2, 'B'))]),
      ['A乙C', 1],
    );
  });

  it('leaves out a fix that touches one already taken, even with one edit only', () => {
    const first = finding(true, edit(2, 3, 'C'));
    assert.deepEqual(fixed('甲乙丙丁戊', [first, finding(true, edit(0, 1, 'A'), edit(3, 3, 'x'))]), [
      '甲乙C丁戊',
      1,
    ]);
    assert.deepEqual(fixed('甲乙丙丁戊', [first, finding(true, edit(0, 1, 'A'), edit(4, 5, 'E'))]), [
      'A乙C丁E',
      2,
    ]);
    assert.deepEqual(fixed('甲', [finding(true, edit(1, 1, 'x')), finding(true, edit(1, 1, 'y'))]), [
      '甲x',
      1,
    ]);
  });

  it('passes over fixes without edits', () => {
    assert.deepEqual(fixed('甲', [finding(true)]), ['甲', 0]);
  });
});
