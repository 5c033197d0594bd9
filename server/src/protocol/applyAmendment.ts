import { type OpenDraftParams } from './amendment';
import { type Position } from './position';

/** Request, client to server: an open document as a decision changes it. Nothing is changed yet. */
export const APPLY_AMENDMENT = 'tiaoli/applyAmendment';

/** The document, and the decision: a file or another open document. */
export interface ApplyAmendmentParams extends OpenDraftParams {
  readonly decision: string;
  /** Which instructions are carried out, by their index; all where it is left out. */
  readonly chosen?: readonly number[];
}

/** An instruction of the decision and what becomes of it. */
export interface AmendmentInstruction {
  /** 一, 十五（二）; empty where it stands in no item. */
  readonly number: string;
  readonly quote: string;
  /** `left`: it was not chosen. */
  readonly status: 'applied' | 'refused' | 'unread' | 'left';
  readonly reason: string | undefined;
  /** What was inferred. */
  readonly notes: readonly string[];
  /** Where its work stands in the new text. */
  readonly at: Position | undefined;
  /** Where the article that it names stands in the document, for what leaves nothing behind or changes nothing. */
  readonly old: Position | undefined;
}

/** The text after the decision, or why there is none. */
export type ApplyAmendmentResult =
  | {
      readonly kind: 'applied';
      /** The version of the document that it was made for. */
      readonly version: number;
      readonly text: string;
      readonly instructions: readonly AmendmentInstruction[];
      /** What was adjusted that no instruction names. */
      readonly notes: readonly string[];
      /** Other laws that the decision amends. */
      readonly others: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: string };
