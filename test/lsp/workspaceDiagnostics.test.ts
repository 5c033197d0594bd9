import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CancellationTokenSource, ProgressType } from 'vscode-jsonrpc';
import {
  type PreviousResultId,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { startClient, vsCodeCapabilities, type TestClient } from './support/testClient';

const FOLDER = 'file:///office';
const OPEN = `${FOLDER}/甲条例.txt`;
const OTHER = `${FOLDER}/乙办法.regulation`;
const GAP = '甲条例\n第一条　甲。\n第三条　丙。\n';
const CLEAN = '甲条例\n第一条　甲。\n第二条　丙。\n';

describe('workspace/diagnostic', () => {
  let client: TestClient;
  let workspace: InMemoryWorkspace;

  beforeEach(async () => {
    workspace = new InMemoryWorkspace({
      [OPEN]: CLEAN,
      [OTHER]: GAP,
      [`${FOLDER}/会议记录.txt`]: GAP,
      'file:///elsewhere/丙条例.txt': GAP,
    });
    client = await startClient({
      host: { workspace },
      capabilities: { textDocument: { diagnostic: {} } },
      workspaceFolders: [FOLDER],
    });
  });
  afterEach(() => {
    client.close();
  });

  const pull = async (previousResultIds: readonly PreviousResultId[] = []) => {
    const report = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds,
    });
    return new Map(report.items.map((item) => [item.uri, item]));
  };
  const gaps = (item: WorkspaceDocumentDiagnosticReport | undefined): number | undefined =>
    item?.kind === 'full'
      ? item.items.filter(({ code }) => code === 'numbering/article-gap').length
      : undefined;
  const idsOf = (items: ReadonlyMap<string, WorkspaceDocumentDiagnosticReport>): PreviousResultId[] =>
    [...items].map(([uri, { resultId = '' }]) => ({ uri, value: resultId }));

  it('is offered to those who pull, and to nobody else', async () => {
    assert.equal(client.initializeResult?.capabilities.diagnosticProvider?.workspaceDiagnostics, true);
    client.close();
    client = await startClient({ capabilities: vsCodeCapabilities });
    assert.equal(client.initializeResult?.capabilities.diagnosticProvider, undefined);
  });

  it('reports the regulations in the folders, open or not; of an open one the text as it is now', async () => {
    await client.sendOpen(OPEN, GAP);
    const items = await pull();
    assert.deepEqual([...items.keys()].sort(), [OTHER, OPEN].sort());
    assert.deepEqual([gaps(items.get(OPEN)), items.get(OPEN)?.version], [1, 1]);
    assert.deepEqual([gaps(items.get(OTHER)), items.get(OTHER)?.version], [1, null]);
  });

  it('says in one word what has not changed, and all of what has', async () => {
    const first = await pull();
    const second = await pull(idsOf(first));
    assert.deepEqual(
      [...second.values()].map(({ kind }) => kind),
      ['unchanged', 'unchanged'],
    );
    workspace.files.set(OTHER, CLEAN);
    const third = await pull(idsOf(first));
    assert.equal(third.get(OPEN)?.kind, 'unchanged');
    assert.equal(gaps(third.get(OTHER)), 0);
    await client.notify('workspace/didChangeConfiguration', { settings: { tiaoli: {} } });
    const fourth = await pull(idsOf(third));
    assert.deepEqual(
      [...fourth.values()].map(({ kind }) => kind),
      ['full', 'full'],
    );
  });

  it('takes back what was said of a file that is gone', async () => {
    const first = await pull();
    workspace.files.delete(OTHER);
    const item = (await pull(idsOf(first))).get(OTHER);
    assert.equal(gaps(item), 0);
  });

  it('sends results as they are done to those who take them so', async () => {
    const parts: WorkspaceDocumentDiagnosticReport[] = [];
    const type = new ProgressType<{ items: WorkspaceDocumentDiagnosticReport[] }>();
    client.connection.onProgress(type, 'all', ({ items }) => {
      parts.push(...items);
    });
    const report = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
      partialResultToken: 'all',
    });
    assert.deepEqual(report.items, []);
    assert.deepEqual(parts.map(({ uri }) => uri).sort(), [OTHER, OPEN].sort());
  });

  it('can be cancelled, and says nothing of what cannot be read', async () => {
    const source = new CancellationTokenSource();
    const asked = client.request('workspace/diagnostic', { previousResultIds: [] }, source.token);
    source.cancel();
    await assert.rejects(asked, /cancel/iu);
    workspace.files.set(OTHER, `甲条例\n第一条　${'甲，'.repeat(60_000)}\n`);
    assert.deepEqual([...(await pull()).keys()], [OPEN]);
  });

  it('reads no further file once it is cancelled', async () => {
    for (let index = 0; index < 40; index++) workspace.files.set(`${FOLDER}/丁${index}.regulation`, GAP);
    const source = new CancellationTokenSource();
    const read = workspace.read.bind(workspace);
    workspace.read = async (uri) => {
      source.cancel();
      await nextTurn();
      return read(uri);
    };
    const asked = client.request('workspace/diagnostic', { previousResultIds: [] }, source.token);
    await assert.rejects(asked, /cancel/iu);
    for (let turn = 0; turn < 100; turn++) await nextTurn();
    assert.ok(workspace.reads.length < 20, `${workspace.reads.length} files were read`);
  });

  it('follows the folders of the workspace', async () => {
    client.close();
    client = await startClient({
      host: { workspace },
      capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } },
      workspaceFolders: [FOLDER],
    });
    await client.notify('workspace/didChangeWorkspaceFolders', {
      event: {
        added: [{ uri: 'file:///elsewhere', name: 'elsewhere' }],
        removed: [{ uri: FOLDER, name: 'office' }],
      },
    });
    assert.deepEqual([...(await pull()).keys()], ['file:///elsewhere/丙条例.txt']);
  });
});
