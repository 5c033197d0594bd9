import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { applyEdits } from '../../server/src/base/textEdit';
import { allRules } from '../../server/src/rules/allRules';
import { type BadExample, type Report, type Rule } from '../../server/src/rules/types';
import { indexOf } from '../support/snap';
import { shippedTypoFinder } from '../support/typos';

const typos = shippedTypoFinder();

/** Takes `⟦…⟧` out of a text and tells where they stood. */
function unmark(marked: string): { readonly text: string; readonly ranges: readonly string[] } {
  const ranges: string[] = [];
  let text = '';
  let start = 0;
  for (const char of marked) {
    if (char === '⟦') start = text.length;
    else if (char === '⟧') ranges.push(`${start}-${text.length}`);
    else text += char;
  }
  return { text, ranges };
}

type Circumstances = Pick<BadExample, 'before' | 'precedent' | 'settings'>;

const reportsOf = (
  rule: Rule,
  text: string,
  { before, precedent, settings = {} }: Circumstances = {},
): readonly Report[] => [
  ...rule.check(createSnapshot(text), settings, {
    typos,
    ...(before === undefined ? {} : { before: createSnapshot(before) }),
    ...(precedent === undefined ? {} : { precedents: indexOf(`//- precedent.txt\n${precedent}`) }),
  }),
];

const rangesOf = (reports: readonly Report[]): readonly string[] =>
  reports.map(({ span }) => `${span.start}-${span.end}`);

describe('the examples of every rule', () => {
  it('cover at least one fault and two right texts each', () => {
    assert.ok(allRules.length > 0);
    const thin = allRules.filter((rule) => rule.examples.length < 1 || rule.accepts.length < 2);
    assert.deepEqual(
      thin.map((rule) => rule.code),
      [],
    );
  });

  it('have codes of their own', () => {
    assert.equal(new Set(allRules.map((rule) => rule.code)).size, allRules.length);
  });

  for (const rule of allRules) {
    describe(rule.code, () => {
      for (const example of rule.examples) {
        const { bad, fixed } = example;
        const { text, ranges } = unmark(bad);
        it(`reports ${JSON.stringify(bad)}`, () => {
          assert.deepEqual(rangesOf(reportsOf(rule, text, example)), ranges);
        });
        if (fixed === undefined) continue;
        it(`mends ${JSON.stringify(bad)}`, () => {
          const fix = reportsOf(rule, text, example)[0]?.fixes?.[0];
          assert.ok(fix, 'the first finding has no fix');
          assert.equal(rule.fixable, true, 'a rule with fixes says so');
          assert.equal(applyEdits(text, fix.edits), fixed);
          assert.deepEqual(rangesOf(reportsOf(rule, fixed, example)), []);
        });
      }
      for (const accepted of rule.accepts) {
        it(`accepts ${JSON.stringify(accepted)}`, () => {
          assert.deepEqual(rangesOf(reportsOf(rule, accepted)), []);
        });
      }
      for (const { before, text } of rule.acceptsAfter ?? []) {
        it(`accepts ${JSON.stringify(text)} after ${JSON.stringify(before)}`, () => {
          assert.deepEqual(rangesOf(reportsOf(rule, text, { before })), []);
        });
      }
    });
  }
});
