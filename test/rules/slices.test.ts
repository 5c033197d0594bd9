import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { runToEnd } from '../../server/src/base/steps';
import { allRules } from '../../server/src/rules/allRules';
import { checkSnapshot, checkSteps, defaultRuleConfig } from '../../server/src/rules/runRules';
import { type Finding } from '../../server/src/rules/types';
import { parse, parseSteps } from '../../server/src/syntax/parse';
import { syntheticRegulation } from '../bench/synthetic';

const text = (articles: number): string =>
  syntheticRegulation({ articles, charactersPerArticle: 80 })
    .replace('第十条　', '第10条　')
    .replace('第二十条　', '第二十一条　')
    .replaceAll('主管部门应当', '主管部门必须，应当');

const fail = (code: string, error: unknown): never => {
  throw new Error(`${code}: ${String(error)}`);
};

/** A check in which a rest is due at each `every`th of what is worked out: its findings and its slices. */
function sliced(
  of: string,
  every: number,
): { readonly findings: readonly Finding[]; readonly slices: number } {
  let worked = 0;
  const steps = checkSteps(createSnapshot(of), {
    config: defaultRuleConfig,
    onFailure: fail,
    rules: allRules,
    context: { before: createSnapshot(of.replace('第三十条', '第三十一条')) },
    isRestDue: () => ++worked % every === 0,
  });
  for (let slices = 1; ; slices++) {
    const step = steps.next();
    if (step.done === true) return { findings: step.value, slices };
  }
}

describe('a check in slices', () => {
  const TEXT = text(120);
  const whole = checkSnapshot(createSnapshot(TEXT), defaultRuleConfig, fail, allRules, {
    before: createSnapshot(TEXT.replace('第三十条', '第三十一条')),
  });

  for (const every of [1, 7, 100]) {
    it(`finds what one in one go finds, with a rest after every ${every}`, () => {
      assert.ok(whole.length > 2, `${whole.length} findings`);
      assert.deepEqual(sliced(TEXT, every).findings, whole);
    });
  }

  it('has a slice for each rule at least, and more where more rests are due', () => {
    const few = sliced(TEXT, 1_000_000).slices;
    assert.ok(few >= allRules.filter(({ level }) => level !== 'off').length);
    assert.ok(sliced(TEXT, 10).slices > few + 100);
  });

  it('has slices in proportion to the text, none of them longer', () => {
    const more = (articles: number): number => sliced(text(articles), 20).slices;
    const [small, large] = [more(100), more(400)];
    assert.ok(large > small * 2 && large < small * 6, `${small} and ${large} slices`);
  });

  it('parses in slices, into the same tree', () => {
    const long = text(1000);
    let slices = 0;
    for (const steps = parseSteps(long); steps.next().done !== true;) slices++;
    assert.ok(slices > 12, `${slices} slices`);
    assert.deepEqual(runToEnd(parseSteps(TEXT)), parse(TEXT));
  });
});
