import assert from 'node:assert/strict';
import { CancelledError } from '../../server/src/base/cancel';
import { FileWatching } from '../../server/src/lsp/session/fileWatching';
import { type Session } from '../../server/src/lsp/session/session';
import { EMPTY_SCOPE } from '../../server/src/service/precedentFolders';
import { FakeClock } from './support/fakeClock';

const MINUTE = 60_000;
const SCOPE = { ...EMPTY_SCOPE, indexFiles: ['file:///office.idx'] };
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('lsp: watching shared indexes', () => {
  let clock: FakeClock;
  let looked: number;
  let watching: FileWatching;

  beforeEach(async () => {
    clock = new FakeClock();
    looked = 0;
    const index = {
      haveSharedIndexesChanged: () => {
        looked++;
        return Promise.resolve(true);
      },
    };
    const session = { host: { clock }, index, client: { watchedFiles: false } } as unknown as Session;
    const build = (): Promise<void> => Promise.reject(new CancelledError());
    watching = new FileWatching(session, build, (_, work) => {
      work.catch(() => undefined);
    });
    await watching.watch(SCOPE);
  });

  const minutes = async (count: number): Promise<void> => {
    for (let minute = 0; minute < count; minute++) {
      clock.pass(MINUTE);
      await settled();
    }
  };

  it('goes on behind a build that was stopped', async () => {
    await minutes(3);
    assert.equal(looked, 3);
  });

  it('ends with the session, and where there are none any more', async () => {
    clock.pass(MINUTE);
    watching.stop();
    await minutes(2);
    assert.equal(looked, 1);
    await watching.watch(SCOPE);
    clock.pass(MINUTE);
    await watching.watch(EMPTY_SCOPE);
    await minutes(2);
    assert.equal(looked, 2);
  });
});
