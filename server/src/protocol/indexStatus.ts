/** Notification, server to client: the precedent index changed its state. Sent at start and on every change. */
export const INDEX_STATUS = 'tiaoli/indexStatus';

/**
 * Request, client to server, parameters `{}`: read seeds, workspace and corpus folders anew, whatever is cached. The
 * answer is the final `IndexStatus`; `building` notifications show the progress. Cancelled, the old index stays.
 */
export const REBUILD_INDEX = 'tiaoli/rebuildIndex';

/**
 * Request, client to server, parameters `{}`: settles with the final `IndexStatus` when the index holds what the
 * settings name that the client has now. Reads nothing where it does already.
 */
export const INDEX_BUILT = 'tiaoli/indexBuilt';

/** Notification, client to server: stop the build that is running; what could be searched before stays. */
export const STOP_INDEXING = 'tiaoli/stopIndexing';

/** What the index holds, or how far it is. */
export interface IndexStatus {
  readonly state: 'building' | 'ready' | 'failed';
  /** Regulations in the index; while building, the files read so far. */
  readonly regulations: number;
  /** Clauses in the index; while building, those read so far. */
  readonly clauses: number;
  /** Files to read in all, while building, once it is known. */
  readonly total?: number;
  /** How long the build took, once it is ready; absent when it was stopped. */
  readonly millis?: number;
  /** For people, in their language: why it failed, or which folders or files could not be read. */
  readonly message?: string;
  /** How the corpus server is; absent where none is used, or nothing was asked yet. */
  readonly server?: {
    readonly state: 'ready' | 'limited' | 'down' | 'refused';
    /** For people, in their language; absent when it is ready. */
    readonly message?: string;
  };
}
