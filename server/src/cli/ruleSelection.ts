import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { levelOf, type RuleConfig } from '../rules/runRules';
import { type Rule, type RuleLevel } from '../rules/types';
import { matchesRule, ruleLevelOf } from '../service/parseProjectFile';
import { didYouMean } from './didYouMean';

/** Which rules run, and what the command line says about their levels. */
export interface RuleSelection {
  readonly rules: readonly Rule[];
  /** Levels by code that win over the project file. */
  readonly levels: ReadonlyMap<string, RuleLevel>;
  /** Codes written out one by one: whoever names a rule wants to see it, even where the project has it off. */
  readonly named: ReadonlySet<string>;
}

/**
 * Reads the value of `--rules`: codes and prefixes (`numbering/*`, or just `numbering`) parted by commas, each with
 * an optional `=level`. Only the rules named run; where all that is said is `=off`, all the others run.
 */
export function selectRules(list: string, rules: readonly Rule[]): Outcome<RuleSelection, Bilingual> {
  const levels = new Map<string, RuleLevel>();
  const named = new Set<string>();
  const wanted = new Set<Rule>();
  let onlyOff = true;
  for (const entry of list.split(',').map((part) => part.trim())) {
    if (entry === '') continue;
    const [pattern = '', levelName] = entry.split('=', 2);
    const matching = rulesFor(pattern, rules);
    if (matching.length === 0) return refused(unknownRule(pattern, rules));
    const level = ruleLevelOf(levelName);
    if (levelName !== undefined && level === undefined) return refused(unknownLevel(entry));
    if (level !== 'off') onlyOff = false;
    if (level === undefined && matching[0]?.code === pattern) named.add(pattern);
    for (const rule of matching) {
      if (level !== undefined) levels.set(rule.code, level);
      wanted.add(rule);
    }
  }
  const chosen = rules.filter((rule) => (onlyOff || wanted.has(rule)) && levels.get(rule.code) !== 'off');
  return done({ rules: chosen, levels, named });
}

/** The configuration of a project as the command line changes it. */
export function withSelection(config: RuleConfig, selection: RuleSelection): RuleConfig {
  const levels: Record<string, RuleLevel> = { ...config.levels, ...Object.fromEntries(selection.levels) };
  for (const rule of selection.rules) {
    const isSilenced = levelOf(rule, { ...config, levels }) === 'off';
    if (selection.named.has(rule.code) && isSilenced) levels[rule.code] = 'warning';
  }
  return { ...config, levels };
}

function rulesFor(pattern: string, rules: readonly Rule[]): readonly Rule[] {
  const exact = rules.filter((rule) => matchesRule(pattern, rule));
  return exact.length > 0
    ? exact
    : rules.filter((rule) => matchesRule(`${pattern.replace(/\/$/, '')}/*`, rule));
}

function unknownRule(pattern: string, rules: readonly Rule[]): Bilingual {
  const hint = didYouMean(
    pattern,
    rules.map((rule) => rule.code),
  );
  return bilingual(
    `没有规则 ${pattern}。${hint.zh}全部规则见 tiaoli rules`,
    `there is no rule ${pattern}. ${hint.en} All rules: tiaoli rules`,
  );
}

const unknownLevel = (entry: string): Bilingual =>
  bilingual(
    `${entry}：级别应为 off、hint、info、warning 或者 error`,
    `${entry}: the level should be off, hint, info, warning or error`,
  );
