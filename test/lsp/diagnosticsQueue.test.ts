import assert from 'node:assert/strict';
import { DiagnosticsQueue } from '../../server/src/lsp/documents/scheduleChecks';
import { FakeClock } from './support/fakeClock';

describe('lsp/documents/scheduleChecks', () => {
  let clock: FakeClock;
  let checked: string[];
  let queue: DiagnosticsQueue;
  beforeEach(() => {
    clock = new FakeClock();
    checked = [];
    queue = new DiagnosticsQueue(clock, (uri) => {
      checked.push(uri);
    });
  });

  it('checks once after a rest, which each key begins anew', () => {
    queue.schedule('a', 100);
    clock.pass(99);
    queue.schedule('a', 100);
    clock.pass(99);
    assert.deepEqual(checked, []);
    clock.pass(1);
    assert.deepEqual(checked, ['a']);
    clock.pass(1000);
    assert.deepEqual(checked, ['a']);
  });

  it('keeps documents apart', () => {
    queue.schedule('a', 100);
    queue.schedule('b', 50);
    queue.cancel('c');
    clock.pass(100);
    assert.deepEqual(checked, ['a', 'b']);
  });

  it('forgets what is cancelled', () => {
    queue.schedule('a', 100);
    queue.schedule('b', 100);
    queue.cancel('a');
    clock.pass(100);
    assert.deepEqual(checked, ['b']);
    queue.schedule('b', 100);
    queue.cancelAll();
    clock.pass(100);
    assert.deepEqual(checked, ['b']);
  });

  it('is at rest when nothing waits or runs, and lets those who wait for it go', async () => {
    let end = (): void => undefined;
    queue = new DiagnosticsQueue(clock, () => new Promise((resolve) => (end = resolve)));
    await queue.whenAtRest('a');
    queue.schedule('a', 100);
    let isAtRest = false;
    const rest = queue.whenAtRest('a').then(() => (isAtRest = true));
    clock.pass(100);
    await Promise.resolve();
    assert.equal(isAtRest, false);
    end();
    await rest;
    queue.schedule('a', 100);
    const cancelled = queue.whenAtRest('a');
    queue.cancel('a');
    await cancelled;
  });
});
