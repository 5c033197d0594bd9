import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { checkSnapshot, defaultRuleConfig } from '../../../server/src/rules/runRules';
import { type Finding } from '../../../server/src/rules/types';

/** The rule groups whose precision and recall are goals; wording and the like are judged by other measures. */
const HARD_GROUPS = ['numbering/', 'structure/', 'reference/'];

/** True for what counts against the goal: warnings and errors of the numbering, structure and reference rules. */
export const isHard = (finding: Finding): boolean =>
  (finding.severity === 'error' || finding.severity === 'warning') &&
  HARD_GROUPS.some((group) => finding.code.startsWith(group));

/** The findings of the product's default configuration. A rule that throws stops the measurement: it is a bug. */
export const check = (text: string): readonly Finding[] =>
  checkSnapshot(createSnapshot(text), defaultRuleConfig, (code, error) => {
    throw new Error(`rule ${code} failed`, { cause: error });
  });
