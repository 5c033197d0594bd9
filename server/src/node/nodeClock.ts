import { performance } from 'node:perf_hooks';
import { type Clock } from '../lsp/session/platformHost';

/** The time of this machine. */
export const nodeClock: Clock = {
  now: () => performance.now(),
  after(delay, task) {
    const timer = setTimeout(task, delay);
    return () => {
      clearTimeout(timer);
    };
  },
  // Twice: in between, bytes that have arrived become messages, and after that, messages are handled.
  yieldNow: () =>
    new Promise((done) => {
      setImmediate(() => setImmediate(done));
    }),
};
