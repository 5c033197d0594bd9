import { type Snapshot } from '../../analysis/snapshot';
import { type SourceClauses } from '../../precedents/clauses/cutIntoClauses';
import { type PrecedentIndex } from '../../precedents/clauses/types';
import { type PrecedentCorpus } from '../../precedents/search/precedentCorpus';
import { renderSource } from '../../precedents/search/file/renderSource';
import { MergedIndex } from './mergedIndex';
import { type RemoteCorpus, type RemoteHealth } from './remoteCorpus';
import { isOnServer, FetchedRegulations, type Shelf } from './fetchedRegulations';

export { isOnServer };

/**
 * The corpus server that a session uses beside its own index. Without a server every method gives what the index alone
 * gives.
 */
export class SessionServer {
  readonly #now: () => number;
  #remote: FetchedRegulations | undefined;
  /** The index that is in use, and the same with the server's candidates in its searches. */
  #corpus: PrecedentCorpus | undefined;
  #merged: MergedIndex | undefined;

  /** @param now milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Uses a server in the place of the one before; `undefined` leaves it. */
  use(corpus: RemoteCorpus | undefined): void {
    this.#remote?.close();
    const shelf: Shelf = {
      put: (sources) => {
        for (const { source, clauses } of sources) this.#corpus?.update(source, clauses);
      },
      remove: (ids) => {
        for (const id of ids) this.#corpus?.remove(id);
      },
    };
    this.#remote = corpus && new FetchedRegulations(corpus, shelf, this.#now);
    this.#merged = undefined;
  }

  /** How the server is; `undefined` without one. */
  get health(): RemoteHealth | undefined {
    return this.#remote?.corpus.health;
  }

  /** The precedents of an index, with the server's where one is used. */
  over(corpus: PrecedentCorpus): PrecedentIndex {
    if (this.#remote === undefined) return corpus;
    if (corpus !== this.#corpus) this.moveTo(corpus);
    return (this.#merged ??= new MergedIndex(corpus, this.#remote.answers));
  }

  /** Another index takes the place of the one in use. */
  moveTo(corpus: PrecedentCorpus): void {
    this.#corpus = corpus;
    this.#merged = undefined;
    for (const { source, clauses } of this.#remote?.shelved ?? []) corpus.update(source, clauses);
  }

  /** Does work that searches, with the server's answers as far as it gives any: see `AnswerCache.asking`. */
  asking<T>(work: () => T): Promise<T> {
    return this.#remote?.answers.asking(work) ?? Promise.resolve(work());
  }

  /** Whole regulations of the server by their titles or identities, as far as it has them; none without a server. */
  wholeOf(wanted: readonly string[]): Promise<readonly SourceClauses[]> {
    return this.#remote?.wholeOf(wanted) ?? Promise.resolve([]);
  }

  /** Fetches the regulations nearest to a draft and those it cites; settles at once where they are at hand. */
  prepare(uri: string, snapshot: Snapshot): Promise<void> {
    return this.#remote?.prepare(uri, snapshot) ?? Promise.resolve();
  }

  /** A draft is not worked on any more. */
  forget(uri: string): void {
    this.#remote?.forget(uri);
  }

  /** The title of a regulation of the server that was read. */
  titleOf(sourceId: string): string | undefined {
    return this.#remote?.sourceOf(sourceId)?.title;
  }

  /** A regulation of the server as it is shown; the spans of its clauses lie in this text. */
  async textOf(sourceId: string): Promise<string | undefined> {
    const source = isOnServer(sourceId) ? await this.#remote?.whole(sourceId) : undefined;
    return source && renderSource(source).text;
  }
}
