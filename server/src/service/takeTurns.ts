import { type YieldNow } from '../base/cancel';
import { type Steps } from '../base/steps';

/** What a session's long jobs share. */
export interface TurnsClock {
  /** Milliseconds from some fixed moment. */
  now(): number;
  readonly yieldNow: YieldNow;
}

/**
 * The turns of a session's long jobs. Between two of them the event loop runs, so that a request waits for one slice of
 * work however many jobs there are: if each gave way by itself, all would take a slice at every turn of the loop. Requests
 * that have arrived go before every slice that waits, and so do answers that are to be written.
 */
export class Turns {
  readonly #clock: TurnsClock;
  readonly #waiting: (() => void)[] = [];
  #isGiving = false;
  #arriving = 0;
  #leaving = 0;
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

  /**
   * For a request that has just arrived: settles when what came with it has been read. It begins with a slice of its own;
   * those that arrive together share one.
   */
  async arrived(): Promise<void> {
    const isFirst = this.#arriving++ === 0;
    try {
      await this.#clock.yieldNow();
    } finally {
      this.#arriving--;
      if (isFirst) this.#since = this.#clock.now();
    }
  }

  /** For an answer that is ready: no slice begins until the event loop has written it. */
  async answered(): Promise<void> {
    this.#leaving++;
    try {
      await this.#clock.yieldNow();
    } finally {
      this.#leaving--;
    }
  }

  /**
   * When the slice began that a job beginning now works in: with the newest turn or request while jobs take turns, else
   * now. In the milliseconds of {@link TurnsClock.now}.
   */ beginning(): number {
    return this.#isGiving ? this.#since : this.#clock.now();
  }

  async #give(): Promise<void> {
    this.#isGiving = true;
    try {
      while (this.#waiting.length > 0) {
        await this.#clock.yieldNow();
        if (this.#arriving + this.#leaving > 0) continue;
        this.#since = this.#clock.now();
        this.#waiting.shift()?.();
      }
    } finally {
      this.#isGiving = false;
    }
  }
}

/** Time, as far as long work in the core needs it. */
export interface PacerClock {
  /** Milliseconds from some fixed moment. */
  now(): number;
  readonly yieldNow: YieldNow;
  /** Shared by all long work of a session; without it each gives way by itself. */
  readonly turns?: Turns;
}

/** Milliseconds that work may hold the event loop, so long may a keystroke wait. */
const LONGEST_STRETCH = 10;

/** Gives the event loop its turn every few milliseconds of long work. */
export class Pacer {
  readonly #clock: PacerClock;
  #since: number;

  constructor(clock: PacerClock) {
    this.#clock = clock;
    this.#since = clock.turns?.beginning() ?? clock.now();
  }

  /** Call between steps: returns at once, or after others had their turn. */
  async rest(): Promise<void> {
    if (this.isDue()) await this.#giveWay();
  }

  async #giveWay(): Promise<void> {
    await (this.#clock.turns?.next() ?? this.#clock.yieldNow());
    this.#since = this.#clock.now();
  }

  /** True when others have waited long enough. */
  isDue(): boolean {
    return this.#clock.now() - this.#since >= LONGEST_STRETCH;
  }

  /** Does the steps of long work as long as somebody wants it; `undefined` when nobody does any more. */
  async runWhile<T>(isWanted: () => boolean, steps: Steps<T>): Promise<T | undefined> {
    let isAsked = isWanted();
    while (isAsked) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (!this.isDue()) continue;
      await this.#giveWay();
      // Only while others have their turn can it change.
      isAsked = isWanted();
    }
    return undefined;
  }

  /** Does all steps of long work. */
  async run<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await this.rest();
    }
  }
}
