import { type YieldNow } from '../../base/cancel';
import { type LoadCounts } from '../../service/loadedCountTables';
import { type IndexStore } from '../../service/indexStore';
import { type RemoteBundle, type RemoteConfig } from '../../service/remote/remoteCorpus';
import { type LoadSeeds } from '../../service/seeds';
import { type TextHistory } from '../../service/committedVersions';
import { type Turns } from '../../service/takeTurns';
import { type WordDesk } from '../../service/wordDesk';
import { type Workspace } from '../../service/workspace';

/** Time, given by the platform: this layer knows no timers. */
export interface Clock {
  /** Milliseconds from some fixed moment. */
  now(): number;
  /** Runs `task` once after `delay` milliseconds, unless the returned function is called before. */
  after(delay: number, task: () => void): () => void;
  readonly yieldNow: YieldNow;
  /** One slice of long work at a time; each session makes its own. */
  readonly turns?: Turns;
}

/** Where the server writes what a developer should know; users never need it. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** The platform the server runs on; `node/` and the tests give it. */
export interface Host {
  readonly clock: Clock;
  readonly workspace: Workspace;
  readonly history: TextHistory;
  /** Absent where no files are read and written. */
  readonly word?: WordDesk;
  readonly loadSeeds: LoadSeeds;
  /** Reads the bundle that reaches a server; absent where there is none. */
  loadRemote?(): RemoteBundle;
  /** Credentials and the proxy of this machine, for clients that keep none. */
  serverAccess?(): Pick<RemoteConfig, 'credentials' | 'proxy'>;
  /** The packed table of which characters stand together in law; `undefined` where it cannot be read. */
  loadCharacterCounts(): Promise<Uint8Array | undefined>;
  readonly loadCounts: LoadCounts;
  /**
   * Saved indexes; those of this program lie in a folder given as a path or URI, or are not kept without one.
   * @param clock with the turns of the session: to look through an index is long work like any other
   */
  indexStore(folder: string | undefined, clock: Clock): IndexStore;
  /** Differs between versions of this program. */
  readonly programId: string;
  /** URI of the packaged seeds, when the client names no other folder. */
  readonly seedsFolder: string | undefined;
  /** URI of the packaged rule pages, when the client names no other. */
  readonly docsBase: string | undefined;
  /** The URI of a file or folder given as a path or a URI; a relative path counts from `base`, a folder's URI. */
  folderUri(pathOrUri: string, base?: string): string | undefined;
}
