import { type Bilingual } from '../base/bilingual';
import { type Span } from '../base/span';
import { type TextEdit } from '../base/textEdit';
import { type Snapshot } from '../analysis/snapshot';
import { type TypoFinder } from '../analysis/typing/typoFinder';
import { type PrecedentIndex } from '../precedents/clauses/types';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A rule's level in a project: a severity, or silent. */
export type RuleLevel = Severity | 'off';

/** One way to mend a finding. Its edits are exact: they change no character they do not name. */
export interface Fix {
  readonly title: Bilingual;
  /** True when one outcome is certain, so that fix-all and `check --fix` may apply it unseen. */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

export interface Related {
  readonly span: Span;
  readonly message: Bilingual;
}

/** What a rule reports; code and severity are the rule's own. */
export interface Report {
  /** The smallest stretch that shows the fault. */
  readonly span: Span;
  /** What is wrong, where, and what to do. */
  readonly message: Bilingual;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Where the evidence is weaker than the rule's default demands (for example the inferred kind): a lower level. */
  readonly severity?: Severity;
  /** True for text that could be removed; editors fade it. */
  readonly unnecessary?: boolean;
  /** Set where the drafter may say that all is well as it is; the rule is told so in `RuleContext.confirmed`. */
  readonly confirmKey?: string;
}

export interface Finding extends Report {
  readonly code: string;
  readonly severity: Severity;
}

/** House style and project facts a rule may read; see `.tiaoli.json`. */
export interface RuleSettings {
  readonly [name: string]: unknown;
}

/** A house style of `.tiaoli.json` that a rule reads: the norms leave it open, a project may settle it. */
export interface RuleSetting {
  readonly key: string;
  /** What may be set, as it is written in the file. */
  readonly values: readonly (string | boolean)[];
  readonly description: Bilingual;
}

/** What a rule may know beside the text: precedents where the caller has any. A rule must be right without them. */
export interface RuleContext {
  readonly precedents?: PrecedentIndex;
  /** The identity of the checked text in that index: a text is no precedent of itself. */
  readonly sourceId?: string;
  /** Knows which characters stand together in law; a rule about typing errors is silent without it. */
  readonly typos?: TypoFinder;
  /** The text as it was committed or opened; a rule that compares is silent without it. */
  readonly before?: Snapshot;
  /** The `confirmKey`s of what the drafter confirmed as it is. */
  readonly confirmed?: ReadonlySet<string>;
}

/**
 * A faulty text. `⟦…⟧` marks each range that must be reported (an empty pair for an empty range); `fixed` is what
 * the first fix of the first finding gives, and the rule must be silent on it.
 */
export interface BadExample {
  readonly bad: string;
  readonly fixed?: string;
  /** The version before, for a rule that compares. */
  readonly before?: string;
  /** A text that the precedents hold, for a rule that compares with one of them. */
  readonly precedent?: string;
  /** What the project says, where the rule speaks only then. */
  readonly settings?: RuleSettings;
}

/** A right text with the version before it. */
export interface AcceptedChange {
  readonly before: string;
  readonly text: string;
}

/** One rule: its facts, its examples (which are its tests and its documentation) and its check. */
export interface Rule {
  readonly code: string;
  /** The level when no project says otherwise, as measured on the corpus. */
  readonly level: RuleLevel;
  /** One line for lists. */
  readonly summary: Bilingual;
  /** Why it matters and how to mend it: one to three short paragraphs for the documentation page. */
  readonly explanation: Bilingual;
  /** The norm it follows, in our own words. */
  readonly basis: Bilingual;
  /** What was measured on `../shared/corpus`, where the default needs the reason. */
  readonly measured?: Bilingual;
  readonly fixable: boolean;
  readonly setting?: RuleSetting;
  readonly examples: readonly BadExample[];
  /** Right texts that look like the fault: the rule must be silent on each. */
  readonly accepts: readonly string[];
  /** The same for a rule that compares with the version before. */
  readonly acceptsAfter?: readonly AcceptedChange[];
  check(snapshot: Snapshot, settings: RuleSettings, context?: RuleContext): Iterable<Report>;
}
