import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolderOnDisk } from '../../client/src/ownFolderOnDisk';

describe('a folder of the client’s own', () => {
  let path: string;
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'tiaoli-own-'));
  });
  afterEach(() => rm(path, { recursive: true }));

  it('gives what was kept, to the last character, and nothing of what was not', async () => {
    const folder = createFolderOnDisk(join(path, 'new', 'word'));
    assert.equal(await folder.read('a.txt'), undefined);
    for (const text of ['第一条　甲。\r\n', '', '\uFEFF乙']) {
      await folder.write('a.txt', text);
      assert.equal(await folder.read('a.txt'), text);
    }
    await folder.remove('a.txt');
    await folder.remove('a.txt');
    assert.equal(await folder.read('a.txt'), undefined);
  });

  it('does not take what it cannot read for nothing', async () => {
    await mkdir(join(path, 'a.txt'));
    await assert.rejects(createFolderOnDisk(path).read('a.txt'));
  });

  it('is read whole while another window writes', async () => {
    const [own, other] = [createFolderOnDisk(path), createFolderOnDisk(path)];
    const texts = ['甲', '乙'].map((letter) => letter.repeat(400_000));
    await other.write('a.txt', texts.join(''));
    texts.push(texts.join(''));
    const write = async (): Promise<void> => {
      for (let round = 0; round < 8; round++) await other.write('a.txt', texts[round % 2] ?? '');
    };
    const read = async (): Promise<void> => {
      for (let round = 0; round < 60; round++) assert.ok(texts.includes((await own.read('a.txt')) ?? ''));
    };
    await Promise.all([write(), read()]);
    assert.deepEqual(await readdir(path), ['a.txt']);
  });
});
