import { type Bilingual } from '../../base/bilingual';
import { type Profile } from '../../analysis/kindAndRegion';
import { type Snapshot } from '../../analysis/snapshot';
import { type Span } from '../../base/span';
import { type DocumentKind } from '../../syntax/tree';
import { type Rule, type Severity } from '../types';

/** What a rule states about itself, whichever engine checks it. */
export type RuleFacts = Omit<Rule, 'check' | 'fixable' | 'setting'>;

/** The facts of a row without what its engine needs besides. */
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
 * A rule that is a pattern over running text: a row of a list rather than a file of its own. The pattern sees one
 * passage at a time (see `analysis/prose`), never a title, a quotation, a table or an annex.
 */
export interface LexicalRow extends RuleFacts {
  /**
   * With the flags `gu`; linear in the length of its input. The match is what is reported. `“`, `《` and their
   * counterparts are in the text it sees, what stands between them is not, unless {@link raw} is set.
   */
  readonly pattern: RegExp;
  /** True where the pattern looks into titles and quotations, for example at 《…法》; a match may not begin there. */
  readonly raw?: boolean;
  /** What is wrong with `found` and what to do; `better` is its replacement, where there is one. */
  readonly message: (found: string, better: string | undefined, snapshot: Snapshot) => Bilingual;
  /**
   * The wording that takes the place of the match: given where one wording is right. `undefined` for a match that
   * has none; the text of the passage around it is `match.input`.
   */
  readonly better?: string | ((match: RegExpExecArray) => string | undefined);
  /**
   * True where no reading of the text can make `better` wrong, so that it may be applied unseen; asked of the match where
   * that depends on the words around it. Never taken as true where a quotation may stand open.
   */
  readonly safe?: boolean | ((match: RegExpExecArray) => boolean);
  /** The weaker level in a text that is adopted and stands as it is: for what is a slip of its copy, or past mending. */
  readonly adopted?: Severity;
  /** The kinds of document it is about; regulations alone where absent. */
  readonly kinds?: readonly DocumentKind[];
  /** A condition on the whole text: its kind of norm, its region, its date. */
  readonly holds?: (profile: Profile, snapshot: Snapshot) => boolean;
  /** True for a match that the text around it explains. */
  readonly spares?: (hit: { readonly span: Span; readonly found: string }, snapshot: Snapshot) => boolean;
}

/** One of several ways to write the same thing, of which a text should keep to one. */
export interface Style {
  /** How it is named to the reader: 的罚款. */
  readonly name: string;
  /** Its uses; `gu`, linear, over masked passages as in {@link LexicalRow}. */
  readonly pattern: RegExp;
  /** What to write in place of `found`, which is in another style; absent where that cannot be told. */
  readonly write?: (found: string) => string | undefined;
}

/** A rule that warns of two styles in one text: both are counted and the rarer one is marked. */
export interface ConsistencyRow extends RuleFacts {
  /** The one that norms prefer comes first: it is recommended where a text uses two equally often. */
  readonly styles: readonly Style[];
  readonly kinds?: readonly DocumentKind[];
  /** A condition on the whole text, as in {@link LexicalRow}. */
  readonly holds?: (profile: Profile, snapshot: Snapshot) => boolean;
  /** The key of the house style in `.tiaoli.json` that names the wanted style; without it the text's majority decides. */
  readonly setting?: string;
}
