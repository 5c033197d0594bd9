import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { bilingual } from '../../server/src/base/bilingual';
import { done, refused } from '../../server/src/base/outcome';
import { EMPTY_SCOPE } from '../../server/src/service/precedentFolders';
import { IndexBench, SCOPE, SEED, article } from './indexBench';

const DRAFT = 'file:///work/草案条例.txt';

describe('service/workspaceIndex', () => {
  let bench: IndexBench;
  const make = (...files: ConstructorParameters<typeof IndexBench>): void => {
    bench = new IndexBench(...files);
  };

  it('holds seeds under the names of their manifest, corpus folders whole, and a workspace’s regulations', async () => {
    make({
      'file:///work/乙市交通管理办法.txt': '第一条　道路交通应当畅通。\n',
      'file:///work/notes.md': '# 会议纪要\n道路交通的讨论。\n',
      'file:///work/draft.txt': article('道路交通应当安全。'),
      'file:///work/node_modules/某条例.txt': article('道路交通应当隐藏。'),
      'file:///corpus/x.md': '第一条　道路交通应当便民。\n',
    });
    await bench.index.rebuild(SCOPE);
    assert.deepEqual([...bench.found('道路交通应当')].sort(), [
      'file:///corpus/x.md',
      'file:///work/draft.txt',
      'file:///work/乙市交通管理办法.txt',
    ]);
    assert.equal(bench.index.titleOf(SEED.id), '甲市数据条例');
    assert.deepEqual(bench.found('数据应当依法共享'), [SEED.id]);
  });

  it('takes in a heavy file in slices, and what stays of it is not indexed again', async () => {
    const path = 'file:///work/甲市大条例.txt';
    const heavy = (last: string): string =>
      `甲市大条例\n${Array.from({ length: 3000 }, (_, i) => `第${i + 1}条　应当${i}依法办理。\n`).join('')}第3001条　${last}\n`;
    make({ [path]: heavy('道路应当畅通。') });
    await bench.index.rebuild({ ...SCOPE, corpusFolders: [] });
    bench.rests = 0;
    bench.workspace.files.set(path, heavy('道路应当安全。'));
    await bench.index.fileChanged(path);
    assert.ok(bench.rests >= 20, `${bench.rests} rests`);
    assert.deepEqual(bench.found('道路应当安全'), [path]);
    assert.deepEqual(bench.found('道路应当畅通'), []);
    assert.deepEqual(bench.found('应当2999依法办理'), [path]);
  });

  it('asks a server once for a long draft, however often it is typed in', async () => {
    make({});
    await bench.index.rebuild(SCOPE);
    const asked: string[] = [];
    bench.index.server.use({
      health: { state: 'ready' },
      candidates: () => Promise.resolve(done([])),
      nearest(title) {
        asked.push(title);
        return Promise.resolve(done([]));
      },
      named: () => Promise.resolve(done([])),
      whole: () => Promise.resolve(done([])),
      close: () => undefined,
    });
    for (const end of ['甲', '乙']) {
      const snapshot = createSnapshot(`丙市数据条例\n第一条　${'数据，'.repeat(25_000)}${end}。\n`);
      bench.index.draftChanged(DRAFT, snapshot);
      await bench.index.server.prepare(DRAFT, snapshot);
    }
    assert.deepEqual(asked, ['丙市数据条例']);
  });

  it('names what could not be read and goes on', async () => {
    make({ 'file:///corpus/b.txt': article('道路交通应当畅通。') });
    const read = bench.workspace.read.bind(bench.workspace);
    bench.workspace.read = (uri) =>
      uri.endsWith('b.txt') ? Promise.resolve(refused(bilingual('文件过大', 'too large'))) : read(uri);
    const ready = await bench.index.rebuild({ ...SCOPE, corpusFolders: ['file:///corpus', 'file:///gone'] });
    assert.deepEqual(
      ready.skipped.map(({ uri }) => uri),
      ['file:///gone', 'file:///corpus/b.txt'],
    );
    assert.equal(ready.state, 'ready');
    assert.deepEqual(bench.found('数据应当依法共享'), [SEED.id]);
  });

  it('follows files that come, change and go', async () => {
    make({});
    await bench.index.rebuild(SCOPE);
    const uri = 'file:///work/丙办法.txt';
    bench.workspace.files.set(uri, article('道路交通应当畅通。'));
    await bench.index.fileChanged(uri);
    assert.deepEqual(bench.found('道路交通应当畅通'), [uri]);
    bench.workspace.files.set(uri, article('噪声污染应当防治。'));
    await bench.index.fileChanged(uri);
    assert.deepEqual(bench.found('道路交通应当畅通'), []);
    assert.deepEqual(bench.found('噪声污染应当防治'), [uri]);
    bench.index.fileDeleted(uri);
    assert.deepEqual(bench.found('噪声污染应当防治'), []);
    await bench.index.fileChanged('file:///elsewhere/某条例.txt');
    assert.ok(!bench.workspace.reads.includes('file:///elsewhere/某条例.txt'));
  });

  it('counts an open document in its newest version, for the others only', async () => {
    make({ [DRAFT]: article('道路交通应当畅通。') });
    await bench.index.rebuild(SCOPE);
    bench.index.draftChanged(DRAFT, createSnapshot(article('噪声污染应当防治。')));
    assert.deepEqual(bench.found('噪声污染应当防治', DRAFT), []);
    assert.deepEqual(bench.found('噪声污染应当防治'), [DRAFT]);
    assert.deepEqual(bench.found('道路交通应当畅通'), []);
    await bench.index.draftClosed(DRAFT);
    assert.deepEqual(bench.found('道路交通应当畅通'), [DRAFT]);
  });

  describe('one file under URIs that are written in different ways', () => {
    const FILES: readonly (readonly [what: string, folder: string, listed: string, opened: string])[] = [
      [
        'brackets',
        'file:///law',
        'file:///law/%E7%94%B2%E5%B8%82%E6%9D%A1%E4%BE%8B(%E8%8D%89%E6%A1%88).txt',
        'file:///law/%E7%94%B2%E5%B8%82%E6%9D%A1%E4%BE%8B%28%E8%8D%89%E6%A1%88%29.txt',
      ],
      [
        'a folder with brackets',
        'file:///%E6%B3%95%E8%A7%84%282024%29',
        'file:///%E6%B3%95%E8%A7%84(2024)/a%E6%9D%A1%E4%BE%8B.txt',
        'file:///%E6%B3%95%E8%A7%84%282024%29/a%E6%9D%A1%E4%BE%8B.txt',
      ],
      [
        'a drive',
        'file:///c%3A/Work',
        'file:///C:/Work/A条例.txt',
        'file:///c%3A/Work/A%E6%9D%A1%E4%BE%8B.txt',
      ],
      [
        'a share',
        'file://server/Law',
        'file://server/Law/A,+&条例.txt',
        'file://SERVER/law/A%2C%2B%26%E6%9D%A1%E4%BE%8B.txt',
      ],
    ];
    for (const [what, folder, listed, opened] of FILES) {
      for (const kind of ['workspaceFolders', 'corpusFolders'] as const) {
        it(`${what}, in ${kind}`, async () => {
          make({ [listed]: article('道路交通应当畅通。') });
          const { regulations } = await bench.index.rebuild({ ...EMPTY_SCOPE, [kind]: [folder] });
          assert.equal(regulations, 2, 'the seed and the file');
          assert.deepEqual(bench.found('道路交通应当畅通'), [listed]);
          bench.index.draftChanged(opened, createSnapshot(article('道路交通应当畅通。')));
          assert.deepEqual(bench.found('道路交通应当畅通', opened), [], 'no precedent of itself');
          assert.deepEqual(bench.found('道路交通应当畅通'), [opened], 'once for the others');
          await bench.index.draftClosed(opened);
          bench.workspace.files.set(listed, article('噪声污染应当防治。'));
          await bench.index.fileChanged(opened);
          assert.deepEqual(bench.found('道路交通应当畅通'), [], 'the old text is gone');
          assert.equal(bench.found('噪声污染应当防治').length, 1);
          bench.index.fileDeleted(opened);
          assert.deepEqual(bench.found('噪声污染应当防治'), []);
        });
      }
    }
  });

  it('leaves out the versions of a draft that an editor shows to compare them', async () => {
    make({});
    await bench.index.rebuild(SCOPE);
    for (const scheme of ['git', 'vscode-bulkeditpreview-editor']) {
      bench.index.draftChanged(`${scheme}:/甲条例.txt`, createSnapshot(article('噪声污染应当防治。')));
    }
    assert.deepEqual(bench.found('噪声污染应当防治'), []);
  });

  it('tells a draft that revises a seed from a precedent', async () => {
    make({ [DRAFT]: SEED.text });
    await bench.index.rebuild(SCOPE);
    bench.index.draftChanged(DRAFT, createSnapshot(SEED.text.replace('共享', '开放')));
    assert.equal(bench.index.sourceIdOf(DRAFT), SEED.id);
    assert.deepEqual(bench.found('数据应当依法共享', DRAFT), []);
    assert.deepEqual(bench.found('数据应当依法共享'), [SEED.id]);
    const shown = `tiaoli-precedent:/x.regulation?${encodeURIComponent(SEED.id)}`;
    assert.equal(bench.index.sourceIdOf(shown), SEED.id);
    assert.equal(bench.index.sourceIdOf(SEED.uri), SEED.id);
  });
});
