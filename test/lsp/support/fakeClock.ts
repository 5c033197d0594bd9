import { type Clock } from '../../../server/src/lsp/session/platformHost';

/** Time that passes when the test says so. */
export class FakeClock implements Clock {
  #now = 0;
  #tasks: { readonly due: number; readonly task: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(delay: number, task: () => void): () => void {
    const entry = { due: this.#now + delay, task };
    this.#tasks.push(entry);
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== entry);
    };
  }

  yieldNow(): Promise<void> {
    return Promise.resolve();
  }

  /** Lets time pass and runs what is due. */
  pass(millis: number): void {
    this.#now += millis;
    const due = this.#tasks.filter((entry) => entry.due <= this.#now);
    this.#tasks = this.#tasks.filter((entry) => entry.due > this.#now);
    for (const { task } of due) task();
  }
}
