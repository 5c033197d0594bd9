import { type Snapshot } from '../analysis/snapshot';
import { type Bilingual } from '../base/bilingual';
import { CancelledError, neverCancelled, type Cancel } from '../base/cancel';
import { type Outcome } from '../base/outcome';
import { type PrecedentIndex } from '../precedents/types';
import { Pacer, type PacerClock } from './pacer';
import { isDraft } from './isDraft';
import { sourceOfPrecedentUri } from './precedentUris';
import { PrecedentFiles, type IndexScope, type Skipped } from './precedentFiles';
import { type Seed } from './seeds';
import { type Workspace } from './workspace';

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

/** What the index needs of its surroundings. */
export interface IndexHost {
  readonly workspace: Workspace;
  readonly loadSeeds: () => Promise<Outcome<readonly Seed[], Bilingual>>;
  readonly clock: PacerClock;
  /** Called when a build begins and ends, and now and then in between. */
  readonly onProgress: (progress: IndexProgress) => void;
}

/** Milliseconds between two reports of a build. */
const REPORT_EVERY = 200;

/**
 * Keeps the precedents of a session: the seeds, the workspace's regulations, the corpus folders, and over them the
 * open documents in their newest version. It builds in the background and follows changes.
 */
export class WorkspaceIndex {
  readonly #host: IndexHost;
  #files: PrecedentFiles;
  #isEmpty = true;
  /** Called when there is something to search, or when the build that was to bring it has ended. */
  readonly #onSearchable: (() => void)[] = [];
  /** The newest build; an older one that finds itself replaced stops. */
  #build: object | undefined;
  /** Files that changed while a build ran, which may have read them before. */
  readonly #changedMeanwhile = new Set<string>();
  /** Open documents by URI, and those whose newest version is not in the index yet. */
  readonly #drafts = new Map<string, Snapshot>();
  readonly #staleDrafts = new Map<string, Snapshot>();
  readonly #sourceIds = new Map<string, string>();

  constructor(host: IndexHost) {
    this.#host = host;
    this.#files = new PrecedentFiles({ workspaceFolders: [], corpusFolders: [] }, host.workspace);
  }

  /**
   * Reads everything anew. The index that was there answers until the new one is complete; the very first can be
   * searched as soon as the seeds are in.
   * @throws CancelledError when told to stop, or when a later build began; the old index stays
   */
  async rebuild(scope: IndexScope, cancel: Cancel = neverCancelled): Promise<IndexProgress> {
    const build = {};
    this.#build = build;
    const started = this.#host.clock.now();
    try {
      await this.#readAll(new PrecedentFiles(scope, this.#host.workspace), () => {
        if (cancel.isCancellationRequested || this.#build !== build) throw new CancelledError();
      });
    } catch (error) {
      if (this.#build === build) {
        this.#build = undefined;
        this.#settleSearchable();
        const state = error instanceof CancelledError ? 'ready' : 'failed';
        this.#host.onProgress({ ...this.#progress(this.#files, {}), state });
      }
      throw error;
    }
    this.#build = undefined;
    const changed = [...this.#changedMeanwhile];
    this.#changedMeanwhile.clear();
    for (const uri of changed) await this.fileChanged(uri);
    const ready = this.#progress(this.#files, { millis: this.#host.clock.now() - started });
    this.#host.onProgress(ready);
    return ready;
  }

  async #readAll(files: PrecedentFiles, stopIfCancelled: () => void): Promise<void> {
    const { clock, loadSeeds, onProgress } = this.#host;
    onProgress({ ...this.#progress(files, {}), state: 'building' });
    const seeds = await loadSeeds();
    stopIfCancelled();
    const pacer = new Pacer(clock);
    for (const seed of seeds.ok ? seeds.value : []) {
      files.addSeed(seed);
      await pacer.rest();
    }
    if (!seeds.ok) files.skip('seeds', seeds.reason);
    if (this.#isEmpty) this.#install(files);
    const uris = await files.list();
    let reported = clock.now();
    for (const uri of uris) {
      await pacer.rest();
      stopIfCancelled();
      await files.read(uri);
      if (clock.now() - reported < REPORT_EVERY) continue;
      reported = clock.now();
      onProgress({ ...this.#progress(files, { total: uris.length }), state: 'building' });
    }
    stopIfCancelled();
    files.corpus.flush();
    this.#install(files);
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

  #settleSearchable(): void {
    for (const settle of this.#onSearchable.splice(0)) settle();
  }

  #install(files: PrecedentFiles): void {
    this.#files = files;
    this.#isEmpty = false;
    this.#settleSearchable();
    this.#sourceIds.clear();
    for (const [uri, snapshot] of this.#drafts) this.#staleDrafts.set(uri, snapshot);
  }

  #progress(files: PrecedentFiles, more: Pick<IndexProgress, 'total' | 'millis'>): IndexProgress {
    const { sources, clauseCount } = files.corpus;
    return {
      state: 'ready',
      regulations: sources.length,
      clauses: clauseCount,
      skipped: files.skipped,
      ...more,
    };
  }

  /** The precedents for a document: the other open documents count in their newest version. */
  precedentsFor(uri: string): PrecedentIndex {
    for (const [draft, snapshot] of [...this.#staleDrafts]) {
      const isSeed = this.sourceIdOf(draft) !== draft;
      // A draft is left out of its own precedents, so its newest version matters to the others only.
      if (draft === uri && !isSeed) continue;
      this.#staleDrafts.delete(draft);
      if (isSeed) this.#files.drop(draft);
      else this.#files.put(draft, snapshot.tree);
    }
    return this.#files.corpus;
  }

  /**
   * The identity of a document in the index, which its own precedents leave out: the seed's where it shows or
   * revises a seed, else the URI. Told once for each opening, not at every key.
   */
  sourceIdOf(uri: string): string {
    const known = this.#sourceIds.get(uri);
    if (known !== undefined) return known;
    const draft = this.#drafts.get(uri);
    const seed = this.seedOf(uri) ?? (draft === undefined ? undefined : this.#files.seedLike(draft.tree));
    const id = seed?.id ?? uri;
    if (draft !== undefined) this.#sourceIds.set(uri, id);
    return id;
  }

  /** The seed with this identity, at this place, or shown by this read-only document. */
  seedOf(idOrUri: string): Seed | undefined {
    return this.#files.seedOf(sourceOfPrecedentUri(idOrUri) ?? idOrUri);
  }

  /** The title of an indexed text; `undefined` for one the index does not hold. */
  titleOf(sourceId: string): string | undefined {
    return this.#files.corpus.sources.find((source) => source.id === sourceId)?.title;
  }

  /** A document was opened or changed. */
  draftChanged(uri: string, snapshot: Snapshot): void {
    if (!isDraft(uri)) return;
    this.#drafts.set(uri, snapshot);
    this.#staleDrafts.set(uri, snapshot);
  }

  /** A document was closed: its file counts again, as it is on disk. */
  async draftClosed(uri: string): Promise<void> {
    if (!this.#drafts.delete(uri)) return;
    this.#staleDrafts.delete(uri);
    this.#sourceIds.delete(uri);
    await this.fileChanged(uri);
  }

  /** A file was created or changed. */
  async fileChanged(uri: string): Promise<void> {
    if (this.#build !== undefined) this.#changedMeanwhile.add(uri);
    if (this.seedOf(uri) !== undefined) return;
    await this.#files.read(uri);
    this.#markStale(uri);
  }

  /** A file was deleted; while it is open, its text still counts. */
  fileDeleted(uri: string): void {
    this.#changedMeanwhile.delete(uri);
    if (this.seedOf(uri) !== undefined) return;
    this.#files.drop(uri);
    this.#markStale(uri);
  }

  #markStale(uri: string): void {
    const draft = this.#drafts.get(uri);
    if (draft !== undefined) this.#staleDrafts.set(uri, draft);
  }
}
