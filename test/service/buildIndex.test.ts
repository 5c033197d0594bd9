import assert from 'node:assert/strict';
import { bilingual } from '../../server/src/base/bilingual';
import { done } from '../../server/src/base/outcome';
import { packSources } from '../../server/src/precedents/search/file/clausePacker';
import { renderSource } from '../../server/src/precedents/search/file/renderSource';
import { runToEnd } from '../../server/src/base/steps';
import { type PacerClock } from '../../server/src/service/takeTurns';
import { EMPTY_SCOPE, type IndexScope } from '../../server/src/service/precedentFolders';
import { WorkspaceIndex } from '../../server/src/service/workspaceIndex';
import { sourceWith } from '../precedents/corpusModel';
import { InMemoryStore } from '../support/inMemoryStore';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';

const SCOPE: IndexScope = { ...EMPTY_SCOPE, corpusFolders: ['file:///corpus'] };
const SHARED = 'file:///share/office.idx';
const article = (title: string, text: string): string => `${title}\n第一条　${text}\n`;
/** So many that an index of them is worth saving when they change. */
const manyFiles = (count: number, text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `file:///corpus/${at}.txt`,
      article(`甲${at}条例`, `${text}${at}。`),
    ]),
  );

describe('service/buildIndex', () => {
  let workspace: InMemoryWorkspace;
  let store: InMemoryStore;
  const notices: string[] = [];

  beforeEach(() => {
    workspace = new InMemoryWorkspace();
    store = new InMemoryStore(workspace);
    notices.length = 0;
  });

  const start = (
    programId = 'test',
    clock: PacerClock = { now: () => performance.now(), yieldNow: () => Promise.resolve() },
  ): WorkspaceIndex =>
    new WorkspaceIndex({
      workspace,
      store,
      programId,
      loadSeeds: () => Promise.resolve(done([])),
      clock,
      onProgress: () => undefined,
      onNotice: ({ zh }) => notices.push(zh),
    });
  const put = (files: Readonly<Record<string, string>>): void => {
    for (const [uri, text] of Object.entries(files)) workspace.files.set(uri, text);
  };
  const found = (index: WorkspaceIndex, query: string): readonly string[] =>
    index
      .precedentsFor('')
      .search(query, { limit: 5 })
      .filter(({ clause }) => clause.text.includes(query))
      .map(({ clause }) => clause.source.id);
  /** The files that a new session reads. */
  const readsOf = async (
    index: WorkspaceIndex,
    scope = SCOPE,
    isFresh = false,
  ): Promise<readonly string[]> => {
    workspace.reads.length = 0;
    await index.rebuild(scope, { isFresh });
    return workspace.reads.filter((uri) => uri.endsWith('.txt'));
  };

  it('reads in the next session only what came, changed or could not be read', async () => {
    put({
      ...manyFiles(3, '道路交通应当畅通'),
      'file:///corpus/notes.txt': '',
      'file:///corpus/gone.txt': article('丙条例', '丁。'),
    });
    assert.equal((await readsOf(start())).length, 5);
    put({
      'file:///corpus/1.txt': article('甲1条例', '噪声污染应当防治。'),
      'file:///corpus/new.txt': article('乙条例', '植树造林。'),
    });
    workspace.files.delete('file:///corpus/gone.txt');
    const index = start();
    assert.deepEqual(await readsOf(index), ['file:///corpus/1.txt', 'file:///corpus/new.txt']);
    assert.deepEqual(found(index, '噪声污染应当防治'), ['file:///corpus/1.txt']);
    assert.deepEqual(found(index, '植树造林'), ['file:///corpus/new.txt']);
    assert.equal(found(index, '道路交通应当畅通').length, 2);
    assert.equal(index.titleOf('file:///corpus/gone.txt'), undefined);
  });

  it('takes in one document at a turn where each takes as long as others may wait', async () => {
    put(manyFiles(100, '道路交通应当畅通'));
    let turn = 0;
    let time = 0;
    const clock = {
      // Every look at the clock finds that a stretch of work is over.
      now: () => (time += 10),
      yieldNow: () => {
        turn++;
        return Promise.resolve();
      },
    };
    const turns: number[] = [];
    const read = workspace.read.bind(workspace);
    workspace.read = (uri) => {
      if (uri.endsWith('.txt')) turns.push(turn);
      return read(uri);
    };
    await start('test', clock).rebuild(SCOPE);
    assert.equal(turns.length, 100);
    assert.equal(new Set(turns).size, 100, 'a turn for each');
  });

  it('saves anew when much has changed, and then has nothing to read', async () => {
    put(manyFiles(150, '道路交通应当畅通'));
    await start().rebuild(SCOPE);
    const changed = Object.entries(manyFiles(100, '噪声污染应当防治'));
    put(Object.fromEntries(changed));
    workspace.files.delete('file:///corpus/149.txt');
    assert.equal((await readsOf(start())).length, 100);
    const index = start();
    assert.deepEqual(await readsOf(index), []);
    assert.deepEqual(found(index, '噪声污染应当防治99'), ['file:///corpus/99.txt']);
    assert.deepEqual(found(index, '道路交通应当畅通120'), ['file:///corpus/120.txt']);
    assert.equal(index.titleOf('file:///corpus/149.txt'), undefined);
  });

  it('reads everything when asked to, for other patterns, another manifest, and another version of the program', async () => {
    put(manyFiles(3, '道路交通应当畅通'));
    await start().rebuild(SCOPE);
    assert.deepEqual(await readsOf(start()), []);
    assert.equal((await readsOf(start(), SCOPE, true)).length, 3);
    assert.equal((await readsOf(start(), { ...SCOPE, exclude: ['1.*'] })).length, 2);
    assert.equal((await readsOf(start('other'))).length, 3);
    put({ 'file:///corpus/manifest.json': '[{"file":"1.txt","date":"2020-01-02","issuer":"甲"}]' });
    const index = start();
    assert.equal((await readsOf(index)).length, 3);
    const source = index.precedentsFor('').sources.find(({ id }) => id === 'file:///corpus/1.txt');
    assert.deepEqual([source?.date, source?.issuer], ['2020-01-02', '甲']);
  });

  it('reads everything where the file under its name was saved by another version of the program', async () => {
    put(manyFiles(3, '道路交通应当畅通'));
    await start().rebuild(SCOPE);
    const [saved] = store.saved.values();
    assert.ok(saved !== undefined);
    // Names are short sums; two may be the same.
    store.load = () => Promise.resolve(done(saved));
    assert.deepEqual(await readsOf(start()), []);
    assert.equal((await readsOf(start('other'))).length, 3);
  });

  it('keeps what it knows of a folder that cannot be listed, and names the folder', async () => {
    put(manyFiles(3, '道路交通应当畅通'));
    await start().rebuild(SCOPE);
    workspace.files.clear();
    const index = start();
    const { skipped } = await index.rebuild(SCOPE);
    assert.deepEqual(
      skipped.map(({ uri }) => uri),
      ['file:///corpus'],
    );
    assert.equal(found(index, '道路交通应当畅通').length, 3);
  });

  it('tries files that could not be read again, without taking them for changes', async () => {
    put(manyFiles(100, '道路交通应当畅通'));
    const read = workspace.read.bind(workspace);
    let saves = 0;
    const save = store.save.bind(store);
    store.save = (...args) => {
      saves++;
      return save(...args);
    };
    workspace.read = (uri) => (uri.endsWith('9.txt') ? read('file:///nowhere') : read(uri));
    assert.equal((await start().rebuild(SCOPE)).skipped.length, 10);
    assert.equal((await start().rebuild(SCOPE)).skipped.length, 10);
    assert.equal(saves, 1);
  });

  it('builds anew when the cache cannot be used, and says so', async () => {
    put(manyFiles(3, '道路交通应当畅通'));
    store.loadFault = bilingual('索引文件已损坏', 'damaged');
    const index = start();
    await index.rebuild(SCOPE);
    assert.equal(found(index, '道路交通应当畅通').length, 3);
    assert.match(notices.join(), /缓存不可用.*已损坏/);
  });

  it('works without a cache that can be written, and says so once', async () => {
    put(manyFiles(3, '道路交通应当畅通'));
    store.saveFault = bilingual('磁盘已满', 'disk full');
    const index = start();
    await index.rebuild(SCOPE);
    await index.rebuild(SCOPE, { isFresh: true });
    assert.equal(found(index, '道路交通应当畅通').length, 3);
    assert.equal(notices.length, 1);
    assert.match(notices[0] ?? '', /无法写入.*磁盘已满/);
  });

  it('opens shared indexes, shows their sources, and takes up newer ones', async () => {
    const scope = { ...EMPTY_SCOPE, indexFiles: [SHARED] };
    const share = (text: string): void => {
      const part = sourceWith('a.txt', ['总则', text]);
      store.indexFiles.set(SHARED, runToEnd(packSources([renderSource(part)])));
    };
    share('道路交通应当畅通');
    const index = start();
    await index.rebuild(scope);
    const [id = ''] = found(index, '道路交通应当畅通');
    assert.ok(index.isShared(id));
    const text = index.sharedTextOf(id) ?? '';
    const hit = index.precedentsFor('').search('道路交通应当畅通', { limit: 1 })[0]?.clause;
    assert.equal(text.slice(hit?.span.start, hit?.span.end), '第1条　道路交通应当畅通');
    assert.equal(await index.haveSharedIndexesChanged(), false);
    share('噪声污染应当防治');
    assert.equal(await index.haveSharedIndexesChanged(), true);
    await index.rebuild(scope);
    assert.deepEqual(found(index, '噪声污染应当防治'), [id]);
    assert.deepEqual(found(index, '道路交通应当畅通'), []);
    store.indexFiles.clear();
    const { skipped } = await index.rebuild(scope);
    assert.deepEqual(
      skipped.map(({ uri }) => uri),
      [SHARED],
    );
    assert.deepEqual(found(index, '噪声污染应当防治'), [id]);
  });
});
