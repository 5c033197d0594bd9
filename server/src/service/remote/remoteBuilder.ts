import { type Bilingual } from '../../base/bilingual';
import { type Outcome } from '../../base/outcome';
import { type SourceClauses } from '../../precedents/clauses/cutIntoClauses';

/** A regulation that is to be in the corpus. */
export interface PlannedRegulation {
  /** The same for the same regulation whoever builds: its path in the folder. */
  readonly id: string;
  /** Differs for any two states of it. */
  readonly version: string;
}

/** What a corpus is to hold, and where its regulations are read. */
export interface CorpusPlan {
  readonly regulations: readonly PlannedRegulation[];
  /** Reads one; `undefined` for one that cannot be read or has no clauses, which is left out. */
  read(id: string): Promise<SourceClauses | undefined>;
}

/** How far a build is. */
export interface BuildProgress {
  /** Regulations written, of those that must be. */
  readonly written: number;
  readonly total: number;
  readonly clauses: number;
}

/** What a build did. */
export interface BuildReport {
  /** The index behind the name of the corpus now. */
  readonly index: string;
  /** The index that was in use before and is kept; absent where there was none, or it is the same. */
  readonly old?: string;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Of the whole corpus. */
  readonly regulations: number;
  readonly clauses: number;
}

/** Builds a corpus on a server. */
export interface RemoteBuilder {
  /**
   * Makes an index with what the plan says, and puts it in the place of the old one when it is complete. Refused with the
   * reason, the old one stays; begun again with the same plan, it goes on where it ended.
   */
  build(
    plan: CorpusPlan,
    onProgress: (progress: BuildProgress) => Promise<void>,
  ): Promise<Outcome<BuildReport, Bilingual>>;
  /** Removes indices of this corpus that are neither in use nor being built, and gives their names. */
  prune(): Promise<Outcome<readonly string[], Bilingual>>;
  close(): void;
}
