import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../../client/scripts/site/serveFolder';
import { serverless } from '../../../client/scripts/site/workbenchFiles';

describe('the folder of the site', () => {
  it('is served as it is, and nothing beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tiaoli-served-'));
    await mkdir(join(folder, 'site'));
    await writeFile(join(folder, 'site/index.html'), '<p>条理');
    await writeFile(join(folder, 'secret.txt'), 'x');
    const { address, stop } = await serveFolder(join(folder, 'site'));
    /** The path goes as it is written: a client of the platform would tidy it up. */
    const statusOf = (path: string): Promise<number | undefined> =>
      new Promise((done, fail) => {
        request({ port: new URL(address).port, host: '127.0.0.1', path }, (response) => {
          response.resume();
          done(response.statusCode);
        })
          .on('error', fail)
          .end();
      });
    try {
      const page = await fetch(address);
      assert.equal(await page.text(), '<p>条理');
      assert.match(page.headers.get('content-type') ?? '', /text\/html/u);
      const tag = page.headers.get('etag') ?? '';
      const again = async (): Promise<number> =>
        (await fetch(address, { headers: { 'If-None-Match': tag } })).status;
      assert.equal(await again(), 304);
      await writeFile(join(folder, 'site/index.html'), '<p>条理，新的');
      assert.equal(await again(), 200);
      for (const path of [
        '/../secret.txt',
        '/%2e%2e/secret.txt',
        '/..%2fsecret.txt',
        '/%',
        '/none',
        '/%00',
      ]) {
        assert.equal(await statusOf(path), 404, path);
      }
      assert.equal((await fetch(address, { method: 'POST' })).status, 404);
    } finally {
      await stop();
      await rm(folder, { recursive: true });
    }
  });

  it('is not made of a workbench that is not the one known', () => {
    assert.throws(() => serverless('another program'), /0 times/u);
  });
});
