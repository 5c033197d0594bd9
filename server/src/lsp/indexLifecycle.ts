import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { CancelledError, neverCancelled, type Cancel } from '../base/cancel';
import { type IndexStatus } from '../protocol/indexStatus';
import { PROJECT_FILE_NAME } from '../service/projectConfig';
import { type IndexScope } from '../service/precedentFiles';
import { lastSegment } from '../service/workspace';
import { type Checks } from './checks';
import { describeError } from './guard';
import { toIndexStatus } from './indexStatus';
import { type Session } from './session';

const TEXT_FILES = '**/*.{txt,md,regulation,fagui}';

/** Builds the index when the client is ready, and keeps it and the configuration in step with what changes. */
export class IndexLifecycle {
  readonly #session: Session;
  readonly #checks: Checks;
  #workspaceFolders: readonly string[];
  #scope: IndexScope = { workspaceFolders: [], corpusFolders: [] };

  constructor(session: Session, checks: Checks) {
    this.#session = session;
    this.#checks = checks;
    this.#workspaceFolders = session.options.workspaceFolders;
  }

  register(): void {
    const { connection, client, settings, ruleConfigs } = this.#session;
    connection.onInitialized(() => {
      if (client.workspaceFolderEvents) this.#followFolders();
      this.#run('initialized', this.#start());
    });
    connection.onDidChangeConfiguration((params) => {
      settings.changed(params);
      this.#checks.scheduleAll();
      this.#run('didChangeConfiguration', this.#rebuildIfScopeChanged());
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      if (changes.some(({ uri }) => lastSegment(uri) === PROJECT_FILE_NAME)) {
        ruleConfigs.clear();
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

  /** Reads everything anew, whatever has changed. */
  async rebuild(cancel: Cancel = neverCancelled): Promise<IndexStatus> {
    const { index, options } = this.#session;
    this.#scope = await this.#readScope();
    return toIndexStatus(await index.rebuild(this.#scope, cancel), options.locale);
  }

  async #start(): Promise<void> {
    const { connection, client } = this.#session;
    const building = this.rebuild();
    if (client.configurationEvents) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'tiaoli' });
    }
    await building;
    await this.#watch();
  }

  async #rebuildIfScopeChanged(): Promise<void> {
    const scope = await this.#readScope();
    if (JSON.stringify(scope) === JSON.stringify(this.#scope)) return;
    await this.rebuild();
    await this.#watch();
  }

  async #readScope(): Promise<IndexScope> {
    const { settings, host } = this.#session;
    const bases = this.#workspaceFolders.length > 0 ? this.#workspaceFolders : [undefined];
    const named = bases.map(async (base) => {
      const { folders } = (await settings.of(base ?? '')).corpus;
      return folders.map((folder) => host.folderUri(folder, base)).filter((uri) => uri !== undefined);
    });
    const corpusFolders = [...new Set((await Promise.all(named)).flat())];
    return { workspaceFolders: this.#workspaceFolders, corpusFolders };
  }

  async #follow(changes: readonly FileEvent[]): Promise<void> {
    const { index } = this.#session;
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) index.fileDeleted(uri);
      else await index.fileChanged(uri);
    }
  }

  #watching: { dispose(): void } | undefined;

  /** The client watches files for us: it knows how to, and what the user excluded. */
  async #watch(): Promise<void> {
    const { connection, client } = this.#session;
    if (!client.watchedFiles) return;
    const watchers: FileSystemWatcher[] = [
      { globPattern: TEXT_FILES },
      { globPattern: `**/${PROJECT_FILE_NAME}` },
    ];
    if (client.watchesOtherFolders) {
      for (const baseUri of this.#scope.corpusFolders) {
        watchers.push({ globPattern: { baseUri, pattern: TEXT_FILES } });
      }
    }
    this.#watching?.dispose();
    this.#watching = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  #run(name: string, work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (!(error instanceof CancelledError)) this.#session.log.error(`${name}: ${describeError(error)}`);
    });
  }
}
