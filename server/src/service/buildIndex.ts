import { bilingual, type Bilingual } from '../base/bilingual';
import { CancelledError, type Cancel } from '../base/cancel';
import { FileMap, pathInFolder } from '../base/fileIdentity';
import { type Outcome } from '../base/outcome';
import { ClausePacker } from '../precedents/search/file/clausePacker';
import { type Columns } from '../precedents/search/file/columns';
import { SavedClauses } from '../precedents/search/file/savedClauses';
import { hashOf } from '../precedents/search/file/textTable';
import { type Steps } from '../base/steps';
import { type IndexStore } from './indexStore';
import { Pacer, type PacerClock } from './takeTurns';
import { clausesOfSeed, PrecedentFiles } from './precedentFiles';
import { type PrecedentFolders, type Skipped } from './precedentFolders';
import { type Seed } from './seeds';
import { type SharedIndexes } from './sharedIndexes';
import { type Workspace } from './workspace';

/** What the index holds, or how far it is. */
export interface IndexProgress {
  readonly state: 'building' | 'ready' | 'failed';
  readonly regulations: number;
  readonly clauses: number;
  /** Files to read in all, once it is known. */
  readonly total?: number;
  /** Milliseconds that the build took, once it is ready. */
  readonly millis?: number;
  /** Files and folders that could not be read. */
  readonly skipped: readonly Skipped[];
}

/** What a build works with. */
export interface BuildTools {
  readonly workspace: Workspace;
  readonly loadSeeds: () => Promise<Outcome<readonly Seed[], Bilingual>>;
  readonly clock: PacerClock;
  readonly store: IndexStore;
  /** Differs between versions of this program: another version may cut a text into other clauses. */
  readonly programId: string;
}

/** How a build goes on. */
export interface BuildListener {
  /** There is something to search; the build goes on. May come more than once. */
  onUsable(files: PrecedentFiles): void;
  /** How many of the files were read so far, and how many there are; the seeds are none of them. */
  onProgress(progress: {
    readonly regulations: number;
    readonly clauses: number;
    readonly total: number;
  }): void;
  /** Something a developer or administrator should know; the build goes on. */
  onNotice(notice: Bilingual): void;
}

/**
 * Up to so many files that are new, changed or gone since the index was saved, these are read anew at each start, over
 * the saved index; beyond it a new index is made and saved.
 */
const FEW = 64;
/** Files whose stamps (`IndexStore.stampOf`) are asked for at once. */
const STAMPS_AT_ONCE = 64;
/** The saved stamp of a file that could not be read: it is tried again, but does not count as changed. */
const UNREADABLE = 'unreadable ';
/** The name, in the saved list of files, of an entry that is none: its stamp says what the index was made from. */
const SCOPE = '';

/** A file that must be read: it is new or changed, or could not be read last time. */
interface Wanted {
  readonly uri: string;
  readonly stamp: string;
  /** False for one that could not be read last time, and has not changed since. */
  readonly isNews: boolean;
}

/** One making of the index: from what was saved, the files that changed since, the seeds and the shared indexes. */
export class IndexBuild {
  readonly #tools: BuildTools;
  readonly #shared: SharedIndexes;
  readonly #reader: PrecedentFolders;
  readonly #listener: BuildListener;
  readonly #cancel: Cancel;
  readonly #pacer: Pacer;

  constructor(
    tools: BuildTools,
    shared: SharedIndexes,
    reader: PrecedentFolders,
    listener: BuildListener,
    cancel: Cancel,
  ) {
    this.#tools = tools;
    this.#shared = shared;
    this.#reader = reader;
    this.#listener = listener;
    this.#cancel = cancel;
    this.#pacer = new Pacer(tools.clock);
  }

  /**
   * @param isFresh reads every file, whatever was saved
   * @returns the complete index and, when it should be saved, what to save
   * @throws CancelledError
   */
  async run(
    isFresh: boolean,
  ): Promise<{ readonly files: PrecedentFiles; readonly toSave: Columns | undefined }> {
    const files = await this.#withSeeds();
    this.#listener.onUsable(files);
    await this.#reader.open();
    const saved = isFresh ? undefined : await this.#load();
    if (saved !== undefined) {
      await this.#pace(files.corpus.attachSteps(saved));
      this.#listener.onUsable(files);
    }
    const { wanted, kept, gone, unlisted } = await this.#compare(files, saved);
    const news = wanted.filter(({ isNews }) => isNews).length + gone.length;
    if (saved !== undefined && news <= FEW) {
      for (const uri of gone) files.drop(uri);
      for (const { uri } of wanted) {
        await this.#rest();
        await files.read(uri);
      }
      for (const { uri, reason } of unlisted) files.skip(uri, reason);
      return { files: await this.#withShared(files), toSave: undefined };
    }
    const complete = new PrecedentFiles(this.#reader);
    for (const seed of files.seeds) complete.addSeed(seed);
    for (const { uri, reason } of [...files.skipped, ...unlisted]) complete.skip(uri, reason);
    const columns = await this.#pack(complete, { saved, wanted, kept });
    const packed = await this.#pace(SavedClauses.openSteps(columns));
    await this.#pace(complete.corpus.attachSteps(packed));
    return { files: await this.#withShared(complete), toSave: columns };
  }

  /** Saves an index that {@link run} gave. */
  save(columns: Columns): Promise<Outcome<undefined, Bilingual>> {
    return this.#tools.store.save(this.#key, columns);
  }

  async #withSeeds(): Promise<PrecedentFiles> {
    const files = new PrecedentFiles(this.#reader);
    const seeds = await this.#tools.loadSeeds();
    if (!seeds.ok) files.skip('seeds', seeds.reason);
    for (const seed of seeds.ok ? seeds.value : []) {
      await this.#rest();
      files.addSeed(clausesOfSeed(seed));
    }
    return files;
  }

  async #withShared(files: PrecedentFiles): Promise<PrecedentFiles> {
    for (const uri of this.#reader.scope.indexFiles) {
      const { saved, fault } = await this.#shared.open(uri);
      if (fault !== undefined) files.skip(uri, fault);
      if (saved !== undefined) await this.#pace(files.attachShared(saved));
    }
    files.corpus.flush();
    return files;
  }

  get #identity(): string {
    return `${this.#tools.programId} ${this.#reader.identity}`;
  }

  /** Two windows on the same folders share a file; what it holds is checked by the whole identity. */
  get #key(): string {
    return `precedents-${hashOf(this.#identity).toString(36)}`;
  }

  async #load(): Promise<SavedClauses | undefined> {
    const columns = await this.#tools.store.load(this.#key);
    this.#stopIfCancelled();
    if (!columns.ok) {
      const { zh, en } = columns.reason;
      this.#listener.onNotice(
        bilingual(`索引缓存不可用，已重新建立：${zh}`, `index cache not used, built anew: ${en}`),
      );
      return undefined;
    }
    if (columns.value === undefined) return undefined;
    const saved = new SavedClauses(columns.value);
    const [scope] = saved.files();
    return scope?.name === SCOPE && scope.stamp === this.#identity ? saved : undefined;
  }

  /** What has changed since the index was saved. The files of a folder that cannot be listed now count as unchanged. */
  async #compare(
    seeds: PrecedentFiles,
    saved: SavedClauses | undefined,
  ): Promise<{
    readonly wanted: readonly Wanted[];
    readonly kept: FileMap<string>;
    readonly gone: readonly string[];
    readonly unlisted: Awaited<ReturnType<PrecedentFolders['list']>>['unlisted'];
  }> {
    const before = new FileMap<string>();
    for (const { name, stamp } of saved?.files() ?? []) if (name !== SCOPE) before.set(name, stamp);
    const { files, unlisted } = await this.#reader.list();
    // The seeds are in the index under names of their own.
    const own: string[] = [];
    for (const uri of files) {
      if (seeds.seedOf(uri) === undefined) own.push(uri);
      await this.#rest();
    }
    const wanted: Wanted[] = [];
    const kept = new FileMap<string>();
    for (const { uri, stamp } of await this.#stampsOf(own)) {
      await this.#rest();
      const known = before.get(uri);
      before.delete(uri);
      if (known === stamp) kept.set(uri, stamp);
      else wanted.push({ uri, stamp, isNews: known !== UNREADABLE + stamp });
    }
    const gone: string[] = [];
    for (const [uri, stamp] of before) {
      if (unlisted.some((folder) => pathInFolder(folder.uri, uri) !== undefined)) kept.set(uri, stamp);
      else gone.push(uri);
    }
    return { wanted, kept, gone, unlisted };
  }

  /** Stamps are taken before the files are read: one that grows meanwhile is read again at the next start. */
  async #stampsOf(
    uris: readonly string[],
  ): Promise<readonly { readonly uri: string; readonly stamp: string }[]> {
    const stamped: { readonly uri: string; readonly stamp: string }[] = [];
    for (let at = 0; at < uris.length; at += STAMPS_AT_ONCE) {
      await this.#rest();
      const some = uris.slice(at, at + STAMPS_AT_ONCE);
      const stamps = await Promise.all(some.map((uri) => this.#tools.store.stampOf(uri)));
      some.forEach((uri, i) => stamped.push({ uri, stamp: stamps[i] ?? '' }));
    }
    return stamped;
  }

  /** Packs what is kept of the saved index together with the files that must be read. */
  async #pack(
    files: PrecedentFiles,
    {
      saved,
      wanted,
      kept,
    }: {
      readonly saved: SavedClauses | undefined;
      readonly wanted: readonly Wanted[];
      readonly kept: FileMap<string>;
    },
  ): Promise<Columns> {
    const packer = new ClausePacker();
    packer.addFile(SCOPE, this.#identity);
    for (const source of saved?.all() ?? []) {
      await this.#rest();
      if (kept.has(source.source.id)) await this.#pace(packer.addSteps(source));
    }
    for (const [uri, stamp] of kept) packer.addFile(uri, stamp);
    for (const [index, { uri, stamp }] of wanted.entries()) {
      await this.#rest();
      const source = await this.#reader.read(uri);
      if (!source.ok) files.skip(uri, source.reason);
      else if (source.value !== undefined) await this.#pace(packer.addSteps(source.value));
      packer.addFile(uri, source.ok ? stamp : UNREADABLE + stamp);
      this.#listener.onProgress({
        regulations: kept.size + index + 1,
        clauses: files.corpus.clauseCount + packer.clauseCount,
        total: kept.size + wanted.length,
      });
    }
    return this.#pace(packer.finish());
  }

  async #pace<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await this.#rest();
    }
  }

  async #rest(): Promise<void> {
    await this.#pacer.rest();
    this.#stopIfCancelled();
  }

  #stopIfCancelled(): void {
    if (this.#cancel.isCancellationRequested) throw new CancelledError();
  }
}
