import { done, refused, type Outcome } from '../base/outcome';
import { fieldOf, mappingProblem, readMeta } from './indexMapping';
import { type Client } from './wire/askNodes';
import { fault, type RemoteFault } from './wire/serverFaults';

const MOST = 4_000_000;
/** Milliseconds after which a corpus that cannot be used is looked at again: somebody may have built it anew. */
const AGAIN = 60_000;

/** Looks at the mapping behind the name of a corpus before anything of it is read, and again when another index answers. */
export class MappingCheck {
  readonly #client: Client;
  readonly #corpus: string;
  readonly #millis: number;
  readonly #now: () => number;
  readonly #known = new Set<string>();
  #problem: RemoteFault | undefined;
  #lookedAt = -Infinity;
  #running: Promise<Outcome<undefined, RemoteFault>> | undefined;

  /**
   * @param millis that an answer may take
   * @param now milliseconds
   */
  constructor(client: Client, corpus: string, millis: number, now = (): number => performance.now()) {
    this.#client = client;
    this.#corpus = corpus;
    this.#millis = millis;
    this.#now = now;
  }

  /** Refused where the corpus is of another version, or is not there. */
  check(): Promise<Outcome<undefined, RemoteFault>> {
    if (this.#known.size > 0) return Promise.resolve(done(undefined));
    if (this.#problem !== undefined && this.#now() - this.#lookedAt < AGAIN) {
      return Promise.resolve(refused(this.#problem));
    }
    return this.#lookOnce();
  }

  /** The same for the indices that answered. */
  async checkHits(indices: readonly string[]): Promise<Outcome<undefined, RemoteFault>> {
    if (indices.every((index) => this.#known.has(index))) return done(undefined);
    this.forget();
    const looked = await this.#lookOnce();
    if (!looked.ok) return looked;
    // It may have been replaced once more meanwhile: then the next answer tells.
    return done(undefined);
  }

  /** The next check looks again. */
  forget(): void {
    this.#known.clear();
    this.#problem = undefined;
  }

  #lookOnce(): Promise<Outcome<undefined, RemoteFault>> {
    this.#running ??= this.#look().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #look(): Promise<Outcome<undefined, RemoteFault>> {
    const answer = await this.#client.ask({
      method: 'GET',
      path: `/${this.#corpus}/_mapping?filter_path=*.mappings._meta`,
      millis: this.#millis,
      most: MOST,
      attempts: 2,
    });
    if (!answer.ok) return answer;
    this.#lookedAt = this.#now();
    const indices = Object.entries(
      typeof answer.value === 'object' && answer.value !== null ? answer.value : {},
    );
    const metas = indices.map(([, index]) => readMeta(fieldOf(fieldOf(index, 'mappings'), '_meta')));
    const problem =
      metas.length === 0 ? mappingProblem(undefined) : metas.map(mappingProblem).find((each) => each);
    if (problem !== undefined) {
      this.#problem = { ...fault('mapping'), message: problem };
      return refused(this.#problem);
    }
    this.#problem = undefined;
    for (const [name] of indices) this.#known.add(name);
    return done(undefined);
  }
}
