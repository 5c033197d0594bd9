import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import { CancelledError, neverCancelled, type Cancel } from '../../base/cancel';
import { distinctFiles, isSameFile, pathInFolder } from '../../base/fileIdentity';
import { STOP_INDEXING, type IndexStatus } from '../../protocol/indexStatus';
import { EMPTY_SCOPE, type IndexScope } from '../../service/precedentFolders';
import { FileWatching } from './fileWatching';
import { describeError } from './requestGuard';
import { toIndexStatus } from './tellIndexStatus';
import { CorpusServerConnection } from './corpusServer';
import { type Session } from './session';

interface BuildHow {
  readonly cancel?: Cancel;
  readonly isFresh?: boolean;
}

/** Builds the index when the client is ready, and keeps it in step with folders, settings and files. */
export class IndexLifecycle {
  readonly #session: Session;
  readonly watching: FileWatching;
  readonly server: CorpusServerConnection;
  #workspaceFolders: readonly string[];
  #scope: IndexScope = EMPTY_SCOPE;
  /** The newest build, which replaces those that still run. */
  #newest: Promise<IndexStatus> | undefined;
  /** Stops the newest build. */
  #stop: () => void = () => undefined;

  constructor(session: Session) {
    this.#session = session;
    this.#workspaceFolders = session.options.workspaceFolders;
    this.server = new CorpusServerConnection(session);
    this.watching = new FileWatching(
      session,
      async () => {
        await this.#build({});
      },
      (name, work) => {
        this.run(name, work);
      },
    );
  }

  /** Begins when the client is ready. */
  register(): void {
    const { connection, client } = this.#session;
    connection.onInitialized(() => {
      if (client.workspaceFolderEvents) this.#followFolders();
      this.run('initialized', this.#start());
    });
    connection.onNotification(STOP_INDEXING, () => {
      this.#stop();
    });
  }

  /** Only after `initialized`: the library registers with the client at once, which understands that no earlier. */
  #followFolders(): void {
    this.#session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = removed.map(({ uri }) => uri);
      const kept = this.#workspaceFolders.filter((uri) => !gone.some((other) => isSameFile(uri, other)));
      this.#workspaceFolders = [...kept, ...added.map(({ uri }) => uri)];
      this.run('didChangeWorkspaceFolders', this.rebuildIfScopeChanged());
    });
  }

  /** What the newest index is made of, or is being made of. */
  get scope(): IndexScope {
    return this.#scope;
  }

  /** The folders of the workspace at the moment. */
  get workspaceFolders(): readonly string[] {
    return this.#workspaceFolders;
  }

  /** The folder of the workspace that holds a file; the innermost where one lies in another. */
  workspaceFolderOf(uri: string): string | undefined {
    return this.#workspaceFolders
      .filter((folder) => pathInFolder(folder, uri) !== undefined)
      .sort((a, b) => b.length - a.length)[0];
  }

  /** Reads every file anew, whatever has changed. */
  rebuild(cancel: Cancel = neverCancelled): Promise<IndexStatus> {
    return this.#build({ cancel, isFresh: true });
  }

  /**
   * Settles when the index holds what the settings name now, with what it holds then.
   * @throws CancelledError when the drafter stopped the build
   */
  async whenBuilt(): Promise<IndexStatus> {
    this.#session.settings.askAgain();
    await this.rebuildIfScopeChanged().catch(() => undefined);
    for (;;) {
      const newest = (this.#newest ??= this.#build({}));
      const ended = await newest.catch((error: unknown) => ({ error }));
      // A build that was replaced tells nothing of the one in its place.
      if (newest !== this.#newest) continue;
      if ('error' in ended) throw ended.error;
      return ended;
    }
  }

  /** Builds again where other folders, files or patterns are to be indexed than before. */
  async rebuildIfScopeChanged(): Promise<void> {
    this.server.followSoon();
    const scope = await this.#readScope();
    if (JSON.stringify(scope) === JSON.stringify(this.#scope)) return;
    await this.#build({});
    await this.watching.watch(this.#scope);
  }

  /** Stops what would go on by itself. */
  stop(): void {
    this.watching.stop();
    this.server.stop();
  }

  /** Lets work go on beside the request that began it; what fails is logged under `name`. */
  run(name: string, work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (!(error instanceof CancelledError)) this.#session.log.error(`${name}: ${describeError(error)}`);
    });
  }

  async #start(): Promise<void> {
    const { connection, client } = this.#session;
    this.server.followSoon();
    const building = this.#build({});
    if (client.configurationEvents) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'tiaoli' });
    }
    try {
      await building;
    } finally {
      // Files are followed also where the drafter stopped the first build.
      await this.watching.watch(this.#scope);
    }
  }

  #build(how: BuildHow): Promise<IndexStatus> {
    const building = this.#buildNow(how);
    this.#newest = building;
    return building;
  }

  async #buildNow({ cancel, isFresh = false }: BuildHow): Promise<IndexStatus> {
    const { index, options } = this.#session;
    let isStopped = false;
    this.#stop = () => {
      isStopped = true;
    };
    const either: Cancel = {
      get isCancellationRequested() {
        return isStopped || cancel?.isCancellationRequested === true;
      },
    };
    const scope = this.#readScope().then((read) => (this.#scope = read));
    const progress = await index.rebuild(scope, { cancel: either, isFresh });
    return toIndexStatus(progress, options.locale, index.server.health);
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
      corpusFolders: distinctFiles(all.flatMap(({ folders }) => folders)),
      indexFiles: distinctFiles(all.flatMap(({ indexFiles }) => indexFiles)),
      exclude: [...new Set(all.flatMap(({ exclude }) => exclude))],
    };
  }
}
