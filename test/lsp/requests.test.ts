import assert from 'node:assert/strict';
import { type Diagnostic, type Hover } from 'vscode-languageserver-protocol';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { allRules } from '../../server/src/rules/allRules';
import { type Rule } from '../../server/src/rules/types';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { startClient, type ClientOptions, type TestClient } from './support/testClient';

const DRAFT = 'file:///work/甲条例.txt';
const GAP = '甲条例\n第一条　甲。\n第三条　乙。\n';
const gapIn = (diagnostics: readonly Diagnostic[]): Diagnostic | undefined =>
  diagnostics.find(({ code }) => code === 'numbering/article-gap');

const messageOf = (diagnostic: Diagnostic | undefined): string => {
  assert.ok(typeof diagnostic?.message === 'string');
  return diagnostic.message;
};

describe('lsp: requests', () => {
  let client: TestClient;
  const start = async (options: ClientOptions = {}): Promise<void> => {
    client = await startClient({ ...options, host: { seedsFolder: undefined, ...options.host } });
  };
  afterEach(() => {
    client.close();
  });

  const hover = (line: number, character: number): Promise<Hover | null> =>
    client.request('textDocument/hover', { textDocument: { uri: DRAFT }, position: { line, character } });
  const textOf = (answer: Hover | null): string => {
    assert.ok(answer !== null && typeof answer.contents === 'object' && 'value' in answer.contents);
    return answer.contents.value;
  };

  it('announces only what it answers', async () => {
    await start();
    const capabilities = client.initializeResult?.capabilities ?? {};
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
    await assert.rejects(client.request('textDocument/moniker', {}), { code: -32601 });
  });

  it('refuses a second initialize', async () => {
    await start();
    await assert.rejects(client.request('initialize', { capabilities: {} }), { code: -32600 });
  });

  it('answers a cancelled request with “cancelled”', async () => {
    await start();
    await client.open(DRAFT, GAP);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: DRAFT } };
    const answer = client.request('textDocument/documentSymbol', params, source.token);
    source.cancel();
    await assert.rejects(answer, { code: -32800 });
  });

  it('answers for the newest text that has arrived', async () => {
    await start();
    await client.open(DRAFT, GAP);
    const answer = client.request<readonly { readonly name: string }[]>('textDocument/documentSymbol', {
      textDocument: { uri: DRAFT },
    });
    await client.change(DRAFT, { text: '乙条例\n' });
    assert.deepEqual(
      (await answer).map(({ name }) => name),
      ['乙条例'],
    );
  });

  it('says everything about a finding, in Chinese or in English', async () => {
    await start({ locale: 'zh-cn' });
    const zh = gapIn(await client.open(DRAFT, GAP));
    assert.match(messageOf(zh), /第二条/);
    assert.equal(zh?.source, '条理');
    assert.deepEqual(zh.codeDescription, { href: 'file:///docs/rules/numbering/article-gap.md' });
    assert.equal(zh.relatedInformation?.[0]?.location.uri, DRAFT);
    client.close();
    await start({ locale: 'zh-cn', initializationOptions: { locale: 'en' } });
    assert.match(messageOf(gapIn(await client.open(DRAFT, GAP))), /^[\p{ASCII}第条一二三]+$/u);
  });

  it('keeps to what the client can show', async () => {
    await start({ capabilities: {} });
    const finding = gapIn(await client.open(DRAFT, GAP));
    assert.equal(finding?.relatedInformation, undefined);
    const answer = await hover(1, 1);
    assert.equal((answer?.contents as { kind?: string } | undefined)?.kind, 'plaintext');
  });

  it('is not stopped by a rule that throws', async () => {
    const broken: Rule = {
      ...(allRules[0] as Rule),
      code: 'test/broken',
      check: () => {
        throw new Error('a bug in a rule');
      },
    };
    (allRules as Rule[]).unshift(broken);
    try {
      await start();
      assert.ok(gapIn(await client.open(DRAFT, GAP)) !== undefined);
      await client.until(() => client.logged.some((line) => line.includes('a bug in a rule')));
    } finally {
      (allRules as Rule[]).shift();
    }
  });

  it('shows text of a corpus as text, and links by its own command only', async () => {
    const evil =
      '推动[x](command:foo)与<img src=x>、`代码`、![](http://evil)和https://evil.example的数字经济发展。';
    const workspace = new InMemoryWorkspace({
      'file:///corpus/乙条例.txt': `乙条例\n第一条　${evil}\n`,
    });
    await start({ host: { workspace }, settings: () => ({ corpus: { folders: ['file:///corpus'] } }) });
    await client.open(DRAFT, `甲条例\n第一条　${evil}\n`);
    const markdown = textOf(await hover(1, 1));
    assert.ok(markdown.includes('数字经济发展'), markdown);
    const live = markdown.replace(/\\[!-/:-@[-`{-~]/g, '');
    assert.deepEqual(live.match(/\]\([^)]*\)/g), [
      live.match(/\]\(command:tiaoli\.openPrecedent\?[^)]*\)/)?.[0],
      live.match(/\]\(command:tiaoli\.comparePrecedent\?[^)]*\)/)?.[0],
    ]);
    assert.doesNotMatch(live, /[<`!]|https?:/);
    client.close();
    await start({
      host: { workspace },
      settings: () => ({ corpus: { folders: ['file:///corpus'] } }),
      initializationOptions: { opensPrecedents: false },
    });
    await client.open(DRAFT, `甲条例\n第一条　${evil}\n`);
    assert.doesNotMatch(textOf(await hover(1, 1)).replace(/\\./g, ''), /\]\(/);
  });

  it('lets those pull who take no pushed diagnostics', async () => {
    await start({ capabilities: { textDocument: { diagnostic: {} } } });
    assert.ok(client.initializeResult?.capabilities.diagnosticProvider !== undefined);
    await client.sendOpen(DRAFT, GAP);
    const pull = (
      previousResultId?: string,
    ): Promise<{ kind: string; resultId: string; items?: Diagnostic[] }> =>
      client.request('textDocument/diagnostic', { textDocument: { uri: DRAFT }, previousResultId });
    const first = await pull();
    assert.ok(gapIn(first.items ?? []) !== undefined);
    assert.equal((await pull(first.resultId)).kind, 'unchanged');
    await client.notify('workspace/didChangeConfiguration', {
      settings: { tiaoli: { rules: { 'numbering/*': 'off' } } },
    });
    const afterSettings = await pull(first.resultId);
    assert.equal(afterSettings.kind, 'full');
    assert.equal(gapIn(afterSettings.items ?? []), undefined);
    await client.change(DRAFT, { text: '' });
    assert.equal((await pull(afterSettings.resultId)).kind, 'full');
    assert.deepEqual(client.published, []);
  });
});
