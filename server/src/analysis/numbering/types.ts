import { type Bilingual } from '../../base/bilingual';
import { type Ordinal } from '../../base/ordinal';
import { type Outcome } from '../../base/outcome';
import { type Span } from '../../base/span';
import { type TextEdit } from '../../base/textEdit';

/**
 * What a drafter wants done to the structure at `offset`, a place in the article 条 (or on the heading 编, 章, 节)
 * that is meant. `insert` puts an article behind it, as the next number or as 第X条之一, or before it, empty or with a
 * text whose paragraphs are parted by `\n`; `delete` closes the gap; `move` changes places with the neighbour; `merge` makes it the last 款 of the article before; `split` begins a
 * new article at the offset; `number-inserted` turns 第十一条 into 第十条之一; `number` gives it a number that those
 * behind it count on from.
 */
export type StructureWish =
  | {
      readonly kind: 'insert';
      readonly offset: number;
      readonly as: 'next' | 'inserted' | 'before';
      readonly text?: string;
    }
  | { readonly kind: 'delete'; readonly offset: number }
  | { readonly kind: 'move'; readonly offset: number; readonly direction: 'up' | 'down' }
  | { readonly kind: 'merge'; readonly offset: number }
  | { readonly kind: 'split'; readonly offset: number }
  | { readonly kind: 'number-inserted'; readonly offset: number }
  | { readonly kind: 'number'; readonly offset: number; readonly to: Ordinal };

/**
 * Why a reference is left to the drafter: its target is `deleted`; the `range` now covers other articles; its
 * target was `divided` or cannot be named in one form any more; it named nothing and would be `revived`, that is,
 * come to name an article it never meant; or it is `unknown` whose it is, and it would follow if it were the text's own.
 */
export type LeftReason = 'deleted' | 'range' | 'divided' | 'revived' | 'unknown';

/** A reference that no edit can keep whole. `span` counts in the text before the edits. */
export interface LeftReference {
  readonly span: Span;
  readonly reason: LeftReason;
}

/** A structure edit: applied as one step, it leaves every reference on its target but those in `left`. */
export interface StructurePlan {
  /** In text order, none overlapping another. */
  readonly edits: readonly TextEdit[];
  /** How many numbers of the structure and how many references change. */
  readonly labels: number;
  readonly references: number;
  readonly left: readonly LeftReference[];
  /** What the edit is about, in the text's own words: 第十二条, 第三章. */
  readonly subject: string;
  /** Where the cursor belongs after the edits: where the new article's text begins, or on what was moved. */
  readonly cursor?: number;
}

/** A plan, or why there is none: what is wrong and what the drafter can do. */
export type PlanOutcome = Outcome<StructurePlan, Bilingual>;
