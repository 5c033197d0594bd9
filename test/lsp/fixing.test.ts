import assert from 'node:assert/strict';
import {
  FIX_FILE,
  FIXABLE_FILES,
  type FixableFilesResult,
  type FixFileResult,
} from '../../server/src/protocol/fixWorkspace';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { startClient, type TestClient } from './support/testClient';

const FOLDER = 'file:///work';
const FAULTY = '甲条例\n第1条　甲。\n第2条　乙。\n';
const FIXED = '甲条例\n第一条　甲。\n第二条　乙。\n';

describe('lsp: fixing a workspace', () => {
  let client: TestClient;
  before(async () => {
    const workspace = new InMemoryWorkspace({
      [`${FOLDER}/a条例.txt`]: FAULTY,
      [`${FOLDER}/b.txt`]: FAULTY,
      [`${FOLDER}/先例/c条例.txt`]: FAULTY,
      [`${FOLDER}/.tiaoli.json`]: '{"rules": {"structure/*": "off"}}',
    });
    client = await startClient({
      host: { workspace, seedsFolder: undefined },
      workspaceFolders: [FOLDER],
      settings: () => ({ corpus: { folders: [`${FOLDER}/先例`] }, diagnostics: { debounce: 0 } }),
    });
  });
  after(() => {
    client.close();
  });

  it('lists the regulations that are ours: by name or open, and no precedents', async () => {
    await client.open('untitled:Untitled-1', FIXED);
    const { uris } = await client.request<FixableFilesResult>(FIXABLE_FILES, {});
    assert.deepEqual(uris, [`${FOLDER}/a条例.txt`, 'untitled:Untitled-1']);
  });

  const fix = (uri: string): Promise<FixFileResult> => client.request(FIX_FILE, { uri });

  it('gives the fixes of a file that is not open, with what must stand there', async () => {
    const { edits, fixed } = await fix(`${FOLDER}/a条例.txt`);
    assert.equal(fixed, 2);
    assert.deepEqual(
      edits.map(({ newText, oldLines, range }) => [range.start.line, newText, oldLines]),
      [
        [1, '第一条', ['第1条　甲。']],
        [2, '第二条', ['第2条　乙。']],
      ],
    );
  });

  it('takes the text of the editor where the file is open', async () => {
    await client.open(`${FOLDER}/a条例.txt`, FIXED);
    assert.deepEqual(await fix(`${FOLDER}/a条例.txt`), { edits: [], fixed: 0 });
  });

  it('has nothing for what cannot be read or is no draft', async () => {
    for (const uri of [`${FOLDER}/none.txt`, 'git:/work/a条例.txt']) {
      assert.deepEqual(await fix(uri), { edits: [], fixed: 0 });
    }
  });
});
