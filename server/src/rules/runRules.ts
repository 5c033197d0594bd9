import { type Snapshot } from '../analysis/snapshot';
import { untilRest, runToEnd, type Steps } from '../base/steps';
import { allRules } from './allRules';
import {
  type Finding,
  type Report,
  type Rule,
  type RuleContext,
  type RuleLevel,
  type RuleSettings,
  type Severity,
} from './types';

/** What a project says about rules, in `.tiaoli.json` and the editor's settings. */
export interface RuleConfig {
  /** Levels by code (`numbering/article-gap`) or prefix (`numbering/*`). The longest match counts. */
  readonly levels: Readonly<Record<string, RuleLevel>>;
  readonly settings: RuleSettings;
}

export const defaultRuleConfig: RuleConfig = { levels: {}, settings: {} };

/**
 * A function that gives the level of a rule: the one for its code, else for the longest `…/*` prefix, else the rule's
 * default.
 */
export function levelsUnder({ levels }: RuleConfig): (rule: Rule) => RuleLevel {
  const written = Object.entries(levels);
  const byCode = new Map(written);
  const prefixes = written
    .filter(([pattern]) => pattern.endsWith('*'))
    .map(([pattern, level]) => ({ prefix: pattern.slice(0, -1), level }));
  return (rule) => {
    const exact = byCode.get(rule.code);
    if (exact !== undefined) return exact;
    let best: (typeof prefixes)[number] | undefined;
    for (const each of prefixes) {
      if (rule.code.startsWith(each.prefix) && each.prefix.length >= (best?.prefix.length ?? 0)) best = each;
    }
    return best?.level ?? rule.level;
  };
}

/** The level of one rule. */
export const levelOf = (rule: Rule, config: RuleConfig): RuleLevel => levelsUnder(config)(rule);

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** The weaker of two severities. A report may weaken the level of its rule, but not strengthen it. */
const weaker = (a: Severity, b: Severity): Severity => (RANK[a] >= RANK[b] ? a : b);

/** Called when a rule throws, which is a bug in the rule. The other rules still run. */
export type OnRuleFailure = (code: string, error: unknown) => void;

/** All findings of `snapshot`, sorted by position, then code. */
export const checkSnapshot = (
  snapshot: Snapshot,
  config: RuleConfig,
  onFailure: OnRuleFailure,
  rules: readonly Rule[] = allRules,
  context: RuleContext = {},
): readonly Finding[] =>
  runToEnd(checkSteps(snapshot, { config, onFailure, rules, context, isRestDue: () => false }));

/** How a text is checked in steps. */
export interface StepwiseCheck {
  readonly config: RuleConfig;
  readonly onFailure: OnRuleFailure;
  readonly rules: readonly Rule[];
  readonly context: RuleContext;
  /** True if others should have their turn now. It is asked whenever something was computed. */
  readonly isRestDue: () => boolean;
}

/** The same in steps. There is a pause after each rule, and inside a rule whenever `isRestDue`. */
export function* checkSteps(snapshot: Snapshot, how: StepwiseCheck): Steps<readonly Finding[]> {
  const { config, onFailure, rules, context, isRestDue } = how;
  const findings: Finding[] = [];
  const levelUnderConfig = levelsUnder(config);
  yield* snapshot.parse();
  if (context.before !== undefined) yield* context.before.parse();
  for (const rule of rules) {
    const level = levelUnderConfig(rule);
    if (level === 'off') continue;
    try {
      // Nearly all rules are finished at once. For these the steps of `inSteps` would cost more than the rule.
      let done: { readonly result: readonly Report[] } | undefined;
      for (;;) {
        done = untilRest(isRestDue, () => [...rule.check(snapshot, config.settings, context)]);
        if (done !== undefined) break;
        yield;
      }
      for (const report of done.result) {
        const severity = report.severity === undefined ? level : weaker(level, report.severity);
        findings.push({ ...report, code: rule.code, severity });
      }
    } catch (error) {
      onFailure(rule.code, error);
    }
    yield;
  }
  return findings.sort(
    (a, b) =>
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
