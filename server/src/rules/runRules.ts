import { type Snapshot } from '../analysis/snapshot';
import { Interrupted, untilRest, type Steps } from '../base/steps';
import { allRules } from './allRules';
import {
  type Finding,
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
  if (written.length === 0) return (rule) => rule.level;
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
export function checkSnapshot(
  snapshot: Snapshot,
  config: RuleConfig,
  onFailure: OnRuleFailure,
  rules: readonly Rule[] = allRules,
  context: RuleContext = {},
): readonly Finding[] {
  const check = new Check(snapshot, { config, onFailure, context });
  // One stretch of work for all rules: pauses that nobody uses would cost more than most rules.
  untilRest(
    () => false,
    () => {
      for (const rule of rules) check.run(rule);
    },
  );
  return check.sorted();
}

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
  const { rules, context, isRestDue } = how;
  const check = new Check(snapshot, how);
  yield* snapshot.parse();
  if (context.before !== undefined) yield* context.before.parse();
  // Nearly all rules are finished at once: for these an iterator that may pause, a function for each, or the steps of
  // `inSteps` would cost more than the rule.
  let at = 0;
  const run = (): void => {
    const rule = rules[at];
    if (rule !== undefined) check.run(rule);
  };
  for (; at < rules.length; at++) {
    while (untilRest(isRestDue, run) === undefined) yield;
    yield;
  }
  return check.sorted();
}

/** The check of one text, which runs one rule after another. */
class Check {
  readonly #snapshot: Snapshot;
  readonly #settings: RuleSettings;
  readonly #context: RuleContext;
  readonly #onFailure: OnRuleFailure;
  readonly #levelOf: (rule: Rule) => RuleLevel;
  readonly #findings: Finding[] = [];

  constructor(
    snapshot: Snapshot,
    { config, onFailure, context }: Pick<StepwiseCheck, 'config' | 'onFailure' | 'context'>,
  ) {
    this.#snapshot = snapshot;
    this.#settings = config.settings;
    this.#context = context;
    this.#onFailure = onFailure;
    this.#levelOf = levelsUnder(config);
  }

  /** Runs a rule to its end; one that is interrupted, or throws, leaves nothing behind. */
  run(rule: Rule): void {
    const level = this.#levelOf(rule);
    if (level === 'off') return;
    const { code } = rule;
    const findings = this.#findings;
    const before = findings.length;
    try {
      for (const report of rule.check(this.#snapshot, this.#settings, this.#context)) {
        const severity = report.severity === undefined ? level : weaker(level, report.severity);
        findings.push({ ...report, code, severity });
      }
    } catch (error) {
      findings.length = before;
      if (error instanceof Interrupted) throw error;
      this.#onFailure(code, error);
    }
  }

  sorted(): readonly Finding[] {
    return this.#findings.sort(
      (a, b) =>
        a.span.start - b.span.start ||
        a.span.end - b.span.end ||
        (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
    );
  }
}
