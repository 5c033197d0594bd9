import { type Ordinal } from '../../base/ordinal';
import { type Span } from '../../base/span';
import { type HeadingLevel, type StructureNode } from '../../syntax/tree';

/** The levels a reference can name. */
export type ReferenceLevel = HeadingLevel | 'article' | 'paragraph' | 'item' | 'subitem';

/** The name of the scope of 第X条 inside “…”: it is about the quoted text, whichever that is. */
export const QUOTED = '引文';

/** The name of the scope of 第X条 in an amendment decision: the amended text. */
export const AMENDED = '被修改的文本';

/**
 * Whose a reference is, and what tells so. Decided in `whoseReference.ts` and nowhere else.
 *
 * Own: `relative` 本条, 前款 · `self-name` 本条例第X条 · `chain` goes on with a place named before · `nothing-before`
 * 第X条 where the words around it show a citation and no other text is near.
 * Other: `titled` 《…》第X条 · `that` 该法第X条 · `short-name` one that （以下简称…） introduced · `bare-name` 公司法第X条 ·
 * `chain` · `quoted` inside “…” · `amended` in a decision that amends · `annex` items of a list or annex · `earlier`
 * 修改前的本条例第X条, 原第X条.
 * Unknown: `unnamed-text` 依照规定第X条, 合同编第X条 · `own-title` the text's own title, which may be an earlier version ·
 * `other-genre` 本法 in a text that is no law · `beside-other` 第X条 in a sentence that cites another text before ·
 * `context` the words around it do not show that it is a citation: 落实第八条措施.
 */
export type OwnershipReason =
  | 'relative'
  | 'self-name'
  | 'chain'
  | 'nothing-before'
  | 'titled'
  | 'that'
  | 'short-name'
  | 'bare-name'
  | 'quoted'
  | 'amended'
  | 'annex'
  | 'earlier'
  | UnknownReason;

/** Why it cannot be told whose a reference is. */
export type UnknownReason = 'unnamed-text' | 'own-title' | 'other-genre' | 'beside-other' | 'context';

/** Which text a reference points into. */
export type ReferenceScope =
  /** 本条例第X条, 第X条 with nothing before it, 本条, 前款 … */
  | { readonly kind: 'own' }
  /** 《…》第X条; the title without 《》. */
  | { readonly kind: 'named'; readonly title: string; readonly titleSpan: Span }
  /**
   * 该法第X条, 刑法第X条, an abbreviation with （以下简称…）, or 第X条 inside a quotation or an amendment: the name
   * as written (`QUOTED`, `AMENDED` for the last two) and the title where it is known. An annex, a list and an
   * earlier version of this text are other texts too.
   */
  | { readonly kind: 'other'; readonly name: string; readonly title: string | undefined }
  /** Not to be told for certain: such a reference is never rewritten and never called wrong, the drafter is told. */
  | {
      readonly kind: 'unknown';
      readonly why: UnknownReason;
      /** What stands where a name would, as far as it is clear. */
      readonly name: string;
      readonly title: string | undefined;
    };

/** A target as written. Numbers are read, not resolved; relative parts stay relative. */
export interface ReferenceTarget {
  /** `absolute` 第X条 · `this` 本条/本款/本章 · `previous` 前条/前款, with `count` for 前两款 · `next` 后条/下一款 · `none` not named. */
  readonly article: ArticleTarget | undefined;
  readonly paragraph: PartTarget | undefined;
  readonly item: PartTarget | undefined;
  readonly subitem: PartTarget | undefined;
  /** 第三章, 本章, 本节, where a heading is cited instead of an article. */
  readonly heading: HeadingTarget | undefined;
}

/** A cited heading; 第三章第二节 is the section 2 `within` the chapter 3. */
export interface HeadingTarget {
  readonly level: HeadingLevel;
  readonly ordinal: Ordinal | 'this';
  readonly within?: HeadingTarget | undefined;
}

export type ArticleTarget =
  | { readonly kind: 'absolute'; readonly ordinal: Ordinal }
  | { readonly kind: 'this' }
  | { readonly kind: 'previous' | 'next'; readonly count: number };

export type PartTarget =
  | { readonly kind: 'absolute'; readonly number: number }
  | { readonly kind: 'this' }
  | { readonly kind: 'previous' | 'next'; readonly count: number }
  /** 第三条前两款: the first two of that article. */
  | { readonly kind: 'first'; readonly count: number };

/**
 * One reference to one place. A compound 第三条、第五条第一款和第七条 gives three references, a range
 * 第八条至第十二条 gives one with `rangeEnd`.
 */
export interface Reference {
  /** The smallest stretch that names this place: 本条例第三条, 第五条第一款, 第七条. */
  readonly span: Span;
  readonly scope: ReferenceScope;
  /** What tells the scope. */
  readonly why: OwnershipReason;
  readonly target: ReferenceTarget;
  /** The last place of a range X至Y, and where it is written. */
  readonly rangeEnd: { readonly target: ReferenceTarget; readonly span: Span } | undefined;
  /**
   * For 第二款 and 第三项 alone: the place named before in the same article, to which they may belong (违反第十五条
   * 第一款规定…或者第二款规定…; a list of penalties whose lead-in cites an article).
   */
  readonly antecedent?: Antecedent | undefined;
  /** The spans of the numbers inside, for rewriting: `第五条` of 第五条第一款. Absent for relative forms. */
  readonly labels: readonly ReferenceLabel[];
}

/** What a reference without its own article may lean on. */
export interface Antecedent {
  readonly scope: ReferenceScope;
  readonly target: ReferenceTarget;
}

/** One written number of a reference, such as the 第五条 of 第五条第一款第（三）项. */
export interface ReferenceLabel {
  readonly level: ReferenceLevel;
  readonly span: Span;
  readonly ordinal: Ordinal;
}

export type Resolution =
  | { readonly kind: 'found'; readonly nodes: readonly StructureNode[] }
  /** The target is in this text's space but not there; `level` is the first level that fails. */
  | {
      readonly kind: 'missing';
      readonly level: 'article' | 'paragraph' | 'item' | 'subitem' | 'heading';
      /** What was found and lacks the rest: the article without that 款, the article or 款 without that 项. */
      readonly within: StructureNode | undefined;
    }
  /** 前款, 前条, 前两款 with too few before it, 后条 with too few behind. */
  | { readonly kind: 'no-antecedent' }
  /** 项 cited without its 款 where several 款 could be meant. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly StructureNode[] }
  /** Points into another text. */
  | { readonly kind: 'external' };
