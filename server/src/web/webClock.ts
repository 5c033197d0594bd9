import { type Clock } from '../lsp/session/platformHost';

/** The time of a worker. */
export const webClock: Clock = {
  now: () => performance.now(),
  after(delay, task) {
    const timer = setTimeout(task, delay);
    return () => {
      clearTimeout(timer);
    };
  },
  // Timers of nested calls wait four milliseconds; a message comes at once, behind those that have arrived.
  yieldNow: () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done();
      };
      port2.postMessage(undefined);
    }),
};
