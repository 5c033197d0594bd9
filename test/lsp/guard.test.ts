import assert from 'node:assert/strict';
import {
  CancellationToken,
  CancellationTokenSource,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { CancelledError } from '../../server/src/base/cancel';
import { createGuard } from '../../server/src/lsp/session/requestGuard';
import { FakeClock } from './support/fakeClock';

describe('lsp/session/requestGuard', () => {
  const logged: string[] = [];
  const log = (message: string): void => {
    logged.push(message);
  };
  const clock = new FakeClock();
  const guard = createGuard(clock, { info: log, warn: log, error: log });
  const run = <R>(work: () => R): Promise<R | 'fallback'> =>
    guard<null, R | 'fallback'>('hover', 'fallback', work)(null, CancellationToken.None);
  beforeEach(() => {
    logged.length = 0;
  });

  it('answers what the work gives', async () => {
    assert.equal(await run(() => 7), 7);
    assert.deepEqual(logged, []);
  });

  it('answers the fallback for a bug, and logs its place', async () => {
    const bug = (): never => {
      throw new TypeError('a bug');
    };
    assert.equal(await run(bug), 'fallback');
    assert.match(logged[0] ?? '', /^hover: TypeError: a bug\n +at bug /);
  });

  it('does not start cancelled work, and tells the client when work was cancelled', async () => {
    let started = false;
    const work = guard('hover', null, () => {
      started = true;
      return null;
    });
    await assert.rejects(work(null, CancellationToken.Cancelled), { code: LSPErrorCodes.RequestCancelled });
    assert.equal(started, false);
    const stop = (): never => {
      throw new CancelledError();
    };
    await assert.rejects(run(stop), { code: LSPErrorCodes.RequestCancelled });
    assert.deepEqual(logged, []);
  });

  it('gives no answer to a request that was cancelled while it worked', async () => {
    const source = new CancellationTokenSource();
    const work = guard('hover', 'fallback', async () => {
      await Promise.resolve();
      source.cancel();
      return 'an old answer';
    });
    await assert.rejects(work(null, source.token), { code: LSPErrorCodes.RequestCancelled });
    assert.deepEqual(logged, []);
  });

  it('lets what has already arrived be read before it begins', async () => {
    const order: string[] = [];
    const waiting = createGuard(
      {
        now: () => 0,
        after: () => () => undefined,
        yieldNow: async () => {
          await Promise.resolve();
          order.push('the event loop ran');
        },
      },
      { info: log, warn: log, error: log },
    );
    await waiting('hover', null, () => {
      order.push('the work began');
      return null;
    })(null, CancellationToken.None);
    assert.deepEqual(order, ['the event loop ran', 'the work began']);
  });

  it('passes refusals on', async () => {
    const refuse = (): never => {
      throw new ResponseError(-32602, 'wrong');
    };
    await assert.rejects(run(refuse), { code: -32602 });
  });

  it('names slow work', async () => {
    await run(() => {
      clock.pass(250);
    });
    assert.deepEqual(logged, ['hover: 250 ms']);
  });
});
