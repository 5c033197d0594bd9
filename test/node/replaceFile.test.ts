import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFile, whenFree } from '../../server/src/node/replaceFile';

describe('node/replaceFile', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiaoli-replace-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const at = (name: string): string => join(folder, name);

  it('writes text and pieces of bytes, keeps the mode, and follows a link', async () => {
    await writeFile(at('a.txt'), '旧');
    await chmod(at('a.txt'), 0o600);
    await symlink(at('a.txt'), at('link.txt'));
    await replaceFile(at('link.txt'), '新');
    assert.equal(await readFile(at('a.txt'), 'utf8'), '新');
    assert.equal((await stat(at('a.txt'))).mode & 0o777, 0o600);
    await replaceFile(at('b.bin'), [Uint8Array.of(1, 2), Uint8Array.of(3)]);
    assert.deepEqual([...(await readFile(at('b.bin')))], [1, 2, 3]);
    assert.deepEqual((await readdir(folder)).sort(), ['a.txt', 'b.bin', 'link.txt']);
  });

  it('clears away what killed processes left of the same file, and nothing else', async () => {
    const names = [
      '.a.txt.00112233aabb.tmp', // left an hour ago
      '.a.txt.ffeeddccbbaa.tmp', // being written now
      '.a.txt.backup.tmp', // somebody else's
      '.b.txt.00112233aabb.tmp', // of another file
      'a.txt.tmp',
    ];
    const before = Date.now() / 1000 - 3600;
    for (const name of names) await writeFile(at(name), '');
    for (const name of names) if (!name.includes('ffee')) await utimes(at(name), before, before);
    await replaceFile(at('a.txt'), '甲');
    assert.deepEqual((await readdir(folder)).sort(), [...names.slice(1), 'a.txt'].sort());
  });

  it('leaves nothing when it fails', async () => {
    await assert.rejects(replaceFile(join(folder, 'none', 'a.txt'), '甲'));
    assert.deepEqual(await readdir(folder), []);
  });

  it('waits for who holds the file, not for what waiting does not mend, and not for ever', async () => {
    const pauses = [0, 0];
    const triesUntil = async (codes: readonly string[]): Promise<number> => {
      let tries = 0;
      const act = (): Promise<void> => {
        const code = codes[tries++];
        return code === undefined
          ? Promise.resolve()
          : Promise.reject(Object.assign(new Error(code), { code }));
      };
      await whenFree(act, pauses).catch((error: unknown) => {
        tries = error instanceof Error && error.message === codes.at(-1) ? -tries : NaN;
      });
      return tries;
    };
    assert.equal(await triesUntil([]), 1);
    assert.equal(await triesUntil(['EPERM', 'EBUSY']), 3);
    assert.equal(await triesUntil(['ENOSPC']), -1);
    assert.equal(await triesUntil(['EACCES', 'EXDEV']), -2);
    assert.equal(await triesUntil(['EPERM', 'EBUSY', 'EACCES']), -3);
  });
});
