import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { CancelledError } from '../../base/cancel';
import { type Clock, type Log } from './platformHost';

/** Milliseconds; requests that take longer are named in the log. */
const SLOW = 200;

/** A request handler that never breaks the connection. */
export type Guarded<P, R> = (params: P, token: CancellationToken) => Promise<R>;

/** Wraps the work of a request; see {@link createGuard}. */
export type Guard = <P, R>(
  name: string,
  fallback: R,
  work: (params: P, token: CancellationToken) => R | Promise<R>,
) => Guarded<P, R>;

/**
 * Every request runs in a guard. It first lets the event loop run, so that a change or a cancel request that has
 * already arrived is read: the answer is for the newest text or none. The answer is written before long work goes on. A
 * failure is logged and answered with the fallback, so that a broken hover never stops diagnostics.
 */
export const createGuard =
  (clock: Clock, log: Log): Guard =>
  (name, fallback, work) =>
  async (params, token) => {
    await (clock.turns?.arrived() ?? clock.yieldNow());
    stopIfCancelled(token);
    const started = clock.now();
    try {
      const answer = await work(params, token);
      stopIfCancelled(token);
      return answer;
    } catch (error) {
      if (error instanceof CancelledError) throw cancelled();
      if (error instanceof ResponseError) throw error;
      log.error(`${name}: ${describeError(error)}`);
      return fallback;
    } finally {
      void clock.turns?.answered();
      const took = clock.now() - started;
      if (took > SLOW) log.info(`${name}: ${took.toFixed(0)} ms`);
    }
  };

function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw cancelled();
}

const cancelled = (): ResponseError => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');

/** What the log says of an exception: its stack, which names the place of the bug. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
