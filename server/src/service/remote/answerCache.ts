import { type CandidateAnswer } from '../../precedents/search/candidateSupplier';
import { type RemoteCorpus, type RemoteQuery } from './remoteCorpus';

/** Answers that are kept, of the last few articles and searches: some hundred kilobytes each. */
const MOST_KEPT = 48;
/** Milliseconds for which an answer is kept: others may change the corpus meanwhile. */
const FRESH = 5 * 60 * 1000;
/** So often the server is asked for one piece of work; what it still lacks then it does without. */
const MOST_ROUNDS = 3;
/** Questions that are asked of the server at once. */
const MOST_ASKED = 8;

interface Kept {
  readonly answer: CandidateAnswer;
  readonly at: number;
}

/**
 * What a server answered, for features that search without waiting: a feature is carried out, what it searched for is
 * asked of the server, and it is carried out again with the answers. Features know nothing of it, and what is typed never
 * waits for a server.
 */
export class AnswerCache {
  readonly #corpus: RemoteCorpus;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();
  /** What the work that is carried out now searched for in vain. */
  #missed: Map<string, RemoteQuery> | undefined;

  /** @param now milliseconds */
  constructor(corpus: RemoteCorpus, now: () => number) {
    this.#corpus = corpus;
    this.#now = now;
  }

  /** The answer to a query; `undefined` where it is not at hand, which {@link asking} takes note of. */
  of(query: RemoteQuery): CandidateAnswer | undefined {
    const key = keyOf(query);
    const kept = this.#kept.get(key);
    if (kept !== undefined && this.#now() - kept.at < FRESH) return kept.answer;
    this.#missed?.set(key, query);
    return undefined;
  }

  /**
   * Does `work`, with the server's answers as far as it gives any. `work` may be done several times, so it must change
   * nothing.
   */ async asking<T>(work: () => T): Promise<T> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { result, missed } = this.#watch(work);
      if (missed.size === 0 || !(await this.#fetch(missed))) return result;
    }
    return work();
  }

  #watch<T>(work: () => T): { readonly result: T; readonly missed: ReadonlyMap<string, RemoteQuery> } {
    const missed = new Map<string, RemoteQuery>();
    this.#missed = missed;
    try {
      return { result: work(), missed };
    } finally {
      this.#missed = undefined;
    }
  }

  async #fetch(missed: ReadonlyMap<string, RemoteQuery>): Promise<boolean> {
    const asked = [...missed].slice(0, MOST_ASKED);
    const answers = await this.#corpus.candidates(asked.map(([, query]) => query));
    if (!answers.ok) return false;
    for (const [at, [key]] of asked.entries()) {
      const answer = answers.value[at];
      this.#kept.delete(key);
      if (answer !== undefined) this.#kept.set(key, { answer, at: this.#now() });
    }
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return true;
  }
}

const keyOf = ({ query, filter }: RemoteQuery): string => JSON.stringify([query, filter ?? null]);
