import { type Range } from './position';

/** Request, client to server, parameters `{}`: the regulations of the workspace, open or not. */
export const FIXABLE_FILES = 'tiaoli/fixableFiles';

/** URIs, sorted. Folders with precedents are left out: published texts are not ours to mend. */
export interface FixableFilesResult {
  readonly uris: readonly string[];
}

/** Request, client to server: the safe fixes of one file. */
export const FIX_FILE = 'tiaoli/fixFile';

/** Parameters of `FIX_FILE`. */
export interface FixFileParams {
  readonly uri: string;
}

/** An edit of a file that need not be open: the client may decode it otherwise than the server did, and must look. */
export interface FixEdit {
  readonly range: Range;
  readonly newText: string;
  /** The whole lines in which the range lies, without their line breaks, as they must stand before the edit. */
  readonly oldLines: readonly string[];
}

/** All safe fixes at once; no edits where there is nothing to fix, or the file cannot be read. */
export interface FixFileResult {
  readonly edits: readonly FixEdit[];
  /** How many findings they mend. */
  readonly fixed: number;
}
