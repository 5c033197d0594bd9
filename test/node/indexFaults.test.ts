import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { appendFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { fileWorkspace } from '../../server/src/node/readFilesFromDisk';
import { readIndexFile, writeIndexFile } from '../../server/src/node/indexFile';
import { packSources } from '../../server/src/precedents/search/file/clausePacker';
import { SavedClauses } from '../../server/src/precedents/search/file/savedClauses';
import { runToEnd } from '../../server/src/base/steps';
import { type Workspace } from '../../server/src/service/workspace';
import { createRandom } from '../measure/support/random';
import { sourceWith } from '../precedents/corpusModel';
import { DiskCorpus, filesWith, smallRegulations } from './support/diskIndex';

/** Files of the test with very many; `TIAOLI_MANY_FILES=100000` takes about a minute. */
const MANY_FILES = Number(process.env['TIAOLI_MANY_FILES'] ?? 2000);
const KILLS = 50;
/** So few that a process reaches the save before it is killed, also on a busy machine. */
const KILLED_FILES = 20;
/** In milliseconds: longer than a build and save of so many files takes. */
const LONGEST_LIFE = 60;

const namesOf = (skipped: readonly { readonly uri: string }[]): readonly string[] =>
  skipped.map(({ uri }) => uri.slice(uri.lastIndexOf('/') + 1));

describe('node: faults that an index survives', () => {
  let disk: DiskCorpus;
  beforeEach(() => {
    disk = new DiskCorpus();
  });
  afterEach(() => disk.remove());

  it('is right at the next start, whenever the server is killed', async () => {
    await disk.write(smallRegulations(KILLED_FILES));
    const script = join(disk.path, 'build.cjs');
    buildSync({
      entryPoints: [join(__dirname, 'support/buildForever.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'cjs',
    });
    const random = createRandom(1);
    for (let kill = 0; kill < KILLS; kill++) {
      const server = spawn(process.execPath, [script, disk.corpus, disk.cache]);
      await once(server.stdout, 'data');
      await rest(random.int(LONGEST_LIFE));
      server.kill('SIGKILL');
      await once(server, 'exit');
      const index = disk.start();
      const ready = await disk.rebuild(index);
      assert.deepEqual(
        [ready.regulations, ready.clauses, ready.skipped],
        [KILLED_FILES, 2 * KILLED_FILES, []],
      );
      assert.deepEqual(filesWith(index, `为了促进事项${KILLED_FILES - 1}，`), [`${KILLED_FILES - 1}.txt`]);
      // A cache that was cut off or mixed up would have been named.
      assert.deepEqual(disk.notices, []);
    }
  });

  it('clears away in time what killed processes left', async () => {
    await disk.write(smallRegulations(2));
    await disk.rebuild();
    const [name = ''] = await readdir(disk.cache);
    const left = [`${name}.old.tmp`, `.${name}.00112233aabb.tmp`, `.${name}.ffeeddccbbaa.tmp`];
    for (const path of left) await writeFile(join(disk.cache, path), '');
    const before = Date.now() / 1000 - 2 * 3600;
    for (const path of left.slice(0, 2)) await utimes(join(disk.cache, path), before, before);
    await disk.rebuild();
    assert.deepEqual((await readdir(disk.cache)).sort(), [left[2], name], 'at the next start, saved or not');
  });

  it('lets two servers write and read one file at once', async () => {
    const path = join(disk.path, 'x.idx');
    const save = (texts: readonly string[]): Promise<void> =>
      writeIndexFile(path, runToEnd(packSources([sourceWith('a', texts)])));
    await save(['甲']);
    await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        await save(Array.from({ length: 50 * at + 1 }, () => '甲乙丙丁'));
        const columns = await readIndexFile(path);
        assert.ok(columns.ok);
        assert.equal(new SavedClauses(columns.value).sources[0]?.id, 'a');
      }),
    );
    assert.deepEqual(await readdir(disk.path), ['x.idx']);
  });

  it('goes on with an index that was read when its file is replaced or deleted', async () => {
    await disk.write(smallRegulations(3));
    const index = disk.start();
    await disk.rebuild(index);
    await rm(disk.cache, { recursive: true });
    assert.deepEqual(filesWith(index, '为了促进事项2，'), ['2.txt']);
  });

  it('works where no cache can be written, and says so once', async () => {
    await disk.write(smallRegulations(3));
    await writeFile(join(disk.path, 'file'), '');
    const index = disk.start(fileWorkspace, join(disk.path, 'file', 'cache'));
    await disk.rebuild(index);
    await index.rebuild(disk.scope, { isFresh: true });
    assert.deepEqual(filesWith(index, '为了促进事项2，'), ['2.txt']);
    assert.equal(disk.notices.length, 1);
    assert.match(disk.notices[0] ?? '', /无法写入/);
  });

  it('survives a corpus folder that is deleted while it is read', async () => {
    await disk.write(smallRegulations(30));
    let reads = 0;
    const workspace: Workspace = {
      ...fileWorkspace,
      async read(uri, within) {
        if (++reads === 10) await rm(disk.corpus, { recursive: true });
        return fileWorkspace.read(uri, within);
      },
    };
    const index = disk.start(workspace);
    const { regulations, skipped } = await disk.rebuild(index);
    assert.equal(regulations + skipped.length, 30);
    assert.ok(skipped.length > 0);
    // The next session knows what was read, and names the folder.
    const next = await disk.rebuild();
    assert.equal(next.regulations, regulations);
    assert.deepEqual(namesOf(next.skipped), ['corpus']);
  });

  it('reads a file that grew while it was read again at the next start', async () => {
    await disk.write({ '0.txt': '甲条例\n第一条　道路交通应当畅通。\n' });
    const grow = join(disk.corpus, '0.txt');
    const workspace: Workspace = {
      ...fileWorkspace,
      async read(uri, within) {
        const text = await fileWorkspace.read(uri, within);
        if (uri.endsWith('0.txt')) await appendFile(grow, '第二条　噪声污染应当防治。\n');
        return text;
      },
    };
    const first = disk.start(workspace);
    await disk.rebuild(first);
    assert.deepEqual(filesWith(first, '噪声污染应当防治'), []);
    const next = disk.start();
    await disk.rebuild(next);
    assert.deepEqual(filesWith(next, '噪声污染应当防治'), ['0.txt']);
  });

  it('names binary and oversized files, and such with a line too long, and reads the rest', async () => {
    const longLine = `甲条例\n第一条　${'应当依法公开数据，'.repeat(190_000)}。\n`;
    assert.ok(Buffer.byteLength(longLine) > 5_000_000);
    await disk.write({
      ...smallRegulations(3),
      'binary.txt': Uint8Array.from({ length: 5000 }, (_, at) => at % 256),
      'zeros.txt': new Uint8Array(1000),
      'huge.txt': Buffer.alloc(50 * 1024 * 1024, '甲乙丙丁。\n'),
      'line.txt': longLine,
      'long.txt': longLine.slice(0, 100_000),
    });
    const index = disk.start();
    const { regulations, skipped } = await disk.rebuild(index);
    assert.deepEqual([...namesOf(skipped)].sort(), ['binary.txt', 'huge.txt', 'line.txt', 'zeros.txt']);
    assert.equal(regulations, 4);
    assert.deepEqual(filesWith(index, '应当依法公开数据，应当'), ['long.txt']);
  });

  it(`reads ${MANY_FILES} files, and at the next start none`, async () => {
    mkdirSync(disk.corpus);
    for (const [name, text] of Object.entries(smallRegulations(MANY_FILES))) {
      await writeFile(join(disk.corpus, name), text);
    }
    assert.equal((await disk.rebuild()).regulations, MANY_FILES);
    let reads = 0;
    const index = disk.start({
      ...fileWorkspace,
      read: (uri, within) => {
        if (uri.endsWith('.txt')) reads++;
        return fileWorkspace.read(uri, within);
      },
    });
    assert.equal((await disk.rebuild(index)).regulations, MANY_FILES);
    assert.equal(reads, 0);
    assert.deepEqual(filesWith(index, `为了促进事项${MANY_FILES - 1}，`), [`${MANY_FILES - 1}.txt`]);
  });
});
