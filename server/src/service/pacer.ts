import { type YieldNow } from '../base/cancel';
import { type Steps } from '../base/steps';
import { type Turns } from './turns';

/** Time, as far as long work in the core needs it. */
export interface PacerClock {
  /** Milliseconds from some fixed moment. */
  now(): number;
  readonly yieldNow: YieldNow;
  /** Shared by all long work of a session; without it each gives way by itself. */
  readonly turns?: Turns;
}

/** Milliseconds that work may hold the event loop: a keystroke waits no longer for its turn. */
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
    if (!this.isDue()) return;
    await (this.#clock.turns?.next() ?? this.#clock.yieldNow());
    this.#since = this.#clock.now();
  }

  /** True when others have waited long enough. */
  isDue(): boolean {
    return this.#clock.now() - this.#since >= LONGEST_STRETCH;
  }

  /** Does the steps of long work as long as somebody wants it; `undefined` when nobody does any more. */
  async runWhile<T>(isWanted: () => boolean, steps: Steps<T>): Promise<T | undefined> {
    while (isWanted()) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await this.rest();
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
