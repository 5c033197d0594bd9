import { run as zhlint } from 'zhlint';
import { createSnapshot, type Snapshot } from '../../server/src/analysis/snapshot';
import { allRules } from '../../server/src/rules/allRules';
import { checkSnapshot, defaultRuleConfig } from '../../server/src/rules/runRules';
import { type Rule } from '../../server/src/rules/types';
import { percentile } from './statistics';
import { benchTexts, LARGE } from './texts';
import { FEW, inMilliseconds, MANY, timed } from './timing';
import { type Bench } from './types';

/** For all rules together; the structural ones alone are held to that of the first issue by the server's bench. */
const GOAL_MS = 60;
/** A second check after one more character may take this share of the first. */
const SECOND_GOAL = 1 / 5;

const STRUCTURAL = allRules.filter(
  ({ code }) => code.startsWith('numbering/') || code.startsWith('structure/'),
);

/** Parse and check a text nobody has seen before, as at every key: nothing derived is left from the last run. */
const checkAnew = (text: string, rules: readonly Rule[]): unknown => findingsOf(createSnapshot(text), rules);

const findingsOf = (snapshot: Snapshot, rules: readonly Rule[] = allRules): unknown =>
  checkSnapshot(
    snapshot,
    defaultRuleConfig,
    (code, error) => {
      throw new Error(`rule ${code} failed`, { cause: error });
    },
    rules,
  );

/**
 * The milliseconds from one more character in the middle of a checked text to the findings of the new version, which
 * remembers what it knew of the paragraphs that stayed.
 */
function secondChecks(text: string): readonly number[] {
  const middle = text.indexOf('。', text.length / 2);
  let before = createSnapshot(text);
  findingsOf(before);
  return timed(MANY, (run) => {
    const typed = String.fromCharCode(0x4e00 + MANY.warmUp + run);
    const after = createSnapshot(`${text.slice(0, middle)}${typed}${text.slice(middle)}`, before);
    findingsOf(after);
    before = after;
  });
}

/**
 * Parse and all rules; the same again after one character more; and parse with the structural rules against zhlint with one rule of its own on the same
 * text. Both get the text and give findings; zhlint's one rule looks at brackets.
 */
export const check: Bench = {
  name: 'check',
  run(context) {
    const results = benchTexts(context).flatMap(({ name, text }) => {
      const full = timed(MANY, () => checkAnew(text, allRules));
      const second = secondChecks(text);
      const structural = timed(MANY, () => checkAnew(text, STRUCTURAL));
      const other = timed(FEW, () => zhlint(text, { rules: { halfwidthPunctuation: '()' } }));
      const ratio = percentile(other, 0.5) / percentile(structural, 0.5);
      return [
        inMilliseconds(`check/${name}`, full, name === LARGE ? { goal: GOAL_MS } : {}),
        inMilliseconds(`check/${name}/second`, second, {
          against: `first check, goal ≥ ${1 / SECOND_GOAL}`,
          ratio: percentile(full, 0.5) / percentile(second, 0.5),
        }),
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
