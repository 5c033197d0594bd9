import assert from 'node:assert/strict';
import { CancelledError } from '../../server/src/base/cancel';
import { bilingual } from '../../server/src/base/bilingual';
import { refused } from '../../server/src/base/outcome';
import { type IndexProgress } from '../../server/src/service/buildIndex';
import { EMPTY_SCOPE } from '../../server/src/service/precedentFolders';
import { IndexBench, SCOPE, SEED, article } from './indexBench';

describe('service/workspaceIndex: builds that meet each other and changes', () => {
  let bench: IndexBench;
  const make = (...files: ConstructorParameters<typeof IndexBench>): void => {
    bench = new IndexBench(...files);
  };

  it('answers from the old index while a new one is built, and keeps it when cancelled', async () => {
    make({ 'file:///corpus/b.txt': article('道路交通应当畅通。') });
    await bench.index.rebuild(SCOPE);
    const cancel = { isCancellationRequested: false };
    const rebuilding = bench.index.rebuild(EMPTY_SCOPE, { cancel });
    assert.deepEqual(bench.found('道路交通应当畅通'), ['file:///corpus/b.txt']);
    cancel.isCancellationRequested = true;
    await assert.rejects(rebuilding, CancelledError);
    assert.deepEqual(bench.found('道路交通应当畅通'), ['file:///corpus/b.txt']);
    assert.equal(bench.reports.at(-1)?.state, 'ready');
  });

  it('lets the later of two builds win', async () => {
    make({ 'file:///corpus/b.txt': article('道路交通应当畅通。') });
    const first = bench.index.rebuild(SCOPE);
    const second = bench.index.rebuild(EMPTY_SCOPE);
    await assert.rejects(first, CancelledError);
    await second;
    assert.deepEqual(bench.found('道路交通应当畅通'), []);
  });

  it('reads no further for a build that a later one has replaced', async () => {
    const names = Array.from({ length: 50 }, (_, at) => `file:///corpus/${at}.txt`);
    make(Object.fromEntries(names.map((name) => [name, article('道路交通应当畅通。')])));
    const read = bench.workspace.read.bind(bench.workspace);
    let second: Promise<IndexProgress> | undefined;
    bench.workspace.read = (uri) => {
      if (bench.workspace.reads.length === 5) second ??= bench.index.rebuild(EMPTY_SCOPE);
      return read(uri);
    };
    await assert.rejects(bench.index.rebuild(SCOPE), CancelledError);
    await second;
    assert.ok(bench.workspace.reads.length < 10, `${bench.workspace.reads.length} files were read`);
  });

  it('does not put an index in place that a later one has replaced in its last step', async () => {
    make({ 'file:///corpus/b.txt': article('道路交通应当畅通。') });
    let letGo: () => void = () => undefined;
    const isHeld = new Promise<void>((asked) => {
      bench.store.open = async () => {
        asked();
        await new Promise<void>((go) => (letGo = go));
        return refused(bilingual('不存在', 'no such file'));
      };
    });
    const first = bench.index.rebuild({ ...SCOPE, indexFiles: ['file:///share/a.idx'] });
    await isHeld;
    await bench.index.rebuild(EMPTY_SCOPE);
    letGo();
    await assert.rejects(first, CancelledError);
    assert.deepEqual(bench.found('道路交通应当畅通'), []);
    assert.equal(bench.reports.at(-1)?.state, 'ready');
  });

  for (const change of ['changed', 'deleted'] as const) {
    it(`does not lose that a file is ${change} after it was read and before all are`, async () => {
      const [a, b] = ['file:///corpus/a.txt', 'file:///corpus/b.txt'];
      make({ [a]: article('道路交通应当畅通。'), [b]: article('植树造林。') });
      const read = bench.workspace.read.bind(bench.workspace);
      let isTold = false;
      bench.workspace.read = async (uri) => {
        if (uri === b && !isTold) {
          isTold = true;
          assert.ok(bench.workspace.reads.includes(a));
          if (change === 'deleted') {
            bench.workspace.files.delete(a);
            bench.index.fileDeleted(a);
          } else {
            bench.workspace.files.set(a, article('噪声污染应当防治。'));
            await bench.index.fileChanged(a);
          }
        }
        return read(uri);
      };
      await bench.index.rebuild(SCOPE);
      assert.ok(isTold);
      assert.deepEqual(bench.found('道路交通应当畅通'), []);
      assert.deepEqual(bench.found('噪声污染应当防治'), change === 'changed' ? [a] : []);
    });
  }

  it('does not lose what changes while it builds', async () => {
    make({ 'file:///corpus/b.txt': article('道路交通应当畅通。') });
    const building = bench.index.rebuild(SCOPE);
    bench.workspace.files.set('file:///corpus/a.txt', article('噪声污染应当防治。'));
    await bench.index.fileChanged('file:///corpus/a.txt');
    await building;
    assert.deepEqual(bench.found('噪声污染应当防治'), ['file:///corpus/a.txt']);
  });

  it('lets a question wait for the seeds, and for nothing else', async () => {
    make({});
    await bench.index.whenSearchable();
    const building = bench.index.rebuild(SCOPE);
    await bench.index.whenSearchable();
    assert.deepEqual(bench.found('数据应当依法共享'), [SEED.id]);
    await building;
  });
});
