import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { CancelledError, neverCancelled, type Cancel } from '../../base/cancel';
import { STOP_INDEXING, type IndexStatus } from '../../protocol/indexStatus';
import { BASELINE_FILE_NAME, IGNORES_FILE_NAME } from '../../service/hiding/placeFile';
import { PROJECT_FILE_NAME } from '../../service/projectConfig';
import { EMPTY_SCOPE, type IndexScope } from '../../service/scopeReader';
import { lastSegment } from '../../service/workspace';
import { describeError } from './guard';
import { toIndexStatus } from './indexStatus';
import { refreshSeeing } from './refreshSeeing';
import { type Session } from './session';

/** Milliseconds between two looks at shared indexes. */
const SHARED_INDEX_EVERY = 60_000;

/** The files beside the drafts that say what is reported. */
const PROJECT_FILES: readonly string[] = [PROJECT_FILE_NAME, IGNORES_FILE_NAME, BASELINE_FILE_NAME];

const TEXT_FILES = '**/*.{txt,md,regulation,fagui}';

/** What checks the open documents again when what holds for them has changed. */
export interface Rechecks {
  scheduleAll(): void;
}

interface BuildHow {
  readonly cancel?: Cancel;
  readonly isFresh?: boolean;
}

/** Builds the index when the client is ready, and keeps it and the configuration in step with what changes. */
export class IndexLifecycle {
  readonly #session: Session;
  readonly #checks: Rechecks;
  #workspaceFolders: readonly string[];
  #scope: IndexScope = EMPTY_SCOPE;
  /** Stops the newest build. */
  #stop: () => void = () => undefined;

  constructor(session: Session, checks: Rechecks) {
    this.#session = session;
    this.#checks = checks;
    this.#workspaceFolders = session.options.workspaceFolders;
  }

  register(): void {
    const { connection, client, settings, ruleConfigs, known } = this.#session;
    connection.onInitialized(() => {
      if (client.workspaceFolderEvents) this.#followFolders();
      this.#run('initialized', this.#start());
    });
    connection.onNotification(STOP_INDEXING, () => {
      this.#stop();
    });
    connection.onDidChangeConfiguration((params) => {
      settings.changed(params);
      this.#checks.scheduleAll();
      refreshSeeing(connection, client);
      this.#run('didChangeConfiguration', this.#rebuildIfScopeChanged());
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      if (changes.some(({ uri }) => PROJECT_FILES.includes(lastSegment(uri)))) {
        ruleConfigs.clear();
        known.clear();
        this.#checks.scheduleAll();
      }
      this.#run('didChangeWatchedFiles', this.#follow(changes));
    });
  }

  /** Registers itself with the client at once, which the client understands only after `initialized`. */
  #followFolders(): void {
    this.#session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = removed.map(({ uri }) => uri);
      const kept = this.#workspaceFolders.filter((uri) => !gone.includes(uri));
      this.#workspaceFolders = [...kept, ...added.map(({ uri }) => uri)];
      this.#run('didChangeWorkspaceFolders', this.#rebuildIfScopeChanged());
    });
  }

  /** What the newest index was made of. */
  get scope(): IndexScope {
    return this.#scope;
  }

  /** The folder of the workspace that holds a file; the innermost where one lies in another. */
  workspaceFolderOf(uri: string): string | undefined {
    return this.#workspaceFolders
      .filter((folder) => uri.startsWith(`${folder}/`))
      .sort((a, b) => b.length - a.length)[0];
  }

  /** Reads every file anew, whatever has changed. */
  rebuild(cancel: Cancel = neverCancelled): Promise<IndexStatus> {
    return this.#build({ cancel, isFresh: true });
  }

  async #build({ cancel, isFresh = false }: BuildHow): Promise<IndexStatus> {
    const { index, options } = this.#session;
    let isStopped = false;
    this.#stop = () => {
      isStopped = true;
    };
    this.#scope = await this.#readScope();
    const either: Cancel = {
      get isCancellationRequested() {
        return isStopped || cancel?.isCancellationRequested === true;
      },
    };
    const progress = await index.rebuild(this.#scope, { cancel: either, isFresh });
    return toIndexStatus(progress, options.locale);
  }

  async #start(): Promise<void> {
    const { connection, client } = this.#session;
    const building = this.#build({});
    if (client.configurationEvents) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'tiaoli' });
    }
    try {
      await building;
    } finally {
      // Files are followed also where the drafter stopped the first build.
      await this.#watch();
    }
  }

  async #rebuildIfScopeChanged(): Promise<void> {
    const scope = await this.#readScope();
    if (JSON.stringify(scope) === JSON.stringify(this.#scope)) return;
    await this.#build({});
    await this.#watch();
  }

  async #readScope(): Promise<IndexScope> {
    const { settings, host } = this.#session;
    const bases = this.#workspaceFolders.length > 0 ? this.#workspaceFolders : [undefined];
    const named = bases.map(async (base) => {
      const { corpus } = await settings.of(base ?? '');
      const urisOf = (paths: readonly string[]): readonly string[] =>
        paths.map((path) => host.folderUri(path, base)).filter((uri) => uri !== undefined);
      return {
        folders: urisOf(corpus.folders),
        indexFiles: urisOf(corpus.indexFiles),
        exclude: corpus.exclude,
      };
    });
    const all = await Promise.all(named);
    return {
      workspaceFolders: this.#workspaceFolders,
      corpusFolders: distinct(all.flatMap(({ folders }) => folders)),
      indexFiles: distinct(all.flatMap(({ indexFiles }) => indexFiles)),
      exclude: distinct(all.flatMap(({ exclude }) => exclude)),
    };
  }

  async #follow(changes: readonly FileEvent[]): Promise<void> {
    const { index } = this.#session;
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) index.fileDeleted(uri);
      else await index.fileChanged(uri);
    }
  }

  #stopPolling: () => void = () => undefined;
  #watching: { dispose(): void } | undefined;

  /** The client watches files for us: it knows how to, and what the user excluded. */
  async #watch(): Promise<void> {
    const { connection, client } = this.#session;
    this.#pollSharedIndexes();
    if (!client.watchedFiles) return;
    const watchers: FileSystemWatcher[] = [
      { globPattern: TEXT_FILES },
      { globPattern: `**/{${PROJECT_FILES.join(',')}}` },
    ];
    if (client.watchesOtherFolders) {
      for (const baseUri of this.#scope.corpusFolders) {
        watchers.push({ globPattern: { baseUri, pattern: TEXT_FILES } });
      }
    }
    this.#watching?.dispose();
    this.#watching = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  /** Looks now and then whether a shared index was replaced: network folders tell nobody. */
  #pollSharedIndexes(): void {
    const { host, index } = this.#session;
    this.#stopPolling();
    if (this.#scope.indexFiles.length === 0) return;
    const poll = async (): Promise<void> => {
      if (await index.haveSharedIndexesChanged()) await this.#build({});
      this.#pollSharedIndexes();
    };
    this.#stopPolling = host.clock.after(SHARED_INDEX_EVERY, () => {
      this.#run('pollSharedIndexes', poll());
    });
  }

  /** Stops what would go on by itself. */
  stop(): void {
    this.#stopPolling();
  }

  #run(name: string, work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (!(error instanceof CancelledError)) this.#session.log.error(`${name}: ${describeError(error)}`);
    });
  }
}

const distinct = (uris: readonly string[]): readonly string[] => [...new Set(uris)];
