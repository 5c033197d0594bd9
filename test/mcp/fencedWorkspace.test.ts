import assert from 'node:assert/strict';
import { done } from '../../server/src/base/outcome';
import { fenced } from '../../server/src/mcp/fencedWorkspace';
import { type Workspace } from '../../server/src/service/workspace';
import { type DocumentProperty } from '../../server/src/word/package/documentProperties';

describe('mcp: the files that an assistant may see', () => {
  const told: DocumentProperty = { by: 'own', name: '制定机关', value: '甲市人民政府' };
  const asked: string[] = [];
  const inside = fenced(
    {
      keeps: () => true,
      list: () => Promise.resolve(done([])),
      read: (_uri, within) => Promise.resolve(done(within ?? '')),
      properties(uri, within) {
        asked.push(`${uri} in ${within ?? ''}`);
        return Promise.resolve([told]);
      },
      write: () => Promise.resolve(done(undefined)),
    } satisfies Workspace,
    ['file:///work'],
  );

  it('gives text and properties of files in the folders, links held to the folder', async () => {
    assert.deepEqual(await inside.read('file:///work/甲.docx'), done('file:///work'));
    assert.deepEqual(await inside.properties?.('file:///work/甲.docx'), [told]);
    assert.deepEqual(asked, ['file:///work/甲.docx in file:///work']);
  });

  it('gives nothing of other files, and writes nowhere', async () => {
    assert.equal((await inside.list('file:///elsewhere')).ok, false);
    assert.equal((await inside.read('file:///elsewhere/甲.docx')).ok, false);
    assert.deepEqual(await inside.properties?.('file:///elsewhere/甲.docx'), []);
    assert.equal((await inside.write('file:///work/甲.txt', '')).ok, false);
    assert.equal(asked.length, 1);
  });
});
