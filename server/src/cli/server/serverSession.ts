import { performance } from 'node:perf_hooks';
import { type Snapshot } from '../../analysis/snapshot';
import { type Bilingual } from '../../base/bilingual';
import { done, type Outcome } from '../../base/outcome';
import { type Arguments } from '../parseArguments';
import { type Context } from '../command';
import { loadRemote } from '../../node/loadBundles';
import { type SourceClauses } from '../../precedents/clauses/cutIntoClauses';
import { type PrecedentIndex } from '../../precedents/clauses/types';
import { type PrecedentCorpus } from '../../precedents/search/precedentCorpus';
import { MergedIndex } from '../../service/remote/mergedIndex';
import { type RemoteConfig, type RemoteCorpus } from '../../service/remote/remoteCorpus';
import { FetchedRegulations, type Shelf } from '../../service/remote/fetchedRegulations';
import { serverConfigOf } from './serverOptions';

/** A server beside the precedents that a command has read. */
export class ServerSession {
  readonly #corpus: RemoteCorpus;
  readonly #remote: FetchedRegulations;
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
    this.#remote = new FetchedRegulations(remote, shelf, () => performance.now());
    this.index = new MergedIndex(own, this.#remote.answers);
  }

  /** Refused where the address or the certificates cannot be used; nothing is sent yet. */
  static open(config: RemoteConfig, own: PrecedentCorpus): Outcome<ServerSession, Bilingual> {
    const opened = loadRemote().openCorpus(config, () => undefined);
    return opened.ok ? done(new ServerSession(opened.value, own)) : opened;
  }

  /** What `work` gives once the server has answered what it asks of `index`; it may be called more than once. */
  asking<T>(work: () => T): Promise<T> {
    return this.#remote.answers.asking(work);
  }

  /** Fetches what the features and rules want for a text: the regulations nearest to it, and those it cites. */
  prepare(name: string, snapshot: Snapshot): Promise<void> {
    return this.#remote.prepare(name, snapshot);
  }

  /** What was fetched for the texts at hand. */
  get shelved(): readonly SourceClauses[] {
    return this.#remote.shelved;
  }

  /** The work on a text is done: what was fetched for it alone is no precedent of the next. */
  forget(name: string): void {
    this.#remote.forget(name);
  }

  /** Why the answers are not those of the whole corpus; `undefined` where they are. */
  get problem(): Bilingual | undefined {
    return this.#corpus.health.message;
  }

  /** Ends the connections; what was fetched stays among the precedents. */
  disconnect(): void {
    this.#corpus.close();
  }

  /** Ends the session: what was fetched is taken out of the precedents again. */
  close(): void {
    this.#remote.close();
  }
}

/**
 * Does `work` with the server that `--server` names, and nothing without it. Closing the session would take what was fetched
 * out of `own` again, so only the connections are ended.
 * @returns why the answers are not those of the whole corpus; `undefined` where they are
 */
export async function withServer(
  args: Arguments,
  { io }: Context,
  own: PrecedentCorpus,
  work: (server: ServerSession) => Promise<void>,
): Promise<Bilingual | undefined> {
  const config = serverConfigOf(args, io);
  if (config === undefined) return undefined;
  const session = ServerSession.open(config, own);
  if (!session.ok) return session.reason;
  try {
    await work(session.value);
    return session.value.problem;
  } finally {
    session.value.disconnect();
  }
}
