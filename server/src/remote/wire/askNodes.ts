import { done, refused, type Outcome } from '../../base/outcome';
import { Breaker, realClock, type BreakerClock } from './circuitBreaker';
import { fault, isPassing, needsSomebody, type RemoteFault } from './serverFaults';
import { Transport, type WireAnswer, type WireConfig, type WireRequest } from './transport';

/** A question, with how long and how often it may be asked. */
export interface Question extends WireRequest {
  /** Attempts in all; 1 for what must not be done twice. */
  readonly attempts: number;
  /** Statuses besides 2xx that are an answer and no fault. */
  readonly accepts?: readonly number[];
}

const FIRST_PAUSE = 40;

/**
 * Asks the nodes of one server: the next node where one does not answer, with pauses that grow, never for longer than a
 * question may take, and not at all while the breaker is open.
 */
export class Client {
  readonly #nodes: readonly string[];
  readonly #transport: Transport;
  readonly #clock: BreakerClock;
  readonly #breaker: Breaker;
  #next = 0;
  #lastFault: RemoteFault = fault('unreachable');

  constructor(nodes: readonly string[], config: WireConfig, clock: BreakerClock = realClock) {
    this.#nodes = nodes;
    this.#transport = new Transport(config);
    this.#clock = clock;
    this.#breaker = new Breaker(clock);
  }

  close(): void {
    this.#transport.close();
  }

  async ask(question: Question): Promise<Outcome<unknown, RemoteFault>> {
    if (!this.#breaker.mayAsk()) return refused(this.#lastFault);
    const answer = await this.#attempts(question);
    if (answer.ok) this.#breaker.succeeded();
    else {
      this.#lastFault = answer.reason;
      // An answer that was too large or not understood is the question's fault as likely as the server's.
      if (isPassing(answer.reason) || needsSomebody(answer.reason)) {
        this.#breaker.failed(needsSomebody(answer.reason));
      } else this.#breaker.succeeded();
    }
    return answer;
  }

  async #attempts(question: Question): Promise<Outcome<unknown, RemoteFault>> {
    const end = this.#clock.now() + question.millis;
    const attempts = Math.max(question.attempts, 1);
    let last: RemoteFault = fault('timeout');
    for (let attempt = 0; attempt < attempts; attempt++) {
      const left = end - this.#clock.now();
      if (left <= 0) return refused(last);
      // One slow node must leave time for another.
      const millis = Math.ceil(attempt + 1 < attempts && this.#nodes.length > 1 ? left / 2 : left);
      const node = this.#nodes[this.#next % this.#nodes.length] ?? '';
      const answer = judged(await this.#transport.ask(node, { ...question, millis }), question);
      if (answer.ok || !isPassing(answer.reason)) return answer;
      last = answer.reason;
      this.#next++;
      const pause = last.retryAfter ?? FIRST_PAUSE * 2 ** attempt * (0.5 + Math.random());
      if (attempt + 1 < attempts && this.#clock.now() + pause < end) await this.#clock.rest(pause);
    }
    return refused(last);
  }
}

function judged(
  answer: Outcome<WireAnswer, RemoteFault>,
  { accepts = [] }: Question,
): Outcome<unknown, RemoteFault> {
  if (!answer.ok) return answer;
  const { status, value } = answer.value;
  if ((status >= 200 && status < 300) || accepts.includes(status)) return done(value);
  const why = reasonIn(value);
  if (status === 404) return refused(fault('missing', why, { status }));
  return refused(fault('failed', [status, why].filter((part) => part !== '').join(' '), { status }));
}

/** The type of an error as the engine names it, `index_not_found_exception`; its text may repeat the question. */
function reasonIn(value: unknown): string {
  const error = typeof value === 'object' && value !== null && 'error' in value ? value.error : undefined;
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  return typeof type === 'string' && /^[a-z_]{1,60}$/u.test(type) ? type : '';
}
