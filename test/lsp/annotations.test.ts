import assert from 'node:assert/strict';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CodeLens,
  type InlayHint,
  type Location,
} from 'vscode-languageserver-protocol';
import { CLOSE_PRECEDENTS, type ClosePrecedentsResult } from '../../server/src/protocol/closePrecedents';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import {
  startClient,
  testHost,
  vsCodeCapabilities,
  type ClientOptions,
  type TestClient,
} from './support/testClient';

const DRAFT = 'file:///work/甲市数据条例.txt';
const OTHER = 'file:///work/甲市数据办法.txt';
const PRECEDENT = 'file:///corpus/乙市细则.txt';
const TEXT = [
  '甲市数据条例',
  '第一条　市人民政府应当建立公共数据目录。',
  '第二条　违反本条例第一条的，依照《丙法》第三条处罚。',
  '',
].join('\n');
const OTHER_TEXT = '甲市数据办法\n第一条　甲。\n第二条　依照《甲市数据条例》第一条办理。\n';
const PRECEDENT_TEXT =
  '乙市细则\n第一条　根据《甲市数据条例》，制定本细则。\n第二条　市人民政府应当建立公共数据目录。\n第三条　按照《甲市数据条例》第一条至第二条执行。\n';

describe('lsp: annotations', () => {
  let client: TestClient;
  const start = async (
    options: ClientOptions = {},
    annotations: object = { enabled: true },
  ): Promise<void> => {
    const workspace = new InMemoryWorkspace({ [PRECEDENT]: PRECEDENT_TEXT });
    client = await startClient({
      host: { workspace, seedsFolder: undefined },
      settings: () => ({
        corpus: { folders: ['file:///corpus'] },
        annotations,
        diagnostics: { debounce: 0 },
      }),
      ...options,
    });
    await client.open(DRAFT, TEXT);
  };
  afterEach(() => {
    client.close();
  });

  const textDocument = { uri: DRAFT };
  const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const lenses = (): Promise<CodeLens[]> => client.request('textDocument/codeLens', { textDocument });
  const hints = (): Promise<InlayHint[]> =>
    client.request('textDocument/inlayHint', { textDocument, range: whole });
  const resolve = (lens: CodeLens | undefined): Promise<CodeLens> => client.request('codeLens/resolve', lens);
  const onFirst = { line: 1, character: 1 };

  it('counts above an article who cites it, and its precedents only when it is in sight', async () => {
    await start();
    const found = await lenses();
    assert.deepEqual(
      found.map(({ range, command }) => [range.start.line, command?.title]),
      [
        [1, '本文引用 1 次'],
        [1, undefined],
        [2, undefined],
      ],
    );
    assert.deepEqual(found[0]?.command?.arguments, [{ uri: DRAFT, position: { line: 1, character: 0 } }]);
    const { command } = await resolve(found[1]);
    assert.deepEqual(command, {
      title: '1 条先例',
      command: 'tiaoli.pickPrecedent',
      arguments: [{ uri: DRAFT, position: { line: 1, character: 0 } }],
    });
    assert.equal((await resolve(found[2])).command?.title, '没有相近的先例');
    await client.change(DRAFT, { text: `${TEXT}\n` });
    assert.deepEqual(await resolve(found[1]), found[1]);
  });

  it('waits for the findings of a text that changed, and no longer when it is closed', async () => {
    const { clock } = testHost();
    // A rest that never ends: only closing can let the answer go.
    const endless = {
      ...clock,
      after: (delay: number, task: () => void) => (delay > 0 ? () => undefined : clock.after(delay, task)),
    };
    await start({
      host: { clock: endless, workspace: new InMemoryWorkspace(), seedsFolder: undefined },
      settings: () => ({ annotations: { enabled: true }, diagnostics: { debounce: 5000 } }),
    });
    await client.change(DRAFT, { text: TEXT });
    let isAnswered = false;
    const answer = lenses().then((found) => {
      isAnswered = true;
      return found;
    });
    // Asked later and answered: the lenses wait.
    await client.request('textDocument/documentSymbol', { textDocument });
    await client.request('textDocument/documentSymbol', { textDocument });
    assert.equal(isAnswered, false);
    await client.notify('textDocument/didClose', { textDocument });
    assert.deepEqual(await answer, []);
  });

  it('offers no lens to clients that cannot run what it links to, nor above precedents', async () => {
    await start({ initializationOptions: { opensPrecedents: false } });
    assert.equal(client.initializeResult?.capabilities.codeLensProvider, undefined);
    client.close();
    await start();
    const uri = `tiaoli-precedent:/a.regulation?${encodeURIComponent(PRECEDENT)}`;
    await client.sendOpen(uri, PRECEDENT_TEXT);
    assert.deepEqual(await client.request('textDocument/codeLens', { textDocument: { uri } }), []);
  });

  it('reminds behind a reference of what its target says, as a link', async () => {
    await start();
    const found = await hints();
    assert.deepEqual(found, [
      {
        position: { line: 2, character: 12 },
        label: [
          {
            value: '⟨市人民政府应当建立公…⟩',
            location: {
              uri: DRAFT,
              range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } },
            },
          },
        ],
      },
    ]);
  });

  it('shows neither to those who want none, from the moment they say so', async () => {
    let lens = true;
    const refreshed: string[] = [];
    const { workspace } = vsCodeCapabilities;
    await start({
      settings: () => ({ annotations: { enabled: lens }, diagnostics: { debounce: 0 } }),
      capabilities: {
        ...vsCodeCapabilities,
        workspace: {
          ...workspace,
          codeLens: { refreshSupport: true },
          inlayHint: { refreshSupport: true },
        },
      },
      skipIndex: true,
    });
    for (const what of ['codeLens', 'inlayHint']) {
      client.connection.onRequest(`workspace/${what}/refresh`, () => {
        refreshed.push(what);
        return null;
      });
    }
    assert.equal((await lenses()).length, 3);
    lens = false;
    refreshed.length = 0;
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual([await lenses(), await hints()], [[], []]);
    assert.deepEqual(refreshed.slice(0, 2).sort(), ['codeLens', 'inlayHint']);
  });

  it('goes on where a client refuses to ask again', async () => {
    const { workspace } = vsCodeCapabilities;
    await start({
      capabilities: {
        ...vsCodeCapabilities,
        workspace: { ...workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
      },
      skipIndex: true,
    });
    for (const what of ['codeLens', 'inlayHint']) {
      client.connection.onRequest(`workspace/${what}/refresh`, () => {
        throw new Error('not now');
      });
    }
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.logged.some((line) => /inlayHint\/refresh.*not now/u.test(line)));
    assert.equal((await lenses()).length, 3);
  });

  it('lists the precedents of an article for the drafter to choose', async () => {
    await start();
    const ask = (line: number): Promise<ClosePrecedentsResult> =>
      client.request(CLOSE_PRECEDENTS, { uri: DRAFT, position: { line, character: 1 } });
    const result = await ask(1);
    assert.ok(result.kind === 'precedents');
    assert.equal(result.article.name, '第一条');
    const [precedent] = result.precedents;
    assert.equal(precedent?.place.name, '《乙市细则》第二条');
    assert.equal(precedent.place.source, PRECEDENT);
    assert.match(precedent.detail, /^相近 \d+%$/);
    assert.equal(precedent.text, '市人民政府应当建立公共数据目录。');
    const refused = await ask(2);
    assert.ok(refused.kind === 'refused' && /没有/.test(refused.reason));
    assert.equal((await ask(0)).kind, 'refused');
  });

  it('finds who cites an article in other open documents and in the index', async () => {
    await start();
    await client.open(OTHER, OTHER_TEXT);
    const locations = await client.request<Location[]>('textDocument/references', {
      textDocument,
      position: onFirst,
      context: { includeDeclaration: false },
    });
    assert.deepEqual(
      locations.map(({ uri, range }) => [uri, range.start.line]),
      [
        [DRAFT, 2],
        [OTHER, 2],
        [PRECEDENT, 3],
      ],
    );
  });

  it('follows who cites whom from text to text', async () => {
    await start();
    await client.open(OTHER, OTHER_TEXT);
    const [item] = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', {
      textDocument,
      position: onFirst,
    });
    assert.equal(item?.name, '第一条');
    assert.equal(item.detail, '市人民政府应当建立公共数据目录。');
    const incoming = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
      item,
    });
    assert.deepEqual(
      incoming.map(({ from, fromRanges }) => [from.name, from.uri, fromRanges.map(({ start }) => start)]),
      [
        ['第二条', DRAFT, [{ line: 2, character: 6 }]],
        ['《甲市数据办法》第二条', OTHER, [{ line: 2, character: 6 }]],
        ['《乙市细则》第三条', PRECEDENT, [{ line: 3, character: 6 }]],
      ],
    );
    const outgoing = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
      item: incoming[2]?.from,
    });
    assert.deepEqual(
      outgoing.map(({ to, fromRanges }) => [to.name, to.uri, fromRanges.length]),
      [
        ['《甲市数据条例》第一条', DRAFT, 1],
        ['《甲市数据条例》第二条', DRAFT, 1],
      ],
    );
    const foreign = { ...item, data: { source: 'file:///etc/passwd' } };
    assert.equal(await client.request('callHierarchy/incomingCalls', { item: foreign }), null);
  });
});
