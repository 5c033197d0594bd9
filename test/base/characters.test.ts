import assert from 'node:assert/strict';
import fc from 'fast-check';
import { charactersOf, mayHold, needsOf } from '../../server/src/base/characters';

const named = (pattern: RegExp): readonly string[] =>
  needsOf(pattern).map((units) => String.fromCharCode(...units));

describe('the characters a pattern needs', () => {
  const CASES: readonly (readonly [RegExp, readonly string[]])[] = [
    [/应该/gu, ['应该']],
    [/非法所得|签定/gu, ['非法所得', '签定']],
    [/签?定+/gu, ['定']],
    [/按{0,2}照{1,2}/gu, ['照']],
    [/[帐账]户/gu, ['帐户', '账户']],
    [/(?=罚款)(?<=以下)罚款/gu, ['罚款以下罚款']],
    [/(?<!不)但(?![是书])/gu, ['但']],
    [/比照(?=[^。；]{0,40}(?:规定|条例))/gu, ['比照规定', '比照条例']],
    [/(?:一定|必须)(?:以上)/gu, ['一定以上', '必须以上']],
    [/[0-3]元|[^甲]乙/gu, ['0元', '1元', '2元', '3元', '乙']],
    [/[一-鿿]甲/gu, ['甲']],
    [/(?:甲|乙?)丙/gu, ['丙']],
    [/(?=[甲乙])(?:甲(?:子|丑)|乙寅)/gu, ['甲甲子', '甲甲丑', '甲乙寅', '乙甲子', '乙甲丑', '乙乙寅']],
    [/\((?<名>甲)\p{Script=Han}\u4e00[\]丁]乙\)/gu, ['(甲乙)']],
  ];
  for (const [pattern, needs] of CASES) {
    it(`are ${needs.join(' or ')} of ${pattern.source}`, () => {
      assert.deepEqual(named(pattern), needs);
    });
  }

  it('are those of the ways that ask for more where there are too many of them', () => {
    const words = ['甲子', '乙丑', '丙寅', '丁卯', '戊辰', '己巳', '庚午'];
    assert.deepEqual(named(new RegExp(`[0-9](?:${words.join('|')})`, 'gu')), words);
  });

  it('are never missing where it matches', () => {
    const words = fc.constantFrom(...Array.from('应该不但是罚款以下甲乙丙'));
    const literal = fc.constantFrom(...Array.from('应该不但是罚款'));
    const atom = fc.oneof(
      literal,
      fc.tuple(literal, fc.constantFrom('?', '*', '+', '{0,2}', '{1,2}')).map((parts) => parts.join('')),
      fc.tuple(literal, literal).map(([a, b]) => `[${a}${b}]`),
      fc.constantFrom('[一-不]', '[^应]', '[0-9]', '[以-该不]'),
      fc.tuple(literal, literal, literal).map(([a, b, c]) => `(?:${a}(?:${b}|${c}?)|${b}+${c})`),
      fc.tuple(literal, literal).map(([a, b]) => `(?:${a}|${b})`),
      fc
        .tuple(fc.constantFrom('?:', '?=', '?!', '?<=', '?<!', ''), literal)
        .map(([kind, a]) => `(${kind}${a})`),
    );
    const source = fc
      .array(
        fc.array(atom, { minLength: 1, maxLength: 4 }).map((atoms) => atoms.join('')),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map((alternatives) => alternatives.join('|'));
    fc.assert(
      fc.property(source, fc.array(words, { maxLength: 12 }), (written, text) => {
        const pattern = new RegExp(written, 'u');
        if (!pattern.test(text.join(''))) return;
        assert.ok(mayHold(charactersOf(text.join('')), needsOf(pattern)));
      }),
      { numRuns: 3000 },
    );
  });

  it('rule most texts out', () => {
    assert.equal(mayHold(charactersOf('市人民政府应当加强领导。'), needsOf(/应该/u)), false);
  });
});
