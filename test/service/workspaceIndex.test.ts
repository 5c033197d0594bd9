import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { CancelledError } from '../../server/src/base/cancel';
import { bilingual } from '../../server/src/base/bilingual';
import { done, refused } from '../../server/src/base/outcome';
import { type Seed } from '../../server/src/service/seeds';
import { EMPTY_SCOPE, type IndexScope } from '../../server/src/service/scopeReader';
import { type IndexProgress } from '../../server/src/service/indexProgress';
import { WorkspaceIndex } from '../../server/src/service/workspaceIndex';
import { InMemoryStore } from '../support/inMemoryStore';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';

const SEED: Seed = {
  id: 'seeds/000.txt',
  uri: 'file:///tiaoli/seeds/000.txt',
  title: '甲市数据条例',
  date: '2020-01-01',
  text: '第一条　为了促进数据利用，制定本条例。\n第二条　数据应当依法共享。\n第三条　本条例自公布之日起施行。\n',
};
const DRAFT = 'file:///work/草案条例.txt';
const SCOPE: IndexScope = {
  ...EMPTY_SCOPE,
  workspaceFolders: ['file:///work'],
  corpusFolders: ['file:///corpus'],
};
const article = (text: string): string => `乙市条例\n第一条　${text}\n`;

describe('service/workspaceIndex', () => {
  const reports: IndexProgress[] = [];
  let workspace: InMemoryWorkspace;
  let store: InMemoryStore;
  let index: WorkspaceIndex;
  let now = 0;
  let rests = 0;

  const make = (files: Readonly<Record<string, string>>, seeds: readonly Seed[] = [SEED]): void => {
    workspace = new InMemoryWorkspace({ 'file:///work/a.txt': '', 'file:///corpus/a.txt': '', ...files });
    reports.length = 0;
    store = new InMemoryStore(workspace);
    index = new WorkspaceIndex({
      workspace,
      loadSeeds: () => Promise.resolve(done(seeds)),
      // A rest is due whenever it is asked for.
      clock: {
        now: () => (now += 20),
        yieldNow: () => {
          rests++;
          return Promise.resolve();
        },
      },
      store,
      programId: 'test',
      onNotice: () => undefined,
      onProgress: (progress) => reports.push(progress),
    });
  };
  /** Sources with the words of `query`; the index itself also gives what is only like it. */
  const found = (query: string, uri = 'file:///work/other.txt'): readonly string[] =>
    index
      .precedentsFor(uri)
      .search(query, { limit: 5, exclude: index.sourceIdOf(uri) })
      .filter(({ clause }) => clause.text.includes(query))
      .map(({ clause }) => index.uriOf(clause.source.id));

  it('holds seeds under the names of their manifest, corpus folders whole, and a workspace’s regulations', async () => {
    make({
      'file:///work/乙市交通管理办法.txt': '第一条　道路交通应当畅通。\n',
      'file:///work/notes.md': '# 会议纪要\n道路交通的讨论。\n',
      'file:///work/draft.txt': article('道路交通应当安全。'),
      'file:///work/node_modules/某条例.txt': article('道路交通应当隐藏。'),
      'file:///corpus/x.md': '第一条　道路交通应当便民。\n',
    });
    await index.rebuild(SCOPE);
    assert.deepEqual([...found('道路交通应当')].sort(), [
      'file:///corpus/x.md',
      'file:///work/draft.txt',
      'file:///work/乙市交通管理办法.txt',
    ]);
    assert.equal(index.titleOf(SEED.id), '甲市数据条例');
    assert.deepEqual(found('数据应当依法共享'), [SEED.id]);
  });

  it('takes in a heavy file in slices, and what stays of it is not indexed again', async () => {
    const path = 'file:///work/甲市大条例.txt';
    const heavy = (last: string): string =>
      `甲市大条例\n${Array.from({ length: 3000 }, (_, i) => `第${i + 1}条　应当${i}依法办理。\n`).join('')}第3001条　${last}\n`;
    make({ [path]: heavy('道路应当畅通。') });
    await index.rebuild({ ...SCOPE, corpusFolders: [] });
    rests = 0;
    workspace.files.set(path, heavy('道路应当安全。'));
    await index.fileChanged(path);
    assert.ok(rests >= 20, `${rests} rests`);
    assert.deepEqual(found('道路应当安全'), [path]);
    assert.deepEqual(found('道路应当畅通'), []);
    assert.deepEqual(found('应当2999依法办理'), [path]);
  });

  it('names what could not be read and goes on', async () => {
    make({ 'file:///corpus/b.txt': article('道路交通应当畅通。') });
    const read = workspace.read.bind(workspace);
    workspace.read = (uri) =>
      uri.endsWith('b.txt') ? Promise.resolve(refused(bilingual('文件过大', 'too large'))) : read(uri);
    const ready = await index.rebuild({ ...SCOPE, corpusFolders: ['file:///corpus', 'file:///gone'] });
    assert.deepEqual(
      ready.skipped.map(({ uri }) => uri),
      ['file:///gone', 'file:///corpus/b.txt'],
    );
    assert.equal(ready.state, 'ready');
    assert.deepEqual(found('数据应当依法共享'), [SEED.id]);
  });

  it('follows files that come, change and go', async () => {
    make({});
    await index.rebuild(SCOPE);
    const uri = 'file:///work/丙办法.txt';
    workspace.files.set(uri, article('道路交通应当畅通。'));
    await index.fileChanged(uri);
    assert.deepEqual(found('道路交通应当畅通'), [uri]);
    workspace.files.set(uri, article('噪声污染应当防治。'));
    await index.fileChanged(uri);
    assert.deepEqual(found('道路交通应当畅通'), []);
    assert.deepEqual(found('噪声污染应当防治'), [uri]);
    index.fileDeleted(uri);
    assert.deepEqual(found('噪声污染应当防治'), []);
    await index.fileChanged('file:///elsewhere/某条例.txt');
    assert.ok(!workspace.reads.includes('file:///elsewhere/某条例.txt'));
  });

  it('counts an open document in its newest version, for the others only', async () => {
    make({ [DRAFT]: article('道路交通应当畅通。') });
    await index.rebuild(SCOPE);
    index.draftChanged(DRAFT, createSnapshot(article('噪声污染应当防治。')));
    assert.deepEqual(found('噪声污染应当防治', DRAFT), []);
    assert.deepEqual(found('噪声污染应当防治'), [DRAFT]);
    assert.deepEqual(found('道路交通应当畅通'), []);
    await index.draftClosed(DRAFT);
    assert.deepEqual(found('道路交通应当畅通'), [DRAFT]);
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
          const { regulations } = await index.rebuild({ ...EMPTY_SCOPE, [kind]: [folder] });
          assert.equal(regulations, 2, 'the seed and the file');
          assert.deepEqual(found('道路交通应当畅通'), [listed]);
          index.draftChanged(opened, createSnapshot(article('道路交通应当畅通。')));
          assert.deepEqual(found('道路交通应当畅通', opened), [], 'no precedent of itself');
          assert.deepEqual(found('道路交通应当畅通'), [opened], 'once for the others');
          await index.draftClosed(opened);
          workspace.files.set(listed, article('噪声污染应当防治。'));
          await index.fileChanged(opened);
          assert.deepEqual(found('道路交通应当畅通'), [], 'the old text is gone');
          assert.equal(found('噪声污染应当防治').length, 1);
          index.fileDeleted(opened);
          assert.deepEqual(found('噪声污染应当防治'), []);
        });
      }
    }
  });

  it('leaves out the versions of a draft that an editor shows to compare them', async () => {
    make({});
    await index.rebuild(SCOPE);
    for (const scheme of ['git', 'vscode-bulkeditpreview-editor']) {
      index.draftChanged(`${scheme}:/甲条例.txt`, createSnapshot(article('噪声污染应当防治。')));
    }
    assert.deepEqual(found('噪声污染应当防治'), []);
  });

  it('tells a draft that revises a seed from a precedent', async () => {
    make({ [DRAFT]: SEED.text });
    await index.rebuild(SCOPE);
    index.draftChanged(DRAFT, createSnapshot(SEED.text.replace('共享', '开放')));
    assert.equal(index.sourceIdOf(DRAFT), SEED.id);
    assert.deepEqual(found('数据应当依法共享', DRAFT), []);
    assert.deepEqual(found('数据应当依法共享'), [SEED.id]);
    const shown = `tiaoli-precedent:/x.regulation?${encodeURIComponent(SEED.id)}`;
    assert.equal(index.sourceIdOf(shown), SEED.id);
    assert.equal(index.sourceIdOf(SEED.uri), SEED.id);
  });

  it('answers from the old index while a new one is built, and keeps it when cancelled', async () => {
    make({ 'file:///corpus/b.txt': article('道路交通应当畅通。') });
    await index.rebuild(SCOPE);
    const cancel = { isCancellationRequested: false };
    const rebuilding = index.rebuild(EMPTY_SCOPE, { cancel });
    assert.deepEqual(found('道路交通应当畅通'), ['file:///corpus/b.txt']);
    cancel.isCancellationRequested = true;
    await assert.rejects(rebuilding, CancelledError);
    assert.deepEqual(found('道路交通应当畅通'), ['file:///corpus/b.txt']);
    assert.equal(reports.at(-1)?.state, 'ready');
  });

  it('lets the later of two builds win', async () => {
    make({ 'file:///corpus/b.txt': article('道路交通应当畅通。') });
    const first = index.rebuild(SCOPE);
    const second = index.rebuild(EMPTY_SCOPE);
    await assert.rejects(first, CancelledError);
    await second;
    assert.deepEqual(found('道路交通应当畅通'), []);
  });

  it('reads no further for a build that a later one has replaced', async () => {
    const names = Array.from({ length: 50 }, (_, at) => `file:///corpus/${at}.txt`);
    make(Object.fromEntries(names.map((name) => [name, article('道路交通应当畅通。')])));
    const read = workspace.read.bind(workspace);
    let second: Promise<IndexProgress> | undefined;
    workspace.read = (uri) => {
      if (workspace.reads.length === 5) second ??= index.rebuild(EMPTY_SCOPE);
      return read(uri);
    };
    await assert.rejects(index.rebuild(SCOPE), CancelledError);
    await second;
    assert.ok(workspace.reads.length < 10, `${workspace.reads.length} files were read`);
  });

  it('does not put an index in place that a later one has replaced in its last step', async () => {
    make({ 'file:///corpus/b.txt': article('道路交通应当畅通。') });
    let letGo: () => void = () => undefined;
    const isHeld = new Promise<void>((asked) => {
      store.open = async () => {
        asked();
        await new Promise<void>((go) => (letGo = go));
        return refused(bilingual('不存在', 'no such file'));
      };
    });
    const first = index.rebuild({ ...SCOPE, indexFiles: ['file:///share/a.idx'] });
    await isHeld;
    await index.rebuild(EMPTY_SCOPE);
    letGo();
    await assert.rejects(first, CancelledError);
    assert.deepEqual(found('道路交通应当畅通'), []);
    assert.equal(reports.at(-1)?.state, 'ready');
  });

  for (const change of ['changed', 'deleted'] as const) {
    it(`does not lose that a file is ${change} after it was read and before all are`, async () => {
      const [a, b] = ['file:///corpus/a.txt', 'file:///corpus/b.txt'];
      make({ [a]: article('道路交通应当畅通。'), [b]: article('植树造林。') });
      const read = workspace.read.bind(workspace);
      let isTold = false;
      workspace.read = async (uri) => {
        if (uri === b && !isTold) {
          isTold = true;
          assert.ok(workspace.reads.includes(a));
          if (change === 'deleted') {
            workspace.files.delete(a);
            index.fileDeleted(a);
          } else {
            workspace.files.set(a, article('噪声污染应当防治。'));
            await index.fileChanged(a);
          }
        }
        return read(uri);
      };
      await index.rebuild(SCOPE);
      assert.ok(isTold);
      assert.deepEqual(found('道路交通应当畅通'), []);
      assert.deepEqual(found('噪声污染应当防治'), change === 'changed' ? [a] : []);
    });
  }

  it('does not lose what changes while it builds', async () => {
    make({ 'file:///corpus/b.txt': article('道路交通应当畅通。') });
    const building = index.rebuild(SCOPE);
    workspace.files.set('file:///corpus/a.txt', article('噪声污染应当防治。'));
    await index.fileChanged('file:///corpus/a.txt');
    await building;
    assert.deepEqual(found('噪声污染应当防治'), ['file:///corpus/a.txt']);
  });

  it('lets a question wait for the seeds, and for nothing else', async () => {
    make({});
    await index.whenSearchable();
    const building = index.rebuild(SCOPE);
    await index.whenSearchable();
    assert.deepEqual(found('数据应当依法共享'), [SEED.id]);
    await building;
  });
});
