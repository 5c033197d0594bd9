import { performance } from 'node:perf_hooks';
import { type Snapshot } from '../../analysis/snapshot';
import { type Bilingual } from '../../base/bilingual';
import { done, type Outcome } from '../../base/outcome';
import { loadRemote } from '../../node/remoteBundle';
import { type PrecedentHit, type PrecedentIndex, type SearchOptions } from '../../precedents/clauses/types';
import { type PrecedentCorpus } from '../../precedents/search/corpus';
import { MergedIndex } from '../../service/remote/mergedIndex';
import { type RemoteConfig, type RemoteCorpus } from '../../service/remote/remoteCorpus';
import { RemotePrecedents, type Shelf } from '../../service/remote/remotePrecedents';

/** A server beside the precedents that a command has read. */
export class ServerSession {
  readonly #corpus: RemoteCorpus;
  readonly #remote: RemotePrecedents;
  /** The precedents of both. */
  readonly index: PrecedentIndex;

  private constructor(remote: RemoteCorpus, own: PrecedentCorpus) {
    this.#corpus = remote;
    const shelf: Shelf = {
      put: (sources) => {
        for (const { source, clauses } of sources) own.update(source, clauses);
      },
      remove: (ids) => {
        for (const id of ids) own.remove(id);
      },
    };
    this.#remote = new RemotePrecedents(remote, shelf, () => performance.now());
    this.index = new MergedIndex(own, this.#remote.answers);
  }

  /** Refused where the address or the certificates cannot be used; nothing is sent yet. */
  static open(config: RemoteConfig, own: PrecedentCorpus): Outcome<ServerSession, Bilingual> {
    const opened = loadRemote().openCorpus(config, () => undefined);
    return opened.ok ? done(new ServerSession(opened.value, own)) : opened;
  }

  search(query: string, options: SearchOptions): Promise<readonly PrecedentHit[]> {
    return this.#remote.answers.asking(() => this.index.search(query, options));
  }

  /** Fetches what the features and rules want for a text: the regulations nearest to it, and those it cites. */
  prepare(name: string, snapshot: Snapshot): Promise<void> {
    return this.#remote.prepare(name, snapshot);
  }

  /** Why the answers are not those of the whole corpus; `undefined` where they are. */
  get problem(): Bilingual | undefined {
    return this.#corpus.health.message;
  }

  close(): void {
    this.#remote.close();
  }
}
