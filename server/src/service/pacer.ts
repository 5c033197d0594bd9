import { type YieldNow } from '../base/cancel';
import { type Steps } from '../precedents/search/steps';

/** Time, as far as long work in the core needs it. */
export interface PacerClock {
  /** Milliseconds from some fixed moment. */
  now(): number;
  readonly yieldNow: YieldNow;
}

/** Milliseconds that work may hold the event loop: a keystroke waits no longer for its turn. */
const LONGEST_STRETCH = 10;

/** Gives the event loop its turn every few milliseconds of long work. */
export class Pacer {
  readonly #clock: PacerClock;
  #since: number;

  constructor(clock: PacerClock) {
    this.#clock = clock;
    this.#since = clock.now();
  }

  /** Call between steps: returns at once, or after others had their turn. */
  async rest(): Promise<void> {
    if (this.#clock.now() - this.#since < LONGEST_STRETCH) return;
    await this.#clock.yieldNow();
    this.#since = this.#clock.now();
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
