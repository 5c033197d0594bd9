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

/** What a project says about rules; comes from `.tiaoli.json` and the editor's settings. */
export interface RuleConfig {
  /** Level by code (`numbering/article-gap`) or prefix (`numbering/*`); the longest match wins. */
  readonly levels: Readonly<Record<string, RuleLevel>>;
  readonly settings: RuleSettings;
}

export const defaultRuleConfig: RuleConfig = { levels: {}, settings: {} };

/** The level of a rule under `config`: its exact code, else the longest `…/*` prefix, else the rule's own default. */
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

/** The same of one rule. */
export const levelOf = (rule: Rule, config: RuleConfig): RuleLevel => levelsUnder(config)(rule);

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** The weaker of two severities: a report may weaken its rule's level, never strengthen it. */
const weaker = (a: Severity, b: Severity): Severity => (RANK[a] >= RANK[b] ? a : b);

/** Called when a rule throws. That is a bug in the rule; the other rules go on. */
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

/** How a text is checked step by step. */
export interface StepwiseCheck {
  readonly config: RuleConfig;
  readonly onFailure: OnRuleFailure;
  readonly rules: readonly Rule[];
  readonly context: RuleContext;
  /** Whether others shall have their turn now; asked whenever something was worked out. */
  readonly isRestDue: () => boolean;
}

/** The same step by step: after each rule there is a rest, and within one whenever a rest is due. */
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
      // Nearly every rule is done at once: the steps of `inSteps` would cost more than it.
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
