import { type Snapshot } from '../analysis/snapshot';
import { bilingual, type Bilingual } from '../base/bilingual';
import { CancelledError, neverCancelled, type Cancel } from '../base/cancel';
import { type Columns } from '../precedents/search/file/columns';
import { type PrecedentIndex } from '../precedents/clauses/types';
import { FileMap, identityOf, isSameFile } from '../base/fileIdentity';
import { IndexBuild, type BuildListener, type BuildTools, type IndexProgress } from './buildIndex';
import { isDraftDocument } from './isDraftDocument';
import { Pacer } from './takeTurns';
import { PrecedentFiles } from './precedentFiles';
import { sourceOfPrecedentUri } from './precedentUris';
import { isOnServer, SessionServer } from './remote/sessionServer';
import { EMPTY_SCOPE, PrecedentFolders, type IndexScope } from './precedentFolders';
import { type Seed } from './seeds';
import { SharedIndexes } from './sharedIndexes';

/** What the index needs of its surroundings. */
export interface IndexHost extends BuildTools {
  /** Called when a build begins and ends, and now and then in between. */
  readonly onProgress: (progress: IndexProgress) => void;
  /** Something the log should tell: a cache that could not be read or written. */
  readonly onNotice: (notice: Bilingual) => void;
}

/**
 * UTF-16 units of a draft that counts for other documents as it is typed. To index a longer one anew at each of its
 * keystrokes would keep those documents waiting: it counts as it was saved.
 */
const LONGEST_LIVE = 60_000;

/** Milliseconds between two reports of a build. */
const REPORT_EVERY = 200;

/**
 * Keeps the precedents of a session: the seeds, the workspace's regulations, the corpus folders, shared indexes, and
 * over them the open documents in their newest version. It builds in the background and follows changes.
 */
export class WorkspaceIndex {
  readonly #host: IndexHost;
  /** The corpus server that is searched beside the index, if there is one. */
  readonly server: SessionServer;
  readonly #shared: SharedIndexes;
  #files: PrecedentFiles;
  #scope = EMPTY_SCOPE;
  #isEmpty = true;
  /** Called when there is something to search, or when the build that was to bring it has ended. */
  readonly #onSearchable: (() => void)[] = [];
  /** The newest build; an older one that finds itself replaced stops. */
  #build: object | undefined;
  /** Files that changed while a build ran, which may have read them before. */
  readonly #changedMeanwhile = new FileMap<'changed' | 'deleted'>();
  /** Open documents, and those whose newest version is not in the index yet. */
  readonly #drafts = new FileMap<Snapshot>();
  readonly #staleDrafts = new FileMap<Snapshot>();
  readonly #sourceIds = new FileMap<string>();
  #isUnsavedTold = false;

  constructor(host: IndexHost) {
    this.#host = host;
    this.server = new SessionServer(() => host.clock.now());
    this.#shared = new SharedIndexes(host.store);
    this.#files = new PrecedentFiles(new PrecedentFolders(EMPTY_SCOPE, host.workspace));
  }

  /**
   * Makes the index of a scope. The one that was there answers until the new one is complete; the very first can be
   * searched as soon as the seeds are in.
   * @param scope may still be asked for: who asks of the index meanwhile waits for this build
   * @param isFresh reads every file, also those that have not changed since the index was saved
   * @throws CancelledError when told to stop, or when a later build began; the old index stays
   */
  async rebuild(
    scope: IndexScope | Promise<IndexScope>,
    {
      cancel = neverCancelled,
      isFresh = false,
    }: { readonly cancel?: Cancel; readonly isFresh?: boolean } = {},
  ): Promise<IndexProgress> {
    const token = {};
    this.#build = token;
    const started = this.#host.clock.now();
    const isReplaced = (): boolean => this.#build !== token;
    try {
      const known = await scope;
      const folders = new PrecedentFolders(known, this.#host.workspace, new Pacer(this.#host.clock));
      const build = new IndexBuild(this.#host, this.#shared, folders, this.#listener(), {
        get isCancellationRequested() {
          return cancel.isCancellationRequested || isReplaced();
        },
      });
      this.#host.onProgress({ ...this.#progress(this.#files, {}), state: 'building' });
      const { files, toSave } = await build.run(isFresh);
      if (isReplaced()) throw new CancelledError();
      this.#scope = known;
      this.#install(files);
      this.#build = undefined;
      await this.#catchUp();
      const ready = this.#progress(this.#files, { millis: this.#host.clock.now() - started });
      this.#host.onProgress(ready);
      if (toSave !== undefined) await this.#save(build, toSave);
      return ready;
    } catch (error) {
      if (this.#build === token) {
        this.#build = undefined;
        this.#settleSearchable();
        const state = error instanceof CancelledError ? 'ready' : 'failed';
        this.#host.onProgress({ ...this.#progress(this.#files, {}), state });
      }
      throw error;
    }
  }

  #listener(): BuildListener {
    const { clock, onProgress, onNotice } = this.#host;
    let reported = clock.now();
    return {
      onUsable: (files) => {
        if (this.#isEmpty) this.#install(files);
      },
      onProgress: (counts) => {
        if (clock.now() - reported < REPORT_EVERY) return;
        reported = clock.now();
        onProgress({ ...counts, state: 'building', skipped: [] });
      },
      onNotice,
    };
  }

  async #catchUp(): Promise<void> {
    const changes = [...this.#changedMeanwhile];
    this.#changedMeanwhile.clear();
    for (const [uri, change] of changes) {
      if (change === 'deleted') this.fileDeleted(uri);
      else await this.fileChanged(uri);
    }
  }

  /** Without a saved index everything works, only the next start takes longer: told once in a session. */
  async #save(build: IndexBuild, columns: Columns): Promise<void> {
    const saved = await build.save(columns);
    if (saved.ok || this.#isUnsavedTold) return;
    this.#isUnsavedTold = true;
    const { zh, en } = saved.reason;
    this.#host.onNotice(
      bilingual(
        `索引缓存无法写入，下次启动时将重新读取全部文件：${zh}`,
        `the index cache cannot be written; the next start reads all files again: ${en}`,
      ),
    );
  }

  /** True when a shared index was replaced since it was read. */
  haveSharedIndexesChanged(): Promise<boolean> {
    return this.#shared.haveChanged(this.#scope.indexFiles);
  }

  /**
   * Settles when the seeds can be searched: a request that comes while the very first build runs waits for them
   * rather than say that there are no precedents. At any other time it settles at once.
   */
  whenSearchable(): Promise<void> {
    if (!this.#isEmpty || this.#build === undefined) return Promise.resolve();
    return new Promise((settle) => {
      this.#onSearchable.push(settle);
    });
  }

  /** True while an index is being made. */
  readonly isBuilding = (): boolean => this.#build !== undefined;

  #settleSearchable(): void {
    for (const settle of this.#onSearchable.splice(0)) settle();
  }

  #install(files: PrecedentFiles): void {
    this.#files = files;
    this.#isEmpty = false;
    this.server.moveTo(files.corpus);
    this.#settleSearchable();
    this.#sourceIds.clear();
    for (const draft of this.#drafts) this.#staleDrafts.set(...draft);
  }

  #progress(files: PrecedentFiles, more: Pick<IndexProgress, 'total' | 'millis'>): IndexProgress {
    const { sources, clauseCount: clauses } = files.corpus;
    return { state: 'ready', regulations: sources.length, clauses, skipped: files.skipped, ...more };
  }

  /** The precedents for a document: the other open documents count in their newest version. */
  precedentsFor(uri: string): PrecedentIndex {
    for (const [draft, snapshot] of [...this.#staleDrafts]) {
      const isSeed = !isSameFile(this.sourceIdOf(draft), draft);
      // A draft is left out of its own precedents, so its newest version matters to the others only.
      if (isSameFile(draft, uri) && !isSeed) continue;
      this.#staleDrafts.delete(draft);
      if (isSeed) this.#files.drop(draft);
      else this.#files.put(draft, snapshot.tree);
    }
    return this.server.over(this.#files.corpus);
  }

  /**
   * The identity of a document in the index, which its own precedents leave out: the seed's (随附的范本) where it shows
   * or revises a seed, else that of the file. It is worked out once for each opening, not at every key.
   */
  sourceIdOf(uri: string): string {
    const known = this.#sourceIds.get(uri);
    if (known !== undefined) return known;
    const draft = this.#drafts.get(uri);
    const seed = this.seedOf(uri) ?? (draft === undefined ? undefined : this.#files.seedLike(draft.tree));
    const id = seed?.id ?? sourceOfPrecedentUri(uri) ?? identityOf(uri);
    if (draft !== undefined) this.#sourceIds.set(uri, id);
    return id;
  }

  /** The seed with this identity, at this place, or shown by this read-only document. */
  seedOf(source: string): Seed | undefined {
    return this.#files.seedOf(sourceOfPrecedentUri(source) ?? source);
  }

  /** The title of an indexed text; `undefined` for one the index does not hold. */
  titleOf(sourceId: string): string | undefined {
    return this.#files.titleOf(identityOf(sourceId)) ?? this.server.titleOf(sourceId);
  }

  /** The URI of a source that is a file, as the editor or the file system writes it: to open it, and to show it. */
  uriOf(sourceId: string): string {
    return this.#drafts.uriOf(sourceId) ?? this.#files.uriOf(sourceId);
  }

  /** The text of a source that has no file, put together from its clauses; their spans lie in it. */
  sharedTextOf(sourceId: string): string | undefined {
    return this.isShared(sourceId) ? this.#files.renderedTextOf(sourceId) : undefined;
  }

  /** True for a source that is known from a shared index or a server only. */
  isShared(sourceId: string): boolean {
    return this.#files.isShared(sourceId) || isOnServer(sourceId);
  }

  /** A document was opened or changed. */
  draftChanged(uri: string, snapshot: Snapshot): void {
    if (!isDraftDocument(uri)) return;
    if (snapshot.text.length > LONGEST_LIVE) this.#leaveToFile(uri);
    else {
      this.#drafts.set(uri, snapshot);
      this.#staleDrafts.set(uri, snapshot);
    }
  }

  #forgetDraft(uri: string): void {
    this.server.forget(uri);
    this.#leaveToFile(uri);
  }

  /** For other documents the text counts as it was saved. */
  #leaveToFile(uri: string): void {
    this.#drafts.delete(uri);
    this.#staleDrafts.delete(uri);
    this.#sourceIds.delete(uri);
  }

  /** A document is not worked on any more: it is no precedent of others, and its file is none while it is open. */
  draftDeclined(uri: string): void {
    this.#forgetDraft(uri);
    this.#files.drop(uri);
  }

  /** A document was closed: its file counts again, as it is on disk. */
  async draftClosed(uri: string): Promise<void> {
    if (!isDraftDocument(uri)) return;
    this.#forgetDraft(uri);
    await this.fileChanged(uri);
  }

  /** A file was created or changed. */
  async fileChanged(uri: string): Promise<void> {
    if (this.#build !== undefined) this.#changedMeanwhile.set(uri, 'changed');
    if (this.seedOf(uri) !== undefined) return;
    await this.#files.read(uri);
    this.#markStale(uri);
  }

  /** A file was deleted; while it is open, its text still counts. */
  fileDeleted(uri: string): void {
    if (this.#build !== undefined) this.#changedMeanwhile.set(uri, 'deleted');
    if (this.seedOf(uri) !== undefined) return;
    this.#files.drop(uri);
    this.#markStale(uri);
  }

  #markStale(uri: string): void {
    const draft = this.#drafts.get(uri);
    if (draft !== undefined) this.#staleDrafts.set(uri, draft);
  }
}
