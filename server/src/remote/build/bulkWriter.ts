import { done, refused, type Outcome } from '../../base/outcome';
import { type ClauseDocument } from '../clauseDocuments';
import { fieldOf } from '../indexMapping';
import { realClock, type BreakerClock } from '../wire/circuitBreaker';
import { fault, type RemoteFault } from '../wire/serverFaults';
import { type Admin, asObject } from './buildStepsOnCluster';

/** Bytes and operations of one request. */
const MOST_BYTES = 1_500_000;
const MOST_OPERATIONS = 2_000;
/** How often operations that a busy node declined are sent again. */
const ROUNDS = 8;
const FIRST_PAUSE = 200;

/** One line, or two, of a bulk request. */
interface Operation {
  readonly lines: string;
  readonly isDeletion: boolean;
}

/** An operation that the index declines because nobody may write any more: somebody else has completed it. */
export const COMPLETED = 'completed';

/**
 * Writes documents in large requests, one of them on its way while the next is put together. The first clause of a regulation goes out
 * only when all others have been taken: an index that has it has the whole.
 */
export class BulkWriter {
  readonly #admin: Admin;
  readonly #path: string;
  readonly #clock: BreakerClock;
  #waiting: Operation[] = [];
  #bytes = 0;
  /** First clauses, and last deletions, of what stands in `#waiting`. */
  #last: Operation[] = [];
  #sending: Promise<Outcome<readonly Operation[], RemoteFault>> = Promise.resolve(done([]));

  constructor(admin: Admin, index: string, clock: BreakerClock = realClock) {
    this.#admin = admin;
    this.#path = `/${index}/_bulk?filter_path=errors,items.*.status,items.*.error.type`;
    this.#clock = clock;
  }

  /** @param surplus identities of documents that the regulation had before and has no more */
  async write(
    documents: readonly ClauseDocument[],
    surplus: readonly string[],
  ): Promise<Outcome<undefined, RemoteFault>> {
    const [first, ...others] = documents;
    for (const { id, body } of others) this.#add(this.#waiting, indexing(id, body));
    for (const id of surplus) this.#add(this.#waiting, deletion(id));
    if (first !== undefined) this.#add(this.#last, indexing(first.id, first.body));
    return this.#sendIfFull();
  }

  /** @param ids of all its documents, the first clause's first */
  async remove([first, ...others]: readonly string[]): Promise<Outcome<undefined, RemoteFault>> {
    for (const id of others) this.#add(this.#waiting, deletion(id));
    if (first !== undefined) this.#add(this.#last, deletion(first));
    return this.#sendIfFull();
  }

  /** Sends what is left, and settles when everything has been taken. */
  async finish(): Promise<Outcome<undefined, RemoteFault>> {
    for (let round = 0; round < 3; round++) {
      const sent = await this.#send();
      if (!sent.ok) return sent;
    }
    return done(undefined);
  }

  #add(to: Operation[], operation: Operation): void {
    to.push(operation);
    this.#bytes += operation.lines.length * 2;
  }

  #sendIfFull(): Promise<Outcome<undefined, RemoteFault>> {
    const isFull = this.#bytes > MOST_BYTES || this.#waiting.length + this.#last.length > MOST_OPERATIONS;
    return isFull ? this.#send() : Promise.resolve(done(undefined));
  }

  /** Waits for the request before, and sends the next without waiting for it. */
  async #send(): Promise<Outcome<undefined, RemoteFault>> {
    const before = await this.#sending;
    if (!before.ok) return before;
    const operations = [...before.value, ...this.#waiting];
    const last = this.#last;
    [this.#waiting, this.#last, this.#bytes] = [[], [], 0];
    this.#sending = this.#sendAll(operations).then((sent) => (sent.ok ? done(last) : sent));
    return done(undefined);
  }

  async #sendAll(operations: readonly Operation[]): Promise<Outcome<undefined, RemoteFault>> {
    let left = operations;
    let why = '';
    for (let round = 0; left.length > 0 && round < ROUNDS; round++) {
      if (round > 0) await this.#clock.rest(FIRST_PAUSE * 2 ** round);
      const answer = await this.#admin.ask('POST', this.#path, left.map(({ lines }) => lines).join(''));
      if (!answer.ok) return answer;
      const items = fieldOf(answer.value, 'items');
      const results: readonly unknown[] = Array.isArray(items) ? items : [];
      if (results.length !== left.length) return refused(fault('garbage', 'bulk'));
      const declined: Operation[] = [];
      for (const [at, operation] of left.entries()) {
        const about = Object.values(asObject(results[at]))[0];
        const status = Number(fieldOf(about, 'status'));
        if (status < 300 || (operation.isDeletion && status === 404)) continue;
        const type = fieldOf(fieldOf(about, 'error'), 'type');
        why = typeof type === 'string' ? type : `${status}`;
        if (why === 'cluster_block_exception') return refused(fault('failed', COMPLETED));
        if (status !== 429 && status < 500) return refused(fault('failed', why, { status }));
        declined.push(operation);
      }
      left = declined;
    }
    return left.length === 0 ? done(undefined) : refused(fault('busy', why));
  }
}

const indexing = (id: string, body: object): Operation => ({
  lines: `${JSON.stringify({ index: { _id: id } })}\n${JSON.stringify(body)}\n`,
  isDeletion: false,
});

const deletion = (id: string): Operation => ({
  lines: `${JSON.stringify({ delete: { _id: id } })}\n`,
  isDeletion: true,
});
