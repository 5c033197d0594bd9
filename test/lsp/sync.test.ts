import assert from 'node:assert/strict';
import { type DocumentSymbol, type Range } from 'vscode-languageserver-protocol';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { startClient, type TestClient } from './support/testClient';

const DRAFT = 'file:///work/甲条例.txt';
const GAP = '甲条例\n第一条　甲。\n第三条　乙。\n';

const at = (startLine: number, start: number, endLine = startLine, end = start): Range => ({
  start: { line: startLine, character: start },
  end: { line: endLine, character: end },
});

/** Files whose answer a test holds back. */
class SlowWorkspace extends InMemoryWorkspace {
  holds = false;
  letGo: () => void = () => undefined;
  #tell: () => void = () => undefined;
  /** Settles when a file is asked for whose answer is held back. */
  readonly isAsked = new Promise<void>((settle) => (this.#tell = settle));
  readonly #mayGo = new Promise<void>((settle) => (this.letGo = settle));

  override async read(uri: string): ReturnType<InMemoryWorkspace['read']> {
    if (this.holds) {
      this.#tell();
      await this.#mayGo;
    }
    return super.read(uri);
  }
}

describe('lsp: documents', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await startClient({ host: { seedsFolder: undefined } });
  });
  afterEach(() => {
    client.close();
  });

  const articleNames = async (): Promise<readonly string[]> => {
    const outline = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: DRAFT },
    });
    return outline.map(({ name }) => name).filter((name) => name.startsWith('第'));
  };

  it('checks the newest version, and says which it was', async () => {
    const before = await client.open(DRAFT, GAP);
    assert.equal(before.filter(({ code }) => code === 'numbering/article-gap').length, 1);
    await client.change(DRAFT, { range: at(2, 1, 2, 2), text: '二' });
    const after = await client.diagnostics(DRAFT);
    assert.equal(after.filter(({ code }) => code === 'numbering/article-gap').length, 0);
    assert.deepEqual(
      client.published.map(({ version }) => version),
      [1, 2],
    );
  });

  it('publishes nothing for a version that is no longer the newest when its check begins', async () => {
    const workspace = new SlowWorkspace();
    client.close();
    client = await startClient({ host: { seedsFolder: undefined, workspace } });
    workspace.holds = true;
    await client.sendOpen(DRAFT, GAP);
    await workspace.isAsked;
    await client.change(DRAFT, { range: at(2, 1, 2, 2), text: '二' });
    // The answer comes behind the change: the server has read it.
    assert.deepEqual(await articleNames(), ['第一条 甲。', '第二条 乙。']);
    workspace.letGo();
    await client.diagnostics(DRAFT);
    assert.deepEqual(
      client.published.map(({ version }) => version),
      [2],
    );
  });

  it('finds nothing in a version of a draft that is shown to compare it', async () => {
    assert.deepEqual(await client.open('git:/work/甲条例.txt', GAP), []);
  });

  it('publishes once for a burst of keys', async () => {
    client.settings = () => ({ diagnostics: { debounce: 30 } });
    await client.open(DRAFT, GAP);
    for (const text of ['甲', '乙', '丙']) await client.change(DRAFT, { range: at(1, 4), text });
    await client.diagnostics(DRAFT);
    assert.deepEqual(
      client.published.map(({ version }) => version),
      [1, 4],
    );
  });

  it('clears the diagnostics of a closed document', async () => {
    await client.open(DRAFT, GAP);
    await client.notify('textDocument/didClose', { textDocument: { uri: DRAFT } });
    await client.until(() => client.published.length === 2);
    assert.deepEqual(client.published[1], { uri: DRAFT, diagnostics: [] });
  });

  it('takes changes outside of the text, and turned round, as LSP says', async () => {
    await client.open(DRAFT, '甲条例\n第一条　甲。\n');
    await client.change(
      DRAFT,
      { range: at(99, 0), text: '第二条　乙。\n' },
      { range: at(1, 99), text: '丁。' },
      { range: at(2, 3, 2, 0), text: '第三条' },
    );
    assert.deepEqual(await articleNames(), ['第一条 甲。丁。', '第三条 乙。']);
  });

  for (const [name, text] of Object.entries({
    'line breaks of Windows': '甲条例\r\n第一条　甲。\r\n第二条　乙。\r\n',
    'line breaks of old': '甲条例\r第一条　甲。\r第二条　乙。\r',
    'a byte order mark': '\uFEFF甲条例\n第一条　甲。\n第二条　乙。\n',
  })) {
    it(`edits a text with ${name}`, async () => {
      await client.open(DRAFT, text);
      await client.change(DRAFT, { range: at(2, 1, 2, 2), text: '三' });
      assert.deepEqual(await articleNames(), ['第一条 甲。', '第三条 乙。']);
    });
  }

  it('counts UTF-16 units, and lives with half a character and NUL', async () => {
    await client.open(DRAFT, '甲条例\n第一条　𠮷𠮷。\n第三条　乙。\n');
    await client.change(DRAFT, { range: at(1, 4, 1, 8), text: '甲' });
    assert.deepEqual(await articleNames(), ['第一条 甲。', '第三条 乙。']);
    await client.change(DRAFT, { range: at(1, 5), text: '\ud842\u0000' });
    const diagnostics = await client.diagnostics(DRAFT);
    assert.ok(diagnostics.some(({ code }) => code === 'numbering/article-gap'));
    assert.equal((await articleNames()).length, 2);
  });

  it('lives with malformed parameters', async () => {
    await client.open(DRAFT, GAP);
    for (const params of [null, {}, { textDocument: 7 }, { textDocument: { uri: DRAFT } }]) {
      await assert.rejects(client.request('textDocument/hover', params), { code: -32602 });
    }
    await client.notify('textDocument/didChange', { textDocument: { uri: DRAFT } });
    await client.notify('textDocument/didOpen', {});
    await client.notify('workspace/didChangeWatchedFiles', { changes: 'none' });
    await client.notify('workspace/didChangeConfiguration', null);
    assert.deepEqual(await articleNames(), ['第一条 甲。', '第三条 乙。']);
  });

  it('answers nothing for a document that is not open', async () => {
    const params = { textDocument: { uri: 'file:///work/other.txt' }, position: { line: 0, character: 0 } };
    assert.equal(await client.request('textDocument/hover', params), null);
  });
});
