import { type Bilingual } from '../base/bilingual';
import { type Span } from '../base/span';
import { type TextEdit } from '../base/textEdit';
import { type Snapshot } from '../analysis/snapshot';
import { type TypoFinder } from '../analysis/typing/typoFinder';
import { type PrecedentIndex } from '../precedents/clauses/types';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A rule's level in a project: a severity, or silent. */
export type RuleLevel = Severity | 'off';

/** One way to mend a finding. It changes only the characters that its edits name. */
export interface Fix {
  readonly title: Bilingual;
  /** True where only one outcome is possible, so that fix-all and `check --fix` may apply it without asking. */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

export interface Related {
  readonly span: Span;
  readonly message: Bilingual;
}

/** What a rule reports. Code and severity come from the rule. */
export interface Report {
  /** The smallest stretch that shows the fault. */
  readonly span: Span;
  /** What is wrong, where, and what to do. */
  readonly message: Bilingual;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** A weaker level than that of the rule, where the evidence is weaker. */
  readonly severity?: Severity;
  /** True for text that could be removed. Editors show it faded. */
  readonly unnecessary?: boolean;
  /** Set where the drafter may confirm that the text is right. The key is then in `RuleContext.confirmed`. */
  readonly confirmKey?: string;
}

export interface Finding extends Report {
  readonly code: string;
  readonly severity: Severity;
}

/** The house style and facts of the project that a rule may read; see `.tiaoli.json`. */
export interface RuleSettings {
  readonly [name: string]: unknown;
}

/** A choice of house style in `.tiaoli.json`: the norms leave it open, and a project may decide it. */
export interface RuleSetting {
  readonly key: string;
  /** The values that may be set, as they are written in the file. */
  readonly values: readonly (string | boolean)[];
  readonly description: Bilingual;
}

/** What a rule may know besides the text. A rule must be right without it. */
export interface RuleContext {
  readonly precedents?: PrecedentIndex;
  /** The id of the checked text in that index, so that it is not its own precedent. */
  readonly sourceId?: string;
  /** Finds typing errors; without it the rule on them reports nothing. */
  readonly typos?: TypoFinder;
  /** The text as it was committed or opened; without it, rules that compare report nothing. */
  readonly before?: Snapshot;
  /** The `confirmKey`s of findings that the drafter has confirmed as right. */
  readonly confirmed?: ReadonlySet<string>;
}

/**
 * A faulty text. `⟦…⟧` marks each range that must be reported (an empty pair for an empty range). `fixed` is the text
 * after the first fix of the first finding; the rule must report nothing in it.
 */
export interface BadExample {
  readonly bad: string;
  readonly fixed?: string;
  /** The version before, for rules that compare. */
  readonly before?: string;
  /** A text that the precedents contain, for rules that compare with them. */
  readonly precedent?: string;
  /** The project's settings, for rules that depend on them. */
  readonly settings?: RuleSettings;
}

/** A right text, and the version before it. */
export interface AcceptedChange {
  readonly before: string;
  readonly text: string;
}

/** What nearly every rule gives for nearly every text: one list for all costs less than a generator that ends at once. */
export const NOTHING_TO_REPORT: readonly Report[] = [];

/** A rule: what it says about itself, its examples (which are its tests and its documentation), and its check. */
export interface Rule {
  readonly code: string;
  /** The default level, as measured on the corpus. */
  readonly level: RuleLevel;
  /** One line for lists. */
  readonly summary: Bilingual;
  /** Why it matters and how to mend it: one to three short paragraphs for its page. */
  readonly explanation: Bilingual;
  /** The norm it follows, in our own words. */
  readonly basis: Bilingual;
  /** What was measured on published texts, where the default level needs a reason. */
  readonly measured?: Bilingual;
  readonly fixable: boolean;
  readonly setting?: RuleSetting;
  readonly examples: readonly BadExample[];
  /** Right texts that look faulty. The rule must report nothing in them. */
  readonly accepts: readonly string[];
  /** The same for rules that compare with the version before. */
  readonly acceptsAfter?: readonly AcceptedChange[];
  check(snapshot: Snapshot, settings: RuleSettings, context?: RuleContext): Iterable<Report>;
}
