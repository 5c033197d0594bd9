import assert from 'node:assert/strict';
import { type Diagnostic, type Hover, type Location } from 'vscode-languageserver-protocol';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import {
  INDEX_BUILT,
  REBUILD_INDEX,
  STOP_INDEXING,
  type IndexStatus,
} from '../../server/src/protocol/indexStatus';
import { precedentUri, SOURCE_TEXT, type SourceTextResult } from '../../server/src/protocol/precedents';
import { loadSeeds } from '../../server/src/node/seedStore';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { startClient, testHost, TestClient } from './support/testClient';

const DRAFT = 'file:///work/甲条例.txt';
const GAP = '甲条例\n第一条　道路交通应当安全、有序、畅通。\n第三条　乙。\n';
const gapsIn = (diagnostics: readonly Diagnostic[]): readonly (number | undefined)[] =>
  diagnostics.filter(({ code }) => code === 'numbering/article-gap').map(({ severity }) => severity);

describe('lsp: settings, files and the index', () => {
  let client: TestClient;
  afterEach(() => {
    client.close();
  });

  it('honours settings by document, and anew when they change', async () => {
    client = await startClient({
      settings: (uri) => ({ rules: uri === DRAFT ? { 'numbering/*': 'hint' } : {} }),
    });
    assert.deepEqual(gapsIn(await client.open(DRAFT, GAP)), [4]);
    assert.deepEqual(gapsIn(await client.open('file:///other/乙条例.txt', GAP)), [1]);
    client.settings = () => ({ diagnostics: { enabled: false } });
    const before = client.published.length;
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.published.length === before + 2);
    assert.deepEqual(await client.diagnostics(DRAFT), []);
  });

  it('takes settings from a client that only sends them', async () => {
    client = await startClient({ capabilities: {} });
    await client.notify('workspace/didChangeConfiguration', {
      settings: { tiaoli: { rules: { 'numbering/*': 'info' }, hover: { precedents: 99 } } },
    });
    assert.deepEqual(gapsIn(await client.open(DRAFT, GAP)), [3]);
    assert.ok(client.logged.some((line) => line.includes('tiaoli.hover.precedents')));
  });

  it('honours the project file, and anew when it changes', async () => {
    const project = 'file:///work/.tiaoli.json';
    const workspace = new InMemoryWorkspace({ [project]: '{"rules":{"numbering/article-gap":"info"}}' });
    client = await startClient({ host: { workspace } });
    assert.deepEqual(gapsIn(await client.open(DRAFT, GAP)), [3]);
    workspace.files.set(project, '{"rules":{"numbering/article-gap":"off"}}');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: project, type: 2 }] });
    await client.until(() => client.published.length === 2);
    assert.deepEqual(gapsIn(await client.diagnostics(DRAFT)), []);
  });

  it('answers what reads the text alone before the seeds are there, and what reads precedents after', async () => {
    let give = (): void => undefined;
    const given = new Promise<void>((resolve) => (give = resolve));
    client = await startClient({
      host: { loadSeeds: (folder) => given.then(() => loadSeeds(folder)) },
      skipIndex: true,
    });
    await client.sendOpen(DRAFT, GAP);
    const textDocument = { uri: DRAFT };
    const position = { line: 1, character: 1 };
    let isHovered = false;
    const hover = client.request('textDocument/hover', { textDocument, position });
    void hover.then(() => (isHovered = true));
    for (const [method, more] of [
      ['documentSymbol', {}],
      ['foldingRange', {}],
      ['semanticTokens/full', {}],
      ['documentHighlight', { position }],
      ['selectionRange', { positions: [position] }],
      ['formatting', { options: { tabSize: 2, insertSpaces: true } }],
      ['prepareRename', { position }],
    ] as const) {
      assert.notEqual(
        await client.request(`textDocument/${method}`, { textDocument, ...more }),
        null,
        method,
      );
    }
    assert.equal(isHovered, false);
    give();
    assert.notEqual(await hover, null);
  });

  it('reads nothing of the installation before the client has said that it is ready', async () => {
    const read: string[] = [];
    const loadCounts = (name: string): Promise<undefined> => {
      read.push(name);
      return Promise.resolve(undefined);
    };
    client = new TestClient({ host: { loadCounts } });
    await client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    // A client in a browser answers requests for files only from then on, and what was not read is not asked for again.
    assert.deepEqual(read, []);
    await client.notify('initialized', {});
    await client.until(() => client.statuses.at(-1)?.state === 'ready');
    assert.deepEqual(read, ['words']);
  });

  it('tells once what is wrong in a project file, and goes on', async () => {
    const workspace = new InMemoryWorkspace({
      'file:///work/.tiaoli.json': '{"rules":{"[甲](command:foo)":"off"}}',
    });
    client = await startClient({ host: { workspace } });
    const messages: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      messages.push(message);
    });
    assert.deepEqual(gapsIn(await client.open(DRAFT, GAP)), [1]);
    assert.deepEqual(gapsIn(await client.open('file:///work/乙条例.txt', GAP)), [1]);
    assert.equal(messages.length, 1);
    assert.match(messages[0] ?? '', /\.tiaoli\.json.*甲/);
    assert.doesNotMatch(messages[0] ?? '', /\]\(/);
  });

  it('indexes the workspace and follows it', async () => {
    const other = 'file:///work/乙条例.txt';
    const workspace = new InMemoryWorkspace({ 'file:///work/a.txt': '' });
    client = await startClient({ host: { workspace }, workspaceFolders: ['file:///work'] });
    await client.open(DRAFT, GAP);
    const hover = async (): Promise<string> => {
      const params = { textDocument: { uri: DRAFT }, position: { line: 1, character: 1 } };
      return JSON.stringify(await client.request<Hover | null>('textDocument/hover', params));
    };
    assert.ok(!(await hover()).includes('乙条例'));
    workspace.files.set(other, '乙条例\n第九条　道路交通应当安全、有序。\n');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type: 1 }] });
    // A file is taken in beside the questions, which do not wait for it.
    while (!(await hover()).includes('乙条例》第九条'));
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type: 3 }] });
    while ((await hover()).includes('乙条例》第九条'));
  });

  it('adds corpus folders when the setting names them, and says what it could not read', async () => {
    const workspace = new InMemoryWorkspace({ 'file:///corpus/a.txt': '丙条例\n第一条　丁。\n' });
    client = await startClient({ host: { workspace } });
    assert.equal(client.statuses.at(-1)?.regulations, 5);
    client.settings = () => ({
      corpus: { folders: ['file:///corpus', 'file:///gone[x](command:foo)', 'relative'] },
    });
    await client.notify('workspace/didChangeConfiguration', {});
    await client.until(() => client.statuses.at(-1)?.regulations === 6);
    assert.match(client.statuses.at(-1)?.message ?? '', /gone\[x\] \(command/);
  });

  it('answers when the folders that were just named are read, also while another build runs', async () => {
    const workspace = new InMemoryWorkspace({ 'file:///corpus/a.txt': '丙条例\n第一条　丁。\n' });
    client = await startClient({ host: { workspace } });
    const replaced = client.request(REBUILD_INDEX, null).catch((error: unknown) => error);
    await client.until(() => client.statuses.at(-1)?.state === 'building');
    // The client knows its new settings before it tells that there are any.
    client.settings = () => ({ corpus: { folders: ['file:///corpus'] } });
    const { state, regulations } = await client.request<IndexStatus>(INDEX_BUILT, {});
    assert.deepEqual({ state, regulations }, { state: 'ready', regulations: 6 });
    await replaced;
    const builds = client.statuses.filter(({ state }) => state === 'building').length;
    await client.request<IndexStatus>(INDEX_BUILT, {});
    assert.equal(client.statuses.filter(({ state }) => state === 'building').length, builds);
  });

  it('rebuilds on request; cancelled, the old index stays', async () => {
    client = await startClient();
    const status = await client.request<IndexStatus>(REBUILD_INDEX, null);
    assert.equal(status.state, 'ready');
    assert.equal(status.regulations, 5);
    const source = new CancellationTokenSource();
    const rebuilding = client.request(REBUILD_INDEX, null, source.token);
    await client.until(() => client.statuses.at(-1)?.state === 'building');
    source.cancel();
    await assert.rejects(rebuilding, { code: -32800 });
    await client.until(() => client.statuses.at(-1)?.state === 'ready');
    assert.equal(client.statuses.at(-1)?.regulations, 5);
    assert.equal(
      client.statuses.at(-1)?.millis,
      undefined,
      'the build that was cancelled did not go on to its end',
    );
  });

  it('stops the build that is running when told to; what was searchable stays', async () => {
    client = await startClient();
    const rebuilding = client.request(REBUILD_INDEX, null);
    await client.until(() => client.statuses.at(-1)?.state === 'building');
    await client.notify(STOP_INDEXING, {});
    await assert.rejects(rebuilding, { code: -32800 });
    await client.until(() => client.statuses.at(-1)?.state === 'ready');
    assert.equal(client.statuses.at(-1)?.regulations, 5);
    assert.equal(client.statuses.at(-1)?.millis, undefined);
  });

  it('gives the text of what it indexed, and of nothing else', async () => {
    const workspace = new InMemoryWorkspace({ 'file:///etc/secret.txt': '甲' });
    client = await startClient({ host: { workspace } });
    const textOf = (source: unknown): Promise<SourceTextResult> => client.request(SOURCE_TEXT, { source });
    const host = testHost();
    const seeds = await loadSeeds(host.seedsFolder ?? '');
    const [seed] = seeds.ok ? seeds.value : [];
    assert.ok(seed !== undefined);
    assert.deepEqual(await textOf(seed.id), { kind: 'text', text: seed.text });
    assert.equal((await textOf('file:///etc/secret.txt')).kind, 'refused');
    assert.equal((await textOf(7)).kind, 'refused');
  });

  it('leads to a seed as its client opens it, and does not check what it shows', async () => {
    client = await startClient();
    const text = '甲条例\n第一条　按照《广州市数字经济促进条例》第五条执行。\n';
    await client.open(DRAFT, text);
    const params = { textDocument: { uri: DRAFT }, position: { line: 1, character: 10 } };
    const [place] = await client.request<Location[]>('textDocument/definition', params);
    const shown = precedentUri('seeds/004_caf71e344d6a8bba.txt', '广州市数字经济促进条例');
    assert.equal(place?.uri, shown);
    assert.ok(place.range.start.line > 0);
    assert.deepEqual(await client.open(shown, GAP), []);
    client.close();
    client = await startClient({ initializationOptions: { opensPrecedents: false } });
    await client.open(DRAFT, text);
    const [file] = await client.request<Location[]>('textDocument/definition', params);
    assert.match(file?.uri ?? '', /^file:.*\/seeds\/004_caf71e344d6a8bba\.txt$/);
  });

  it('says that the index failed when there is nothing to index', async () => {
    client = await startClient({ initializationOptions: { seedsPath: '/nowhere' }, skipIndex: true });
    await client.until(() => client.statuses.at(-1)?.state === 'failed');
    assert.match(client.statuses.at(-1)?.message ?? '', /范本/);
    assert.deepEqual(gapsIn(await client.open(DRAFT, GAP)), [1]);
  });
});
