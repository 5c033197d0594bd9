import { type Skipped } from './precedentFolders';

/** What the index holds, or how far it is. */
export interface IndexProgress {
  readonly state: 'building' | 'ready' | 'failed';
  readonly regulations: number;
  readonly clauses: number;
  /** Files to read in all, once it is known. */
  readonly total?: number;
  /** How long the build took, once it is ready. */
  readonly millis?: number;
  /** Files and folders that could not be read. */
  readonly skipped: readonly Skipped[];
}
