import assert from 'node:assert/strict';
import { DraftFault, DraftTree } from '../../client/src/site/draftFilesAndFolders';
import { memoryDrafts } from '../support/memoryDrafts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const NEW = { create: true, overwrite: false };

async function drafts() {
  let clock = 0;
  const store = memoryDrafts();
  const tree = new DraftTree(store, () => ++clock);
  await tree.makeFolder('/草案');
  await tree.write('/草案/甲市条例.txt', bytes('甲'), NEW);
  await tree.makeFolder('/草案/先例');
  await tree.write('/草案/先例/乙市条例.txt', bytes('乙'), NEW);
  return {
    store,
    tree,
    namesIn: async (path: string) => (await tree.list(path)).map(([name]) => name).sort(),
  };
}

const refusedAs = (code: string) => (error: unknown) => error instanceof DraftFault && error.code === code;

describe('drafts kept in a browser', () => {
  it('lists what stands in a folder itself', async () => {
    const { namesIn } = await drafts();
    assert.deepEqual(await namesIn('/'), ['草案']);
    assert.deepEqual(await namesIn('/草案'), ['先例', '甲市条例.txt']);
  });

  it('keeps when a file was made, and when it changed', async () => {
    const { tree } = await drafts();
    const { created } = await tree.stat('/草案/甲市条例.txt');
    await tree.write('/草案/甲市条例.txt', bytes('丙'), { create: true, overwrite: true });
    const now = await tree.stat('/草案/甲市条例.txt');
    assert.equal(now.created, created);
    assert.ok(now.changed > created);
    assert.deepEqual(await tree.read('/草案/甲市条例.txt'), bytes('丙'));
  });

  it('keeps a copy of the bytes: the editor goes on with its own', async () => {
    const { tree } = await drafts();
    const own = bytes('甲');
    await tree.write('/草案/a.txt', own, NEW);
    own[0] = 0;
    assert.deepEqual(await tree.read('/草案/a.txt'), bytes('甲'));
  });

  it('renames a folder with all in it, at once', async () => {
    const { tree, store, namesIn } = await drafts();
    const before = store.changes;
    await tree.rename('/草案/先例', '/草案/范本', false);
    assert.equal(store.changes, before + 1);
    assert.deepEqual(await namesIn('/草案/范本'), ['乙市条例.txt']);
    await assert.rejects(tree.stat('/草案/先例/乙市条例.txt'), refusedAs('FileNotFound'));
  });

  it('replaces what a rename overwrites, all of it', async () => {
    const { tree, namesIn } = await drafts();
    await tree.makeFolder('/草案/新');
    await tree.rename('/草案/新', '/草案/先例', true);
    assert.deepEqual(await namesIn('/草案/先例'), []);
    await tree.rename('/草案/甲市条例.txt', '/草案/甲市条例.txt', true);
    assert.deepEqual(await tree.read('/草案/甲市条例.txt'), bytes('甲'));
  });

  it('removes a folder that is not empty only when told so', async () => {
    const { tree, store } = await drafts();
    await assert.rejects(tree.remove('/草案', false), refusedAs('NoPermissions'));
    await tree.remove('/草案', true);
    assert.equal(store.entries.size, 0);
  });

  it('takes a folder whose name begins like another’s for another', async () => {
    const { tree, namesIn } = await drafts();
    await tree.makeFolder('/草案二');
    await tree.remove('/草案', true);
    assert.deepEqual(await namesIn('/'), ['草案二']);
  });

  it('refuses what no file system allows, by name', async () => {
    const { tree } = await drafts();
    const cases: readonly (readonly [Promise<unknown>, string])[] = [
      [tree.write('/草案', bytes(''), { create: true, overwrite: true }), 'FileIsADirectory'],
      [tree.write('/草案/无.txt', bytes(''), { create: false, overwrite: true }), 'FileNotFound'],
      [tree.write('/草案/甲市条例.txt', bytes(''), NEW), 'FileExists'],
      [tree.write('/无/a.txt', bytes(''), NEW), 'FileNotFound'],
      [tree.write('/草案/甲市条例.txt/a.txt', bytes(''), NEW), 'FileNotADirectory'],
      [tree.read('/草案'), 'FileIsADirectory'],
      [tree.list('/草案/甲市条例.txt'), 'FileNotADirectory'],
      [tree.makeFolder('/草案'), 'FileExists'],
      [tree.rename('/草案', '/草案/里', false), 'NoPermissions'],
      [tree.rename('/草案/甲市条例.txt', '/草案/先例', false), 'FileExists'],
      [tree.rename('/无', '/有', false), 'FileNotFound'],
      [tree.remove('/', true), 'NoPermissions'],
    ];
    for (const [act, code] of cases) await assert.rejects(act, refusedAs(code), code);
  });
});
