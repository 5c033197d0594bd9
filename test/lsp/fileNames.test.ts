import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileChangeType, type Hover, type Location } from 'vscode-languageserver-protocol';
import { fileWorkspace } from '../../server/src/node/readFilesFromDisk';
import { FIXABLE_FILES, type FixableFilesResult } from '../../server/src/protocol/fixWorkspace';
import { vscodeUri } from '../support/vscodeUri';
import { startClient, type TestClient } from './support/testClient';

const text = (title: string, clause = `渡口应当设置候船廊亭，并在醒目位置公示班次，${title}。`): string =>
  `${title}\n第一条　${clause}\n第2条　乙。\n`;

/** Names that Node and VS Code write in different ways, with the titles of the texts. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ['甲市条例(草案).txt', '甲市渡口条例'],
  ['法规(2024)/乙市办法.txt', '乙市渡口办法'],
  ["a+b, c & d's 规定.md", '丙市渡口规定'],
  ['100%办法！.txt', '丁市渡口办法'],
]);
const NAMES = [...TITLES.keys()];
const textOf = (name: string): string => text(TITLES.get(name) ?? '');

describe('lsp: files whose names programs write in different ways', () => {
  let folder: string;
  let client: TestClient;

  beforeEach(async () => {
    folder = join(await realpath(await mkdtemp(join(tmpdir(), 'tiaoli-names-'))), '条例 (汇编)');
    for (const name of NAMES) await put(name, textOf(name));
  });
  afterEach(async () => {
    client.close();
    await rm(dirname(folder), { recursive: true });
  });

  const put = async (name: string, content: string): Promise<void> => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  };
  const uriOf = (name: string): string => vscodeUri(join(folder, name));
  const start = async (corpus: readonly string[] = []): Promise<void> => {
    client = await startClient({
      host: { workspace: fileWorkspace, seedsFolder: undefined },
      workspaceFolders: [vscodeUri(folder)],
      settings: () => ({ corpus: { folders: corpus }, diagnostics: { debounce: 0 } }),
    });
  };
  /** The precedents that the hover of article 1 names. */
  const precedentsOf = async (name: string): Promise<string> => {
    const params = { textDocument: { uri: uriOf(name) }, position: { line: 1, character: 1 } };
    return JSON.stringify(await client.request<Hover | null>('textDocument/hover', params));
  };

  for (const name of NAMES) {
    it(`${name} is no precedent of itself, and one of each other`, async () => {
      await start();
      assert.equal(client.statuses.at(-1)?.regulations, NAMES.length);
      await client.open(uriOf(name), textOf(name));
      const shown = await precedentsOf(name);
      for (const [other, title] of TITLES) {
        assert.equal(shown.includes(`《${title}》`), other !== name, other);
      }
      assert.equal(client.statuses.at(-1)?.regulations, NAMES.length);
    });
  }

  it('indexes a folder whatever way the setting and the window write it', async () => {
    for (const form of [vscodeUri(folder), pathToFileURL(folder).href, `${folder}/`]) {
      await start([form]);
      assert.equal(client.statuses.at(-1)?.regulations, NAMES.length, form);
      client.close();
    }
  });

  it('reads a changed file anew, and forgets a deleted one', async () => {
    await start();
    const [changed = '', shown = ''] = NAMES;
    const isNamed = async (): Promise<boolean> => (await precedentsOf(shown)).includes('《甲市渡口条例》');
    const tell = (type: FileChangeType): Promise<void> =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(changed), type }] });
    await client.open(uriOf(shown), textOf(shown));
    assert.equal(await isNamed(), true);
    await put(changed, text('甲市渡口条例', '另有规定的，从其规定。'));
    await tell(FileChangeType.Changed);
    while (await isNamed());
    await put(changed, textOf(changed));
    await tell(FileChangeType.Changed);
    while (!(await isNamed()));
    await tell(FileChangeType.Deleted);
    assert.equal(await isNamed(), false);
  });

  it('lists a file once to be fixed, by the URI under which it is open', async () => {
    await start();
    const [name = ''] = NAMES;
    await client.open(uriOf(name), textOf(name));
    const { uris } = await client.request<FixableFilesResult>(FIXABLE_FILES, {});
    assert.equal(uris.length, NAMES.length);
    assert.ok(uris.includes(uriOf(name)));
  });

  it('leads from a citation to the open file under the URI that the editor gave it', async () => {
    await start();
    const [cited = '', from = ''] = NAMES;
    await put(cited, text('某市渡口条例'));
    await start();
    await client.open(uriOf(cited), text('某市渡口条例'));
    await client.open(uriOf(from), text('乙市办法', '依照《某市渡口条例》第一条处理。'));
    const found = await client.request<Location[]>('textDocument/definition', {
      textDocument: { uri: uriOf(from) },
      position: { line: 1, character: 10 },
    });
    assert.deepEqual(
      found.map(({ uri }) => uri),
      [uriOf(cited)],
    );
  });
});
