import { type Clock } from './host';

/**
 * Checks documents after a rest: each new request for a document starts its rest anew, so that only the latest
 * version is checked.
 */
export class DiagnosticsQueue {
  readonly #clock: Clock;
  readonly #check: (uri: string) => void;
  readonly #waiting = new Map<string, () => void>();

  /** `check` must not throw. */
  constructor(clock: Clock, check: (uri: string) => void) {
    this.#clock = clock;
    this.#check = check;
  }

  /** Has `uri` checked after `delay` milliseconds without another request for it. */
  schedule(uri: string, delay: number): void {
    this.cancel(uri);
    const stop = this.#clock.after(delay, () => {
      this.#waiting.delete(uri);
      this.#check(uri);
    });
    this.#waiting.set(uri, stop);
  }

  cancel(uri: string): void {
    this.#waiting.get(uri)?.();
    this.#waiting.delete(uri);
  }

  cancelAll(): void {
    for (const uri of [...this.#waiting.keys()]) this.cancel(uri);
  }
}
