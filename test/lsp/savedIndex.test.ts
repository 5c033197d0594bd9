import assert from 'node:assert/strict';
import { mkdtemp, rm, truncate, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { type Hover } from 'vscode-languageserver-protocol';
import { writeIndexFile } from '../../server/src/node/indexFile';
import { packSources } from '../../server/src/precedents/search/file/clausePacker';
import { renderSource } from '../../server/src/precedents/search/file/renderSource';
import { runToEnd } from '../../server/src/base/steps';
import { SOURCE_TEXT, type SourceTextResult } from '../../server/src/protocol/precedents';
import { sourceWith } from '../precedents/corpusModel';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { FakeClock } from './support/fakeClock';
import { startClient, testHost, type TestClient } from './support/testClient';

const DRAFT = 'file:///work/甲条例.txt';
const CLAUSE = '古树名木应当挂牌保护，任何单位和个人不得擅自迁移。';
const TEXT = `甲条例\n第一条　${CLAUSE}\n`;

describe('lsp: the index between sessions and between colleagues', () => {
  let client: TestClient;
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiaoli-lsp-'));
  });
  afterEach(async () => {
    client.close();
    await rm(folder, { recursive: true, maxRetries: 5 });
  });

  const hover = async (): Promise<string> => {
    const params = { textDocument: { uri: DRAFT }, position: { line: 1, character: 1 } };
    return JSON.stringify(await client.request<Hover | null>('textDocument/hover', params));
  };

  /** The index is saved after it can be used. */
  const savedFile = async (): Promise<string> => {
    for (;;) {
      const name = (await readdir(folder)).find((each) => each.endsWith('.tiaoli-index'));
      if (name !== undefined) return name;
      await rest(10);
    }
  };

  it('keeps the index in the folder that the client gives, and tells the log when it is damaged', async () => {
    const workspace = new InMemoryWorkspace({ 'file:///work/a.txt': '' });
    const start = (): Promise<TestClient> =>
      startClient({
        host: { workspace },
        workspaceFolders: ['file:///work'],
        initializationOptions: { storagePath: folder },
      });
    client = await start();
    const name = await savedFile();
    client.close();
    await truncate(join(folder, name), 100);
    client = await start();
    assert.ok(client.logged.some((line) => line.includes(name) && line.includes('索引文件不完整')));
    assert.equal(client.statuses.at(-1)?.regulations, 5);
  });

  it('opens a shared index, shows its texts, refuses damaged ones, and picks up newer ones', async () => {
    const path = join(folder, 'office.idx');
    const share = (title: string): Promise<void> => {
      const { source, clauses } = sourceWith('a.txt', [CLAUSE]);
      const part = { source: { ...source, title }, clauses };
      return writeIndexFile(path, runToEnd(packSources([renderSource(part)])));
    };
    await share('乙条例');
    const clock = new FakeClock();
    const real = testHost().clock;
    /** Only the waiting for a newer file is left to the test. */
    const after: typeof real.after = (delay, task) => (delay >= 60_000 ? clock : real).after(delay, task);
    client = await startClient({
      host: { clock: { ...real, after } },
      settings: () => ({ diagnostics: { debounce: 0 }, corpus: { indexFiles: [path] } }),
    });
    assert.equal(client.statuses.at(-1)?.regulations, 6);
    await client.open(DRAFT, TEXT);
    assert.match(await hover(), /乙条例》第0条/);
    const link = /indexes%2F[\w.%-]*?a\.txt/u.exec(await hover())?.[0] ?? '';
    const source = decodeURIComponent(link);
    const shown = await client.request<SourceTextResult>(SOURCE_TEXT, { source });
    assert.deepEqual(shown, { kind: 'text', text: `乙条例\n\n第0条　${CLAUSE}\n` });
    await share('丙条例');
    clock.pass(60_000);
    await client.until(() => client.statuses.at(-1)?.state === 'building');
    await client.until(() => client.statuses.at(-1)?.state === 'ready');
    assert.match(await hover(), /丙条例》第0条/);
    await truncate(path, 100);
    clock.pass(60_000);
    await client.until(() => client.statuses.at(-1)?.message !== undefined);
    assert.match(
      client.statuses.at(-1)?.message ?? '',
      /office\.idx：索引文件不完整，请用 tiaoli index 重新建立/,
    );
    assert.match(await hover(), /丙条例》第0条/);
  });
});
