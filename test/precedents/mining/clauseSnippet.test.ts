import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FilledSlot, toSnippet } from '../../../server/src/precedents/mining/clauseSnippet';
import { expandSnippet } from '../expandSnippet';

const slot = (
  kind: FilledSlot['kind'],
  start: number,
  end: number,
  choices: readonly string[] = [],
): FilledSlot => ({
  kind,
  start,
  end,
  variants: choices.map((text) => ({ text, sources: 1 })),
});

describe('toSnippet', () => {
  it('numbers places as they come and links those of the subject', () => {
    const { snippet, plainText } = toSnippet('甲应当发展乙，将丙纳入。', [
      slot('department', 0, 1),
      slot('subject', 5, 6),
      slot('subject', 8, 9),
    ]);
    assert.equal(snippet, '${1:甲}应当发展${2:乙}，将$2纳入。$0');
    assert.equal(plainText, '甲应当发展乙，将乙纳入。');
  });

  it('offers a choice where there are several names', () => {
    const { snippet } = toSnippet('甲应当。', [slot('government', 0, 1, ['甲', '乙,丙', '丁|'])]);
    assert.equal(snippet, '${1|甲,乙\\,丙,丁\\||}应当。$0');
  });

  it('escapes in a choice what means something there', () => {
    const { snippet } = toSnippet('甲。', [slot('amount', 0, 1, ['甲', 'a,b|c', '$1}\\'])]);
    assert.equal(snippet, '${1|甲,a\\,b\\|c,\\$1\\}\\\\|}。$0');
  });

  it('fills in places with the same amount or period each for itself', () => {
    const { snippet } = toSnippet('十日，十日。', [slot('period', 0, 2), slot('period', 3, 5)]);
    assert.equal(snippet, '${1:十日}，${2:十日}。$0');
  });

  it('begins with the first variant, and offers no choice of more than four', () => {
    const { snippet, plainText } = toSnippet('甲。', [slot('amount', 0, 1, ['乙', '甲', '丙', '丁', '戊'])]);
    assert.equal(snippet, '${1:乙}。$0');
    assert.equal(plainText, '乙。');
  });

  it('escapes whatever a text holds', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', '$', '{', '}', '\\', '|', ',', '1', ':'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, text, text, fc.boolean(), (before, own, after, isChoice) => {
        const choices = isChoice ? [own, `${own}乙`] : [];
        const result = toSnippet(before + own + after, [
          slot('government', before.length, before.length + own.length, choices),
        ]);
        assert.equal(result.plainText, before + own + after);
        assert.equal(expandSnippet(result.snippet), before + own + after);
      }),
    );
  });
});
