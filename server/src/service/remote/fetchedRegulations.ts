import { citedTitles } from '../../analysis/citedTitles';
import { type Snapshot } from '../../analysis/snapshot';
import { FileMap } from '../../base/fileIdentity';
import { sameTitle } from '../../precedents/clauses/findCitedText';
import { type SourceClauses } from '../../precedents/clauses/cutIntoClauses';
import { type PrecedentSource } from '../../precedents/clauses/types';
import { AnswerCache } from './answerCache';
import { type RemoteCorpus, type RemoteHead } from './remoteCorpus';

/** Regulations that are fetched whole for one draft: those with titles like its own, and those that it cites. */
const NEAREST = 40;
const MOST_CITED = 24;
/** Regulations that are looked up for one question of an assistant. */
const MOST_LOOKED_UP = 48;
/** Regulations that are kept whole, and clauses of all of them: a few megabytes. */
const MOST_KEPT = 256;
const MOST_CLAUSES = 40_000;

/** Takes regulations of the server into the session's precedents, and out of them. */
export interface Shelf {
  /** They count as precedents from now on; of the same identity the newer replaces the older. */
  put(sources: readonly SourceClauses[]): void;
  remove(ids: readonly string[]): void;
}

/** Whether a source is one of a server. No source of the session's own begins so, and no URI. */
export const isOnServer = (sourceId: string): boolean => sourceId.startsWith('servers/');

/**
 * A server as the session uses it: candidates for what is searched, the regulations nearest to the drafts that are worked
 * on as precedents of the session, and whole texts to be read.
 */
export class FetchedRegulations {
  readonly corpus: RemoteCorpus;
  readonly answers: AnswerCache;
  readonly #shelf: Shelf;
  /** Whole regulations; the one that was read last stands at the end. */
  readonly #kept = new Map<string, { readonly version: string; readonly source: SourceClauses }>();
  /** Those that count as precedents, by the draft that wants them. */
  readonly #wantedBy = new FileMap<ReadonlySet<string>>();
  /** What was last asked for each draft: its title and what it cites. */
  readonly #askedFor = new FileMap<string>();
  /** The newest preparation of each draft, while it goes on. */
  readonly #running = new FileMap<Promise<void>>();
  /** The identities of one turn, and the answer that all who asked in it share. */
  readonly #gathered = new Set<string>();
  #gathering: Promise<readonly SourceClauses[] | undefined> | undefined;

  constructor(corpus: RemoteCorpus, shelf: Shelf, now: () => number) {
    this.corpus = corpus;
    this.answers = new AnswerCache(corpus, now);
    this.#shelf = shelf;
  }

  /** The whole regulations that count as precedents, for an index that takes the place of another. */
  get shelved(): readonly SourceClauses[] {
    const wanted = this.#wanted();
    return [...this.#kept].filter(([id]) => wanted.has(id)).map(([, { source }]) => source);
  }

  /** What is known of a regulation of the server that was read whole. */
  sourceOf(id: string): PrecedentSource | undefined {
    return this.#kept.get(id)?.source.source;
  }

  /** A regulation as a whole; `undefined` when it is gone or the server does not answer. */
  async whole(id: string): Promise<SourceClauses | undefined> {
    const known = this.#kept.get(id);
    if (known !== undefined) return known.source;
    this.#gathered.add(id);
    // What is asked for in one turn is asked of the server at once.
    this.#gathering ??= Promise.resolve().then(() => {
      const ids = [...this.#gathered];
      this.#gathered.clear();
      this.#gathering = undefined;
      return this.#fetch(ids.map((each) => ({ id: each, version: '' })));
    });
    return (await this.#gathering)?.find(({ source }) => source.id === id);
  }

  /**
   * Regulations by their titles or identities, in the newest version of each title. That makes them no precedents of the
   * session. Of many only the first are looked up; nothing but titles and identities is sent.
   */
  async wholeOf(wanted: readonly string[]): Promise<readonly SourceClauses[]> {
    const ids = wanted.filter(isOnServer);
    const titles = [...new Set(wanted.filter((each) => !isOnServer(each)))].slice(0, MOST_LOOKED_UP);
    const heads: Pick<RemoteHead, 'id' | 'version'>[] = [];
    for (let at = 0; at < titles.length; at += MOST_CITED) {
      const named = await this.corpus.named(titles.slice(at, at + MOST_CITED));
      if (!named.ok) break;
      heads.push(...named.value);
    }
    const [whole] = await Promise.all([
      Promise.all(ids.slice(0, MOST_LOOKED_UP).map((id) => this.whole(id))),
      this.#fetch(heads),
    ]);
    const named = heads.map(({ id }) => this.#kept.get(id)?.source);
    return [...whole, ...named].filter((each) => each !== undefined);
  }

  /**
   * Fetches the regulations whose titles are nearest to a draft's and those that it cites, and makes them precedents of
   * the session; once for each title and set of citations. Only titles are sent.
   */
  prepare(uri: string, snapshot: Snapshot): Promise<void> {
    const title = snapshot.tree.title?.text ?? '';
    const cited = [...new Set(citedTitles(snapshot).map((each) => each.title))].slice(0, MOST_CITED);
    const key = JSON.stringify([title, ...cited.toSorted()]);
    if (this.#askedFor.get(uri) === key) return this.#running.get(uri) ?? Promise.resolve();
    this.#askedFor.set(uri, key);
    // A later call, a draft that was closed and a server that is left put an end to this one.
    const isWanted = (): boolean => this.#running.get(uri) === running;
    const running: Promise<void> = this.#prepare(uri, title, cited, isWanted).finally(() => {
      if (isWanted()) this.#running.delete(uri);
    });
    this.#running.set(uri, running);
    return running;
  }

  /** A draft is not worked on any more. */
  forget(uri: string): void {
    this.#askedFor.delete(uri);
    this.#running.delete(uri);
    this.#want(uri, new Set());
  }

  /** Leaves the server: its regulations are no precedents any more. */
  close(): void {
    this.#running.clear();
    this.#shelf.remove([...this.#wanted()]);
    this.#wantedBy.clear();
    this.corpus.close();
  }

  async #prepare(
    uri: string,
    title: string,
    cited: readonly string[],
    isWanted: () => boolean,
  ): Promise<void> {
    const [nearest, named] = await Promise.all([
      this.corpus.nearest(title, NEAREST),
      this.corpus.named(cited.filter((each) => !sameTitle(each, title))),
    ]);
    if (!isWanted()) return;
    // What did not come is asked for again when the drafter goes on.
    if (!nearest.ok || !named.ok) this.#askedFor.delete(uri);
    const heads = [...(nearest.ok ? nearest.value : []), ...(named.ok ? named.value : [])];
    if (heads.length === 0) return;
    const read = await this.#fetch(heads);
    if (!isWanted()) return;
    if (read === undefined) this.#askedFor.delete(uri);
    this.#want(uri, new Set(heads.map(({ id }) => id).filter((id) => this.#kept.has(id))));
  }

  /** Reads what is not at hand in this version, and keeps it. Gives what was read; `undefined` when the server did not answer. */
  async #fetch(
    heads: readonly Pick<RemoteHead, 'id' | 'version'>[],
  ): Promise<readonly SourceClauses[] | undefined> {
    const missing = heads.filter(({ id, version }) => this.#kept.get(id)?.version !== version);
    const versions = new Map(missing.map(({ id, version }) => [id, version]));
    if (missing.length === 0) return [];
    const read = await this.corpus.whole(missing.map(({ id }) => id));
    if (!read.ok) return undefined;
    const sources = read.value;
    for (const source of sources) {
      const { id } = source.source;
      this.#kept.delete(id);
      this.#kept.set(id, { version: versions.get(id) ?? '', source });
    }
    this.#drop();
    const wanted = this.#wanted();
    const changed = sources.filter(({ source }) => wanted.has(source.id));
    if (changed.length > 0) this.#shelf.put(changed);
    return sources;
  }

  /** Forgets, where there are too many, the regulations read longest ago that no draft wants. */
  #drop(): void {
    const wanted = this.#wanted();
    let clauses = [...this.#kept.values()].reduce((sum, { source }) => sum + source.clauses.length, 0);
    for (const [id, { source }] of this.#kept) {
      if (this.#kept.size <= MOST_KEPT && clauses <= MOST_CLAUSES) break;
      if (wanted.has(id)) continue;
      this.#kept.delete(id);
      clauses -= source.clauses.length;
    }
  }

  #wanted(): ReadonlySet<string> {
    return new Set(this.#wantedBy.values().flatMap((ids) => [...ids]));
  }

  /** Makes these regulations the precedents that a draft wants, in the place of those it wanted before. */
  #want(uri: string, ids: ReadonlySet<string>): void {
    const before = this.#wanted();
    if (ids.size === 0) this.#wantedBy.delete(uri);
    else this.#wantedBy.set(uri, ids);
    const after = this.#wanted();
    const fresh = [...after]
      .filter((id) => !before.has(id))
      .flatMap((id) => this.#kept.get(id)?.source ?? []);
    const gone = [...before].filter((id) => !after.has(id));
    if (fresh.length > 0) this.#shelf.put(fresh);
    if (gone.length > 0) this.#shelf.remove(gone);
  }
}
