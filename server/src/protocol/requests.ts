import {
  type FIX_FILE,
  type FIXABLE_FILES,
  type FixableFilesResult,
  type FixFileParams,
  type FixFileResult,
} from './fixWorkspace';
import {
  type HIDE,
  type HideParams,
  type HideResult,
  type IGNORED,
  type IgnoredParams,
  type IgnoredResult,
} from './hiding';
import { type ASSIST, type AssistParams, type AssistResult } from './assist';
import {
  type APPLY_AMENDMENT,
  type ApplyAmendmentParams,
  type ApplyAmendmentResult,
  type DecisionResult,
  type DRAFT_AMENDMENT,
  type DRAFT_EXPLANATION,
  type DRAFT_PACKAGE,
  type DRAFT_REPEAL,
  type DraftAmendmentParams,
  type DraftPackageParams,
  type KEPT_VERSIONS,
  type KeptVersionsResult,
  type OpenDraftParams,
} from './amendment';
import {
  type COMMITTED_VERSIONS,
  type CommittedVersionsParams,
  type CommittedVersionsResult,
  type COMPARE_VERSIONS,
  type CompareVersionsParams,
  type CompareVersionsResult,
  type EXPORT_COMPARISON,
  type ExportComparisonParams,
  type ExportComparisonResult,
} from './comparison';
import { type COMPLETENESS, type CompletenessParams, type CompletenessResult } from './completeness';
import { type DUTIES, type DutiesParams, type DutiesResult } from './duties';
import { type INDEX_BUILT, type IndexStatus, type REBUILD_INDEX } from './indexStatus';
import { type INSERT_CLAUSE, type InsertClauseParams } from './insertClause';
import {
  type PARALLEL_DRAFT,
  type PARALLEL_PRECEDENTS,
  type PARALLEL_PROVISIONS,
  type ParallelDraftParams,
  type ParallelParams,
  type ParallelPrecedentsParams,
  type ParallelPrecedentsResult,
  type ParallelResult,
} from './parallel';
import {
  type ARTICLE_AT,
  type ArticleAtResult,
  type SEARCH_PRECEDENTS,
  type SearchPrecedentsParams,
  type SearchPrecedentsResult,
} from './precedentSearch';
import { type NEW_REGULATION, type NewRegulationParams, type NewRegulationResult } from './newRegulation';
import { type SOURCE_TEXT, type SourceTextParams, type SourceTextResult } from './precedents';
import { type ArticlePlace, type CLOSE_PRECEDENTS, type ClosePrecedentsResult } from './closePrecedents';
import { type RENUMBER, type RenumberParams, type RenumberResult } from './renumber';
import {
  type OPEN_WORD,
  type OpenWordParams,
  type OpenWordResult,
  type PASTED_HTML,
  type PastedHtmlParams,
  type PastedHtmlResult,
  type PUBLISH,
  type PublishParams,
  type PublishResult,
  type WRITE_BACK,
  type WriteBackParams,
  type WriteBackResponse,
} from './word';
import {
  type STRUCTURE_EDIT,
  type STRUCTURE_OFFERS,
  type StructureEditParams,
  type StructureEditResult,
  type StructureOffersParams,
  type StructureOffersResult,
} from './structureEdit';

/** Every request the client sends beyond LSP's own, with its types; both sides are written against this table. */
export interface Requests {
  readonly [REBUILD_INDEX]: {
    readonly params: Readonly<Record<string, never>>;
    readonly result: IndexStatus;
  };
  readonly [INDEX_BUILT]: {
    readonly params: Readonly<Record<string, never>>;
    readonly result: IndexStatus;
  };
  readonly [SOURCE_TEXT]: { readonly params: SourceTextParams; readonly result: SourceTextResult };
  readonly [CLOSE_PRECEDENTS]: { readonly params: ArticlePlace; readonly result: ClosePrecedentsResult };
  readonly [SEARCH_PRECEDENTS]: {
    readonly params: SearchPrecedentsParams;
    readonly result: SearchPrecedentsResult;
  };
  readonly [ARTICLE_AT]: { readonly params: ArticlePlace; readonly result: ArticleAtResult };
  readonly [INSERT_CLAUSE]: { readonly params: InsertClauseParams; readonly result: StructureEditResult };
  readonly [COMPLETENESS]: { readonly params: CompletenessParams; readonly result: CompletenessResult };
  readonly [DUTIES]: { readonly params: DutiesParams; readonly result: DutiesResult };
  readonly [PARALLEL_PROVISIONS]: { readonly params: ParallelParams; readonly result: ParallelResult };
  readonly [PARALLEL_DRAFT]: { readonly params: ParallelDraftParams; readonly result: ParallelResult };
  readonly [PARALLEL_PRECEDENTS]: {
    readonly params: ParallelPrecedentsParams;
    readonly result: ParallelPrecedentsResult;
  };
  readonly [KEPT_VERSIONS]: { readonly params: OpenDraftParams; readonly result: KeptVersionsResult };
  readonly [DRAFT_AMENDMENT]: { readonly params: DraftAmendmentParams; readonly result: DecisionResult };
  readonly [DRAFT_PACKAGE]: { readonly params: DraftPackageParams; readonly result: DecisionResult };
  readonly [DRAFT_EXPLANATION]: { readonly params: DraftAmendmentParams; readonly result: DecisionResult };
  readonly [APPLY_AMENDMENT]: {
    readonly params: ApplyAmendmentParams;
    readonly result: ApplyAmendmentResult;
  };
  readonly [COMMITTED_VERSIONS]: {
    readonly params: CommittedVersionsParams;
    readonly result: CommittedVersionsResult;
  };
  readonly [COMPARE_VERSIONS]: {
    readonly params: CompareVersionsParams;
    readonly result: CompareVersionsResult;
  };
  readonly [EXPORT_COMPARISON]: {
    readonly params: ExportComparisonParams;
    readonly result: ExportComparisonResult;
  };
  readonly [DRAFT_REPEAL]: { readonly params: OpenDraftParams; readonly result: DecisionResult };
  readonly [RENUMBER]: { readonly params: RenumberParams; readonly result: RenumberResult };
  readonly [HIDE]: { readonly params: HideParams; readonly result: HideResult };
  readonly [IGNORED]: { readonly params: IgnoredParams; readonly result: IgnoredResult };
  readonly [FIXABLE_FILES]: {
    readonly params: Readonly<Record<string, never>>;
    readonly result: FixableFilesResult;
  };
  readonly [FIX_FILE]: { readonly params: FixFileParams; readonly result: FixFileResult };
  readonly [STRUCTURE_OFFERS]: {
    readonly params: StructureOffersParams;
    readonly result: StructureOffersResult;
  };
  readonly [STRUCTURE_EDIT]: { readonly params: StructureEditParams; readonly result: StructureEditResult };
  readonly [OPEN_WORD]: { readonly params: OpenWordParams; readonly result: OpenWordResult };
  readonly [PASTED_HTML]: { readonly params: PastedHtmlParams; readonly result: PastedHtmlResult };
  readonly [PUBLISH]: { readonly params: PublishParams; readonly result: PublishResult };
  readonly [WRITE_BACK]: { readonly params: WriteBackParams; readonly result: WriteBackResponse };
  readonly [ASSIST]: { readonly params: AssistParams; readonly result: AssistResult };
  readonly [NEW_REGULATION]: { readonly params: NewRegulationParams; readonly result: NewRegulationResult };
}
