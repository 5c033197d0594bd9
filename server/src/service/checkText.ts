import { type Snapshot } from '../analysis/snapshot';
import { runToEnd, type Steps } from '../base/steps';
import { allRules } from '../rules/allRules';
import { checkSteps, levelsUnder, type OnRuleFailure, type RuleConfig } from '../rules/runRules';
import { type Rule, type RuleContext } from '../rules/types';
import { NOTHING_KNOWN, sift, type Known, type Sifted } from './hiding/siftFindings';

/** How a text is checked. */
export interface CheckHow {
  readonly config: RuleConfig;
  /** What is not to be shown again. */
  readonly known?: Known;
  readonly rules?: readonly Rule[];
  readonly context?: RuleContext;
  readonly onFailure: OnRuleFailure;
}

/**
 * The findings of a text as its drafters want to see them: without what they ignore and what stood before. Editor and
 * command line both ask here, so that they show the same.
 */
export const checkText = (snapshot: Snapshot, how: CheckHow): Sifted =>
  runToEnd(checkTextSteps(snapshot, how, () => false));

/**
 * As {@link checkText}, step by step.
 * @param isRestDue asked whenever something was worked out; true interrupts the check there until its next step
 */
export function* checkTextSteps(
  snapshot: Snapshot,
  { config, known = NOTHING_KNOWN, rules = allRules, context = {}, onFailure }: CheckHow,
  isRestDue: () => boolean,
): Steps<Sifted> {
  const failed = new Set<string>();
  const note: OnRuleFailure = (code, error) => {
    failed.add(code);
    onFailure(code, error);
  };
  const findings = yield* checkSteps(snapshot, { config, onFailure: note, rules, context, isRestDue });
  const levelUnderConfig = levelsUnder(config);
  const ran = (code: string): boolean => {
    const rule = rules.find((each) => each.code === code);
    if (rule === undefined) return allRules.every((each) => each.code !== code);
    return levelUnderConfig(rule) !== 'off' && !failed.has(code);
  };
  return sift(snapshot, findings, known, ran);
}
