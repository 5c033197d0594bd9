import { type Bilingual } from '../../base/bilingual';
import { type Profile } from '../../analysis/kindAndRegion';
import { type Snapshot } from '../../analysis/snapshot';
import { type Span } from '../../base/span';
import { type DocumentKind } from '../../syntax/tree';
import { type Rule, type Severity } from '../types';

/** What a rule says about itself, however it is checked. */
export type RuleFacts = Omit<Rule, 'check' | 'fixable' | 'setting'>;

/** The part of a row that describes the rule, without what its engine needs. */
export const factsOf = ({
  code,
  level,
  summary,
  explanation,
  basis,
  measured,
  examples,
  accepts,
}: RuleFacts): RuleFacts => ({
  code,
  level,
  summary,
  explanation,
  basis,
  ...(measured === undefined ? {} : { measured }),
  examples,
  accepts,
});

/**
 * A rule that is a pattern over running text; it is a row of a list instead of a file of its own. The pattern sees one
 * passage at a time (see `analysis/prose`), never titles, quotations, tables or annexes.
 */
export interface LexicalRow extends RuleFacts {
  /**
   * With the flags `gu`, and linear in the length of its input. The whole match is reported. The pattern sees the marks
   * `“`, `《` and their counterparts, but not the words between them, unless {@link raw} is set.
   */
  readonly pattern: RegExp;
  /**
   * True where the pattern sees the words of titles and quotations, for example to find 《…法》. A match must still not
   * begin there.
   */
  readonly raw?: boolean;
  /** What is wrong with `found`, and what to do. `better` is the replacement, where there is one. */
  readonly message: (found: string, better: string | undefined, snapshot: Snapshot) => Bilingual;
  /**
   * What replaces the match, where only one wording is right. `undefined` for a match without one. The text of the
   * passage is `match.input`.
   */
  readonly better?: string | ((match: RegExpExecArray) => string | undefined);
  /**
   * True where `better` is right in any reading of the text, so that it may be applied without asking. A function where
   * that depends on the words around the match. It counts as false where a quotation may be open.
   */
  readonly safe?: boolean | ((match: RegExpExecArray) => boolean);
  /** A weaker level for adopted texts: where the fault is only in this copy, or cannot be mended any more. */
  readonly adopted?: Severity;
  /** The kinds of document that the rule is about; only regulations if absent. */
  readonly kinds?: readonly DocumentKind[];
  /** A condition on the whole text, such as its kind of norm, its region or its date. */
  readonly holds?: (profile: Profile, snapshot: Snapshot) => boolean;
  /** True for a match that the text around it shows to be right. */
  readonly spares?: (hit: { readonly span: Span; readonly found: string }, snapshot: Snapshot) => boolean;
}

/** One of several ways to write the same thing. A text should use only one. */
export interface Style {
  /** Its name in messages: 的罚款. */
  readonly name: string;
  /** Finds its uses; see {@link LexicalRow.pattern}. */
  readonly pattern: RegExp;
  /** Writes `found`, which is in another style, in this one. `undefined` where that is not certain. */
  readonly write?: (found: string) => string | undefined;
}

/** A rule on two styles in one text. Both are counted, and the rarer one is reported. */
export interface ConsistencyRow extends RuleFacts {
  /** The style that norms prefer comes first: it is recommended where both are as frequent. */
  readonly styles: readonly Style[];
  readonly kinds?: readonly DocumentKind[];
  /** A condition on the whole text, as in {@link LexicalRow}. */
  readonly holds?: (profile: Profile, snapshot: Snapshot) => boolean;
  /** The key in `.tiaoli.json` by which a project sets the style it wants. Without it the majority in the text decides. */
  readonly setting?: string;
}
