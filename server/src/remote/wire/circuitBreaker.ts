/** Time and pauses, so that tests have their own. */
export interface BreakerClock {
  /** Milliseconds. */
  now(): number;
  rest(millis: number): Promise<void>;
}

export const realClock: BreakerClock = {
  now: () => performance.now(),
  rest: (millis) =>
    new Promise((settle) => {
      setTimeout(settle, millis);
    }),
};

/** So many failures one after the other open it. */
const ENOUGH = 3;
const FIRST_REST = 5_000;
const LONGEST_REST = 60_000;

/**
 * Stops asking a server that does not answer: after a few failures it is left in peace, and asked once when the rest is
 * over; each failure of such a try doubles the rest.
 */
export class Breaker {
  readonly #clock: BreakerClock;
  #failures = 0;
  #rest = 0;
  #openUntil = 0;
  #isTrying = false;

  constructor(clock: BreakerClock) {
    this.#clock = clock;
  }

  /** True when the server may be asked now. Of several who ask when a rest is over, one may. */
  mayAsk(): boolean {
    if (this.#rest === 0) return true;
    if (this.#clock.now() < this.#openUntil || this.#isTrying) return false;
    this.#isTrying = true;
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#rest = 0;
    this.#isTrying = false;
  }

  /** @param isLasting it will be the same until somebody does something */
  failed(isLasting = false): void {
    this.#failures++;
    if (this.#failures < ENOUGH && !isLasting && this.#rest === 0) return;
    this.#rest = isLasting ? LONGEST_REST : Math.min(Math.max(this.#rest * 2, FIRST_REST), LONGEST_REST);
    this.#openUntil = this.#clock.now() + this.#rest;
    this.#isTrying = false;
  }
}
