import { type OpenDraftParams } from './amendment';
import { type Range } from './position';

/** Request, client to server, of an `OpenDraftParams`: the commits that changed the file of an open document. */
export const COMMITTED_VERSIONS = 'tiaoli/committedVersions';

/** A commit of a file. */
export interface CommittedVersion {
  /** Names it in a {@link VersionPlace}. */
  readonly commit: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly subject: string;
}

export interface CommittedVersionsResult {
  /** The newest first; empty where there is no history. */
  readonly versions: readonly CommittedVersion[];
}

export type CommittedVersionsParams = OpenDraftParams;

/** A text: what is open or lies in a file (of Word, too), or an earlier version of it. */
export interface VersionPlace {
  readonly uri: string;
  /** `committed`: last committed to Git · `opened`: the text at opening · else a {@link CommittedVersion}. */
  readonly version?: string;
}

/** Request, client to server: two versions side by side. */
export const COMPARE_VERSIONS = 'tiaoli/compareVersions';

export interface CompareVersionsParams {
  readonly before: VersionPlace;
  readonly after: VersionPlace;
  /** False: articles of which only the number changed count as unchanged. */
  readonly renumbered: boolean;
}

/** One version's side of a row. */
export interface ComparedCell {
  readonly text: string;
  /** Where it stands in its version. */
  readonly range: Range;
}

export interface ComparedRow {
  /** False: it is the same in both, and shown only where all is. */
  readonly isChanged: boolean;
  readonly before: ComparedCell | null;
  readonly after: ComparedCell | null;
  /** What the other side lacks, in UTF-16 units of the cell's text. */
  readonly marks: readonly {
    readonly side: 'before' | 'after';
    readonly start: number;
    readonly end: number;
  }[];
  /** The words of the column 说明. */
  readonly remarks: readonly string[];
}

export type CompareVersionsResult =
  | {
      readonly kind: 'comparison';
      /** 《甲市绿化条例》修改前后对照表 */
      readonly title: string;
      /** Both texts, which an export is made of. */
      readonly before: string;
      readonly after: string;
      readonly rows: readonly ComparedRow[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Request, client to server: two texts as a table, or as one Word document with tracked revisions. */
export const EXPORT_COMPARISON = 'tiaoli/exportComparison';

export interface ExportComparisonParams {
  readonly before: string;
  readonly after: string;
  readonly form: 'docx' | 'html' | 'md' | 'redline';
  /** Whose revisions they are, and when, ISO 8601 in seconds with `Z`; for `redline`. */
  readonly author?: string;
  readonly date?: string;
  /** URI of the Word document that the earlier version was read from: a redline keeps its layout. */
  readonly document?: string;
  readonly unchanged?: boolean;
  readonly renumbered?: boolean;
  readonly remarks?: boolean;
  readonly deletedMark?: 'strike' | 'box';
  /** What stands over the columns of both versions. */
  readonly heads?: readonly string[];
}

export type ExportComparisonResult =
  | {
      readonly kind: 'file';
      /** The text of a page or of Markdown; the bytes of a Word document in Base64. */
      readonly content: string;
      readonly isBase64: boolean;
      /** What the drafter should know. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: string };
