import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { BASELINE_FILE_NAME, IGNORES_FILE_NAME } from '../../service/hiding/ignoresFile';
import { PROJECT_FILE_NAME } from '../../service/parseProjectFile';
import { type IndexScope } from '../../service/precedentFolders';
import { lastSegment } from '../../base/fileNames';
import { describeError } from './requestGuard';
import { type Session } from './session';

/** Milliseconds between two looks at shared indexes. */
const SHARED_INDEX_EVERY = 60_000;

const TEXT_FILES = '**/*.{txt,md,regulation,fagui,docx,docm,doc,wps}';

/** The files beside the drafts that say what is reported. */
const PROJECT_FILES: readonly string[] = [PROJECT_FILE_NAME, IGNORES_FILE_NAME, BASELINE_FILE_NAME];

/** True for a change of a file beside the drafts that says what is reported. */
export const isProjectFileChange = ({ uri }: FileEvent): boolean => PROJECT_FILES.includes(lastSegment(uri));

/** Has the client watch the files that the index is made of; shared indexes, of which no client tells, are looked at. */
export class FileWatching {
  readonly #session: Session;
  readonly #onSharedIndexChange: () => Promise<void>;
  readonly #run: (name: string, work: Promise<void>) => void;
  #stopPolling: () => void = () => undefined;
  #watching: { dispose(): void } | undefined;

  /** `onSharedIndexChange` is called when a shared index was replaced; `run` logs what fails. */
  constructor(
    session: Session,
    onSharedIndexChange: () => Promise<void>,
    run: (name: string, work: Promise<void>) => void,
  ) {
    this.#session = session;
    this.#onSharedIndexChange = onSharedIndexChange;
    this.#run = run;
  }

  /** Watches what an index is made of, instead of what was watched before. */
  async watch({ corpusFolders, indexFiles }: IndexScope): Promise<void> {
    const { connection, client } = this.#session;
    this.#endPolling();
    if (indexFiles.length > 0) this.#pollSharedIndexes();
    if (!client.watchedFiles) return;
    const watchers: FileSystemWatcher[] = [
      { globPattern: TEXT_FILES },
      { globPattern: `**/{${PROJECT_FILES.join(',')}}` },
    ];
    if (client.watchesOtherFolders) {
      for (const baseUri of corpusFolders) watchers.push({ globPattern: { baseUri, pattern: TEXT_FILES } });
    }
    this.#watching?.dispose();
    this.#watching = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  /** Takes over what has changed on disk; one entry that cannot be followed does not stop the others. */
  async follow(changes: readonly FileEvent[]): Promise<void> {
    const { index, log } = this.#session;
    for (const change of changes) {
      try {
        const { uri, type } = change;
        if (type === FileChangeType.Deleted) index.fileDeleted(uri);
        else await index.fileChanged(uri);
      } catch (error) {
        log.error(`didChangeWatchedFiles: ${describeError(error)}`);
      }
    }
  }

  /** Stops what would go on by itself. */
  stop(): void {
    this.#endPolling();
  }

  #endPolling(): void {
    this.#stopPolling();
    this.#stopPolling = () => undefined;
  }

  /** Looks now and then whether a shared index was replaced: network folders tell nobody. */
  #pollSharedIndexes(): void {
    const { host, index } = this.#session;
    this.#stopPolling();
    const stop = host.clock.after(SHARED_INDEX_EVERY, () => {
      this.#run('pollSharedIndexes', poll());
    });
    this.#stopPolling = stop;
    const poll = async (): Promise<void> => {
      try {
        if (await index.haveSharedIndexesChanged()) await this.#onSharedIndexChange();
      } finally {
        // Also behind a build that was stopped or failed; not where others are looked at by now, or none.
        if (this.#stopPolling === stop) this.#pollSharedIndexes();
      }
    };
  }
}
