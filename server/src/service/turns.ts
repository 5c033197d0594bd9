import { type YieldNow } from '../base/cancel';

/** What a session's long jobs share. */
export interface TurnsClock {
  /** Milliseconds from some fixed moment. */
  now(): number;
  readonly yieldNow: YieldNow;
}

/**
 * The turns of a session's long jobs. Between two of them the event loop runs, so that a request waits for one slice of
 * work however many jobs there are: if each gave way by itself, all would take a slice at every turn of the loop. Requests
 * that have arrived go before every slice that waits.
 */
export class Turns {
  readonly #clock: TurnsClock;
  readonly #waiting: (() => void)[] = [];
  #isGiving = false;
  #arriving = 0;
  #since = 0;

  constructor(clock: TurnsClock) {
    this.#clock = clock;
  }

  /** Settles when the event loop has run and every job that waited before has had its turn. */
  next(): Promise<void> {
    return new Promise((begin) => {
      this.#waiting.push(begin);
      if (!this.#isGiving) void this.#give();
    });
  }

  /** For a request that has just arrived: settles when what came with it has been read. */
  async arrived(): Promise<void> {
    this.#arriving++;
    try {
      await this.#clock.yieldNow();
    } finally {
      this.#arriving--;
    }
  }

  /** The moment from which a job that begins now has its slice: where others wait, that of the turn given last. */
  beginning(): number {
    return this.#isGiving ? this.#since : this.#clock.now();
  }

  async #give(): Promise<void> {
    this.#isGiving = true;
    try {
      while (this.#waiting.length > 0) {
        await this.#clock.yieldNow();
        if (this.#arriving > 0) continue;
        this.#since = this.#clock.now();
        this.#waiting.shift()?.();
      }
    } finally {
      this.#isGiving = false;
    }
  }
}
