import { type Range, type Position } from './position';

/** Request, client to server: which earlier versions of an open document there are. */
export const KEPT_VERSIONS = 'tiaoli/keptVersions';
/** Request, client to server: the decision that makes an open document of an earlier version. */
export const DRAFT_AMENDMENT = 'tiaoli/draftAmendment';
/** Request, client to server: one decision that amends several open documents 打包修改. */
export const DRAFT_PACKAGE = 'tiaoli/draftPackage';
/** Request, client to server: the skeleton of the 说明 that goes with an amended document. */
export const DRAFT_EXPLANATION = 'tiaoli/draftExplanation';
/** Request, client to server: the decision that repeals an open regulation. */
export const DRAFT_REPEAL = 'tiaoli/draftRepeal';

/** An open document. */
export interface OpenDraftParams {
  readonly uri: string;
}

/** `committed`: the text last committed to Git · `opened`: the text at opening. Only versions that read otherwise. */
export interface KeptVersionsResult {
  readonly versions: readonly ('committed' | 'opened')[];
}

/** What the document is compared with: a version that was kept, or the text of a file or another open document. */
export interface DraftAmendmentParams extends OpenDraftParams {
  readonly from: 'committed' | 'opened' | { readonly uri: string };
  /** A 修改决定 where nothing is said. */
  readonly form?: 'decision' | 'amendment';
}

/** The open documents, each compared with the newest version that was kept of it, in the order of the decision. */
export interface DraftPackageParams {
  readonly drafts: readonly string[];
}

/** The draft of a decision, or why there is none. */
export type DecisionResult =
  | {
      readonly kind: 'decision';
      readonly text: string;
      /** What is to be filled in first. */
      readonly place: Range;
      /** What the drafter should know of it. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

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
