import assert from 'node:assert/strict';
import { type CompletionItem, type CompletionList, type TextEdit } from 'vscode-languageserver-protocol';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { applyProtoEdits } from './support/edits';
import { startClient, type ClientOptions, type TestClient } from './support/testClient';

const DRAFT = 'file:///work/甲条例.txt';
const CLAUSES = { diagnostics: { debounce: 0 }, completion: { clauses: true } };

describe('lsp: completion', () => {
  let client: TestClient;
  afterEach(() => {
    client.close();
  });

  const complete = async (text: string, options: ClientOptions = {}): Promise<readonly CompletionItem[]> => {
    client = await startClient({ settings: () => CLAUSES, ...options });
    await client.open(DRAFT, text);
    const lines = text.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const list = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: DRAFT },
      position,
    });
    assert.equal(list.isIncomplete, true);
    return list.items;
  };
  const resolve = (item: CompletionItem | undefined): Promise<CompletionItem> =>
    client.request<CompletionItem>('completionItem/resolve', item);
  const accept = (text: string, item: CompletionItem | undefined): string => {
    assert.ok(item?.textEdit !== undefined && 'range' in item.textEdit);
    return applyProtoEdits(text, [item.textEdit]);
  };

  it('offers the next number, with an edit of its own and no commit characters', async () => {
    const text = '甲条例\n第一条　甲。\n第';
    const [item] = await complete(text);
    assert.match(accept(text, item), /\n第二条[　 ]?$/);
    assert.equal(item?.filterText?.startsWith('第'), true);
    assert.equal(item.commitCharacters, undefined);
    assert.deepEqual(client.initializeResult?.capabilities.completionProvider?.triggerCharacters, [
      '第',
      '《',
      '\n',
    ]);
  });

  it('brings a clause from the seeds first, as a snippet where the client knows them', async () => {
    const text = '甲市数字经济条例\n第一条　为了';
    const [item] = await complete(text);
    assert.equal(item?.insertTextFormat, 2);
    assert.equal(item.documentation, undefined);
    assert.match(JSON.stringify((await resolve(item)).documentation), /数字经济/);
    client.close();
    const [plain] = await complete(text, { capabilities: {} });
    assert.equal(plain?.insertTextFormat, 1);
    const accepted = accept(text, plain);
    assert.match(accepted, /第一条　为了.*制定本条例/);
    assert.doesNotMatch(accepted, /\$\{/);
  });

  it('tells detail and documentation of the entry that is looked at, while the text is the same', async () => {
    const [item] = await complete('甲市数字经济条例\n第一条　为了');
    const { detail, documentation, ...rest } = await resolve(item);
    assert.match(detail ?? '', /先例/);
    assert.ok(documentation !== undefined);
    assert.deepEqual(rest, item);
    const changed = { ...item, label: '另一项' };
    assert.deepEqual(await resolve(changed), changed);
    const foreign = { label: '甲', data: { uri: DRAFT } };
    assert.deepEqual(await resolve(foreign), foreign);
    await client.change(DRAFT, { text: '甲市数字经济条例\n第一条　为了甲' });
    assert.deepEqual(await resolve(item), item);
  });

  it('answers for the text as it was when asked, though the drafter types on', async () => {
    client = await startClient({ settings: () => CLAUSES });
    await client.open(DRAFT, '甲条例\n第一条　为');
    const asked = client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: DRAFT },
      position: { line: 1, character: 5 },
    });
    await client.change(DRAFT, { text: '甲条例\n第一条　为了' });
    const { items, isIncomplete } = await asked;
    assert.equal(isIncomplete, true);
    assert.match(items[0]?.label ?? '', /立法目的/);
  });

  it('offers no clauses to those who want none', async () => {
    const items = await complete('甲条例\n第一条　为了', {
      settings: () => ({ completion: { clauses: false } }),
    });
    assert.deepEqual(items, []);
  });

  it('writes the next number after a line break, and nothing after another character', async () => {
    const text = '甲条例\r\n第一条　甲。\r\n';
    client = await startClient({ host: { seedsFolder: undefined } });
    await client.open(DRAFT, text);
    const type = (ch: string): Promise<TextEdit[]> =>
      client.request('textDocument/onTypeFormatting', {
        textDocument: { uri: DRAFT },
        position: { line: 2, character: 0 },
        ch,
        options: { tabSize: 4, insertSpaces: true },
      });
    assert.equal(applyProtoEdits(text, await type('\n')), `${text}第二条　`);
    assert.deepEqual(await type('。'), []);
  });

  for (const showsPassingNotes of [true, false]) {
    it(`says why a line break brought no number, ${showsPassingNotes ? 'for a moment' : 'in a message'}`, async () => {
      const text = '甲条例\n第一条　甲。\n\n第二条　见第一条至第三条。\n第三条　丙。\n';
      client = await startClient({
        host: { seedsFolder: undefined },
        initializationOptions: { locale: 'zh-cn', showsPassingNotes },
      });
      await client.open(DRAFT, text);
      const told: string[] = [];
      const method = showsPassingNotes ? 'tiaoli/passingNote' : 'window/showMessage';
      client.connection.onNotification(method, ({ message }: { message: string }) => {
        told.push(message);
      });
      const edits = await client.request('textDocument/onTypeFormatting', {
        textDocument: { uri: DRAFT },
        position: { line: 2, character: 0 },
        ch: '\n',
        options: { tabSize: 4, insertSpaces: true },
      });
      assert.deepEqual(edits, []);
      assert.deepEqual(told, [
        '没有写序号，插入请用“调整条文”：顺延以后，第二条“第一条至第三条”的范围不再是原来那几条',
      ]);
    });
  }

  const between = async (below: string, files: Readonly<Record<string, string>> = {}) => {
    client = await startClient({
      host: { workspace: new InMemoryWorkspace(files), seedsFolder: undefined },
      settings: () => CLAUSES,
    });
    await client.open(DRAFT, `甲条例\n第一条　甲。\n\n${below}`);
    const { items } = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: DRAFT },
      position: { line: 2, character: 0 },
    });
    return items;
  };

  it('offers a number that is taken with what moves for it, and says so', async () => {
    const [item] = await between('第二条　乙。\n');
    assert.equal(item?.label, '第二条');
    assert.deepEqual(
      item.additionalTextEdits?.map(({ newText }) => newText),
      ['第三条'],
    );
    const { detail, additionalTextEdits } = await resolve(item);
    assert.equal(detail, '其后的条号和引用顺延');
    assert.deepEqual(additionalTextEdits, item.additionalTextEdits);
  });

  it('offers no number that is taken where none may move', async () => {
    const locked = { 'file:///work/.tiaoli.json': '{ "numbering": { "locked": true } }' };
    const items = await between('第二条　乙。\n', locked);
    assert.deepEqual([...new Set(items.map(({ label }) => label.split(' ')[0]))], ['第一条之一']);
    assert.ok(items.every(({ additionalTextEdits }) => additionalTextEdits === undefined));
    assert.equal((await resolve(items[0])).detail, '下一条');
    assert.match(JSON.stringify((await resolve(items.at(-1))).documentation), /通用写法/u);
    client.close();
    assert.deepEqual(await between('第二条　见第一条至第三条。\n第三条　丙。\n'), []);
  });

  it('shows text of a corpus as text', async () => {
    const workspace = new InMemoryWorkspace({
      'file:///corpus/乙条例.txt': '乙条例\n第一条　道路交通应当[x](command:foo)与<img src=x>畅通。\n',
    });
    const items = await complete('甲条例\n第一条　道路交通应当', {
      host: { workspace, seedsFolder: undefined },
      settings: () => ({ ...CLAUSES, corpus: { folders: ['file:///corpus'] } }),
    });
    const resolved = await Promise.all(items.map(resolve));
    const shown = resolved.map(({ documentation }) =>
      typeof documentation === 'object' ? documentation.value : (documentation ?? ''),
    );
    assert.ok(shown.some((markdown) => markdown.includes('畅通')));
    for (const markdown of shown) assert.doesNotMatch(markdown.replace(/\\./g, ''), /\]\(|<|command:/);
  });
});
