import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { createFileWorkspace } from '../../server/src/node/readFilesFromDisk';
import { type JobRunner, JobThread } from '../../server/src/node/word/wordThread';
import { readHere, WordTexts, type ReadWordBytes } from '../../server/src/node/word/wordTextsOfPrecedents';
import { docx, p } from '../support/docx';

describe('a thread that works on Word files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-word-'));
  /** Bundles a thread program; threads take no loader along. */
  const program = (name: string, contents: string): string => {
    const outfile = join(folder, `${name}.js`);
    const stdin = { contents, resolveDir: __dirname, loader: 'ts' as const };
    buildSync({ stdin, outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'warning' });
    return outfile;
  };
  const served = program(
    'served',
    `import { serveWord } from '../../server/src/node/word/wordThread'; serveWord();`,
  );
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('gives the text that the thread at hand gives, file after file', async () => {
    const texts = new WordTexts(new JobThread(served));
    const files = [
      docx({ body: p('甲') }),
      docx({ body: p('第一条 乙') }),
      new Uint8Array([1, 2]),
      docx({ body: p('甲') }),
    ];
    const here = await Promise.all(files.map((file) => readHere(file)));
    assert.deepEqual(await Promise.all(files.map((file) => texts.read(file))), here);
  });

  it('reads equal content once', async () => {
    const counted = program(
      'counted',
      `import { parentPort } from 'node:worker_threads'; let n = 0; parentPort.on('message', ({ number }) => parentPort.postMessage({ number, result: { ok: true, value: String(++n) } }));`,
    );
    const texts = new WordTexts(new JobThread(counted));
    const values = [];
    for (const content of ['甲', '乙', '甲', '乙', '丙']) {
      const read = await texts.read(new TextEncoder().encode(content));
      values.push(read.ok && read.value);
    }
    assert.deepEqual(values, ['1', '2', '1', '2', '3']);
  });

  it('lets the oldest texts go when they are too many, and no others', async () => {
    const read: string[] = [];
    const jobs: JobRunner = {
      run: (_name, params) => {
        const name = new TextDecoder().decode((params as { readonly bytes: Uint8Array }).bytes);
        read.push(name);
        return Promise.resolve({ ok: true, value: name.repeat(6_000_000) } as never);
      },
    };
    const texts = new WordTexts(jobs);
    for (const name of ['甲', '乙', '丙', '乙', '丙', '甲']) await texts.read(new TextEncoder().encode(name));
    assert.deepEqual(read, ['甲', '乙', '丙', '甲']);
  });

  it('hands over the memory of a file that has it alone, and copies what shares it', async () => {
    const texts = new WordTexts(new JobThread(served));
    const alone = docx({ body: p('甲') });
    const shared = Buffer.concat([docx({ body: p('乙') }), Buffer.alloc(8)]).subarray(0, -8);
    const [own, other] = [alone.slice(), shared];
    const read = await Promise.all([own, other].map((file) => texts.read(file)));
    assert.deepEqual(
      read.map((each) => each.ok && each.value),
      ['甲\n', '乙\n'],
    );
    assert.equal(own.length, 0, 'not copied');
    assert.ok(other.length > 0, 'still there');
  });

  it('goes on with a new thread after one that died, and tries that file again when asked', async () => {
    const dying = program(
      'dying',
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', ({ number, params: { bytes } }) => { if (bytes[0] === 1) throw new Error('x'); if (bytes[0] === 2) process.exit(); parentPort.postMessage({ number, result: { ok: true, value: 'well' } }); });`,
    );
    const texts = new WordTexts(new JobThread(dying));
    const reads = await Promise.all([1, 3, 2, 4].map((byte) => texts.read(Uint8Array.of(byte))));
    assert.deepEqual(
      reads.map(({ ok }) => ok),
      [false, true, false, true],
    );
    assert.equal((await texts.read(Uint8Array.of(1))).ok, false);
  });

  it('does what somebody waits for before what is read in the background', async () => {
    const named = program(
      'named',
      `import { parentPort } from 'node:worker_threads'; let n = 0; parentPort.on('message', ({ number, name }) => parentPort.postMessage({ number, result: { ok: true, value: name + ++n } }));`,
    );
    const thread = new JobThread(named);
    const bytes = Uint8Array.of(1);
    const results: readonly unknown[] = await Promise.all([
      thread.run('text', { bytes }),
      thread.run('text', { bytes }),
      thread.run('pasted', { html: '' }, true),
    ]);
    assert.deepEqual(
      results.map((result) => (result as { readonly value: string }).value),
      ['text1', 'text3', 'pasted2'],
    );
  });
});

describe('a folder with Word files', () => {
  it('lists and reads them beside texts, but not the marks of open files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tiaoli-word-'));
    try {
      writeFileSync(join(folder, 'a.docx'), docx({ body: p('第一条  甲') }));
      writeFileSync(join(folder, '~$a.docx'), 'x');
      writeFileSync(join(folder, 'b.txt'), '乙');
      writeFileSync(join(folder, 'c.wps'), 'x');
      const asked: number[] = [];
      const read: ReadWordBytes = (bytes) => {
        asked.push(bytes.length);
        return readHere(bytes);
      };
      const workspace = createFileWorkspace(read);
      const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
      assert.deepEqual(await workspace.list(pathToFileURL(folder).href), {
        ok: true,
        value: ['a.docx', 'b.txt', 'c.wps'].map(uri),
      });
      assert.deepEqual(await workspace.read(uri('a.docx')), { ok: true, value: '第一条　甲\n' });
      assert.deepEqual(await workspace.read(uri('b.txt')), { ok: true, value: '乙' });
      assert.equal((await workspace.read(uri('c.wps'))).ok, false);
      assert.equal(asked.length, 2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
