import assert from 'node:assert/strict';
import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../../../client/scripts/host/paths';
import { endGroup, spawnGroup } from '../../../client/scripts/host/processGroup';

const TSX = pathToFileURL(require.resolve('tsx')).href;

describe('npm start -- --no-open', function () {
  this.timeout(300_000);
  let cache = '';
  let start: ChildProcess | undefined;

  before(async () => {
    cache = await mkdtemp(join(tmpdir(), 'tiaoli-start-'));
  });
  after(async () => {
    if (start !== undefined) await endGroup(start);
    await rm(cache, { recursive: true, force: true });
  });

  /** The address printed, which no browser has been sent to. */
  const readAddress = (child: ChildProcess): Promise<string> =>
    new Promise((resolve, reject) => {
      let output = '';
      child.stdout?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const address = /http:\/\/\S+(?=\n)/.exec(output)?.[0];
        if (address !== undefined) resolve(address);
      });
      child.once('exit', () => {
        reject(new Error(`npm start ended early:\n${output}`));
      });
    });

  it('serves the workbench at the printed address, to those who know it, and stops cleanly', async () => {
    start = spawnGroup(
      process.execPath,
      ['--import', TSX, join(repositoryRoot, 'client/scripts/start.ts'), '--no-open'],
      {
        cwd: repositoryRoot,
        env: { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const address = await readAddress(start);

    // The server answers the secret with a cookie, and with the address without the secret.
    const welcome = await fetch(address, { redirect: 'manual' });
    const location = welcome.headers.get('location');
    const cookie = welcome.headers.getSetCookie()[0]?.split(';')[0];
    assert.ok(location !== null && cookie !== undefined, `status ${welcome.status}`);
    const inside = new URL(location, address);
    const page = await fetch(inside, { headers: { cookie } });
    assert.equal(page.status, 200);
    assert.match(await page.text(), /workbench/);
    assert.equal((await fetch(inside)).status, 403);

    const exit = once(start, 'exit');
    start.kill('SIGTERM');
    assert.deepEqual(await exit, process.platform === 'win32' ? [null, 'SIGTERM'] : [0, null]);
    await assert.rejects(fetch(inside));
  });
});
