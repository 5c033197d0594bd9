import { type Range } from './position';

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
