import { FileMap } from '../../base/fileIdentity';
import { type Clock } from '../session/host';

/**
 * Checks documents after a rest: each new request for a document starts its rest anew, so that only the latest
 * version is checked.
 */
export class DiagnosticsQueue {
  readonly #clock: Clock;
  readonly #check: (uri: string) => void | Promise<void>;
  readonly #waiting = new FileMap<() => void>();
  readonly #running = new FileMap<number>();
  readonly #onRest = new FileMap<(() => void)[]>();

  /** `check` must not throw. */
  constructor(clock: Clock, check: (uri: string) => void | Promise<void>) {
    this.#clock = clock;
    this.#check = check;
  }

  /** Has `uri` checked after `delay` milliseconds without another request for it. */
  schedule(uri: string, delay: number): void {
    this.#unschedule(uri);
    const stop = this.#clock.after(delay, () => {
      this.#waiting.delete(uri);
      void this.#run(uri);
    });
    this.#waiting.set(uri, stop);
  }

  /** Settles when no check of `uri` waits or runs: what may come later than the findings lets them go first. */
  whenAtRest(uri: string): Promise<void> {
    if (this.#isAtRest(uri)) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onRest.set(uri, [...(this.#onRest.get(uri) ?? []), resolve]);
    });
  }

  cancel(uri: string): void {
    this.#unschedule(uri);
    this.#announceRest(uri);
  }

  cancelAll(): void {
    for (const uri of this.#waiting.uris()) this.cancel(uri);
  }

  async #run(uri: string): Promise<void> {
    this.#running.set(uri, (this.#running.get(uri) ?? 0) + 1);
    await this.#check(uri);
    this.#running.set(uri, (this.#running.get(uri) ?? 1) - 1);
    this.#announceRest(uri);
  }

  #unschedule(uri: string): void {
    this.#waiting.get(uri)?.();
    this.#waiting.delete(uri);
  }

  #isAtRest(uri: string): boolean {
    return !this.#waiting.has(uri) && (this.#running.get(uri) ?? 0) === 0;
  }

  #announceRest(uri: string): void {
    if (!this.#isAtRest(uri)) return;
    this.#running.delete(uri);
    const listeners = this.#onRest.get(uri) ?? [];
    this.#onRest.delete(uri);
    for (const announce of listeners) announce();
  }
}
