import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runToEnd } from '../../server/src/base/steps';
import { createFileIndexStore } from '../../server/src/node/fileIndexStore';
import { type PacerClock, Turns } from '../../server/src/service/takeTurns';
import { packSources } from '../../server/src/precedents/search/file/clausePacker';

/** Counts how often a job asks for its turn. */
class CountedTurns extends Turns {
  asked = 0;
  override next(): Promise<void> {
    this.asked++;
    return super.next();
  }
}

describe('node/fileIndexStore', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-store-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('saves and reads an index in the turns of its session', async () => {
    let now = 0;
    // So slow a machine that a rest is due whenever it is asked for.
    const own = { now: () => (now += 20), yieldNow: () => Promise.resolve() };
    const turns = new CountedTurns(own);
    const clock: PacerClock = { ...own, turns };
    const store = createFileIndexStore(folder, clock);
    const asked = async (work: () => Promise<{ readonly ok: boolean }>): Promise<number> => {
      const before = turns.asked;
      assert.ok((await work()).ok);
      return turns.asked - before;
    };
    const columns = runToEnd(packSources([]));
    assert.ok((await asked(() => store.save('甲', columns))) > 0, 'saved');
    assert.ok((await asked(() => store.load('甲'))) > 0, 'loaded');
    const uri = pathToFileURL(join(folder, '甲.tiaoli-index')).href;
    assert.ok((await asked(() => store.open(uri))) > 0, 'opened');
  });

  it('deletes an index that nobody has loaded for months, not one that never had to be saved again', async () => {
    const store = createFileIndexStore(folder);
    const months = new Date(Date.now() - 70 * 24 * 60 * 60 * 1000);
    for (const key of ['used', 'forgotten', 'other']) {
      assert.ok((await store.save(key, runToEnd(packSources([])))).ok);
      utimesSync(join(folder, `${key}.tiaoli-index`), months, months);
    }
    for (const key of ['used', 'other']) assert.ok((await store.load(key)).ok);
    assert.ok(existsSync(join(folder, 'used.tiaoli-index')));
    assert.ok(!existsSync(join(folder, 'forgotten.tiaoli-index')));
  });
});
