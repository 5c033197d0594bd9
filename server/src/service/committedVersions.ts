/** A commit of a file. */
export interface Commit {
  /** Its name in the repository: hexadecimal. */
  readonly commit: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly subject: string;
}

/** The committed versions of files; the platform gives it. Nothing here changes a repository or reaches a network. */
export interface TextHistory {
  /** What tells the last committed text of a file from every other; `undefined` where none is committed. */
  lastVersion(uri: string): Promise<string | undefined>;
  /** The text of that version; `undefined` when it cannot be read. */
  textOf(uri: string, version: string): Promise<string | undefined>;
  /** The commits that changed a file, the newest first, at most `most`. */
  commits(uri: string, most: number): Promise<readonly Commit[]>;
  /** The text of a file in a commit; `undefined` when it cannot be read. */
  textAt(uri: string, commit: string): Promise<string | undefined>;
  /** Calls `listener` when something was committed or checked out in the repository of a file, until stopped. */
  watch(uri: string, listener: () => void): Promise<() => void>;
}

/** For platforms and folders without a history. */
export const NO_HISTORY: TextHistory = {
  lastVersion: () => Promise.resolve(undefined),
  textOf: () => Promise.resolve(undefined),
  commits: () => Promise.resolve([]),
  textAt: () => Promise.resolve(undefined),
  watch: () => Promise.resolve(() => undefined),
};
