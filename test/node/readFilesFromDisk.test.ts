import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileWorkspace, largestFile } from '../../server/src/node/readFilesFromDisk';

describe('node/readFilesFromDisk', () => {
  let root: string;
  const uri = (...path: readonly string[]): string => pathToFileURL(join(root, ...path)).href;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'tiaoli-files-'));
    for (const folder of ['corpus/乙', 'corpus/.git', 'corpus/node_modules', 'outside']) {
      await mkdir(join(root, folder), { recursive: true });
    }
    for (const file of ['corpus/甲.txt', 'corpus/乙/丙.MD', 'corpus/丁.pdf', 'outside/戊.txt']) {
      await writeFile(join(root, file), '第一条　甲。');
    }
    await writeFile(join(root, 'corpus/.git/x.txt'), '');
    await writeFile(join(root, 'corpus/node_modules/x.txt'), '');
  });
  afterEach(() => rm(root, { recursive: true }));

  it('lists the text files of a folder, without hidden ones and modules', async () => {
    const listed = await fileWorkspace.list(uri('corpus'));
    assert.deepEqual(listed, { ok: true, value: [uri('corpus', '乙', '丙.MD'), uri('corpus', '甲.txt')] });
  });

  it('follows no link out of the folder, and no linked folder', async () => {
    await symlink(join(root, 'outside/戊.txt'), join(root, 'corpus/a-out.txt'));
    await symlink(join(root, 'outside'), join(root, 'corpus/b-out'));
    await symlink(join(root, 'corpus/甲.txt'), join(root, 'corpus/c-in.txt'));
    await symlink(join(root, 'corpus/gone.txt'), join(root, 'corpus/d-broken.txt'));
    await symlink(join(root, 'corpus'), join(root, 'corpus/e-loop'));
    const listed = await fileWorkspace.list(uri('corpus'));
    const files = listed.ok ? listed.value : [];
    assert.deepEqual(
      files.map((file) => file.slice(uri('corpus').length + 1)),
      ['c-in.txt', encodeURI('乙/丙.MD'), encodeURI('甲.txt')],
    );
    assert.equal((await fileWorkspace.read(uri('corpus', 'a-out.txt'), uri('corpus'))).ok, false);
    assert.equal((await fileWorkspace.read(uri('corpus', 'c-in.txt'), uri('corpus'))).ok, true);
  });

  it('reads files of a folder that is the root of a disk', async () => {
    const disk = pathToFileURL(parse(root).root).href;
    assert.equal((await fileWorkspace.read(uri('corpus', '甲.txt'), disk)).ok, true);
  });

  it('refuses what is missing, a folder, too large, or no file of this machine, each with its reason', async () => {
    await writeFile(join(root, 'large.txt'), '');
    await truncate(join(root, 'large.txt'), largestFile + 1);
    for (const [at, reason] of [
      [uri('gone.txt'), /不存在/],
      [uri('corpus'), /普通文件/],
      [uri('large.txt'), /过大.*10 MB/],
      ['untitled:a', /不是本机文件/],
    ] as const) {
      const read = await fileWorkspace.read(at);
      assert.ok(!read.ok);
      assert.match(read.reason.zh, reason);
    }
    const listed = await fileWorkspace.list(uri('gone'));
    assert.ok(!listed.ok);
    assert.match(listed.reason.zh, /不存在/);
  });
});
