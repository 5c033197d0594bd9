import { run as zhlint } from 'zhlint';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { allRules } from '../../server/src/rules/registry';
import { checkSnapshot, defaultRuleConfig } from '../../server/src/rules/run';
import { type Rule } from '../../server/src/rules/types';
import { percentile } from './statistics';
import { benchTexts, LARGE } from './texts';
import { FEW, inMilliseconds, MANY, timed } from './timing';
import { type Bench } from './types';

const GOAL_MS = 25;

const STRUCTURAL = allRules.filter(
  ({ code }) => code.startsWith('numbering/') || code.startsWith('structure/'),
);

/** Parse and check a text nobody has seen before, as at every key: nothing derived is left from the last run. */
const checkAnew = (text: string, rules: readonly Rule[]): unknown =>
  checkSnapshot(
    createSnapshot(text),
    defaultRuleConfig,
    (code, error) => {
      throw new Error(`rule ${code} failed`, { cause: error });
    },
    rules,
  );

/**
 * Parse and all rules; and parse with the structural rules against zhlint with one rule of its own on the same
 * text. Both get the text and give findings; zhlint's one rule looks at brackets.
 */
export const check: Bench = {
  name: 'check',
  run(context) {
    const results = benchTexts(context).flatMap(({ name, text }) => {
      const full = timed(MANY, () => checkAnew(text, allRules));
      const structural = timed(MANY, () => checkAnew(text, STRUCTURAL));
      const other = timed(FEW, () => zhlint(text, { rules: { halfwidthPunctuation: '()' } }));
      const ratio = percentile(other, 0.5) / percentile(structural, 0.5);
      return [
        inMilliseconds(`check/${name}`, full, name === LARGE ? { goal: GOAL_MS } : {}),
        inMilliseconds(`check/${name}/parse-and-structure`, structural, {
          against: 'zhlint with one rule',
          ratio,
        }),
        inMilliseconds(`check/${name}/zhlint`, other),
      ];
    });
    return Promise.resolve(results);
  },
};
