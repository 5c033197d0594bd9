import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSuite, type SuiteRun } from '../../../client/scripts/host/runSuite';
import { bundleSuite } from '../bundleSuite';

const fixtures = join(__dirname, '../fixtures');

describe('runSuite', function () {
  this.timeout(300_000);
  let folder = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiaoli-launcher-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const run = async (name: string, timeout = 280_000): Promise<SuiteRun> =>
    runSuite({
      suite: await bundleSuite(`launcher/${name}`, [join(fixtures, 'launcher', `${name}.test.ts`)]),
      extension: join(fixtures, 'extension'),
      folder,
      timeout,
      quiet: true,
    });

  it('passes a suite whose tests pass', async () => {
    assert.deepEqual(await run('passes'), {
      passed: 1,
      failed: 0,
      pending: 0,
      failures: [],
      verdict: 'passed',
    });
  });

  it('fails a suite in which one test fails', async () => {
    const { failures = [], ...counts } = await run('fails');
    assert.deepEqual(counts, { passed: 1, failed: 1, pending: 0, verdict: 'failed' });
    assert.match(
      failures.join('\n'),
      /^a suite has a test that fails: Expected values to be strictly equal: 2 !== 3$/u,
    );
  });

  it('fails a suite without tests', async () => {
    assert.equal((await run('empty')).verdict, 'no-tests');
  });

  it('fails when a test ends the extension host with exit code 0', async () => {
    assert.equal((await run('exits')).verdict, 'host-died');
  });

  it('fails when the extension host is killed', async () => {
    assert.equal((await run('killed')).verdict, 'host-died');
  });

  it('fails when the suite hangs, once its time is up', async () => {
    assert.equal((await run('hangs', 15_000)).verdict, 'timed-out');
  });
});
