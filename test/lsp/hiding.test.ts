import assert from 'node:assert/strict';
import { type CodeAction, type Command, type Diagnostic } from 'vscode-languageserver-protocol';
import {
  HIDE,
  HIDE_COMMAND,
  IGNORED,
  type HideKind,
  type HideResult,
  type IgnoredResult,
} from '../../server/src/protocol/hiding';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { startClient, type TestClient } from './support/testClient';

const FOLDER = 'file:///work';
const DRAFT = `${FOLDER}/%E7%A8%BF/a.txt`;
const IGNORES = `${FOLDER}/.tiaoli.ignores.json`;
const TEXT = '甲条例\n第1条　甲。\n第三条　乙。\n第四条　本条例自2026年1月1日起施行。\n';
const GAP = 'numbering/article-gap';
const FORM = 'numbering/malformed';

describe('lsp: living with findings', () => {
  let client: TestClient;
  let workspace: InMemoryWorkspace;
  beforeEach(async () => {
    workspace = new InMemoryWorkspace({ [`${FOLDER}/b.txt`]: '' });
    client = await startClient({
      host: { workspace, seedsFolder: undefined },
      workspaceFolders: [FOLDER],
      settings: () => ({ diagnostics: { debounce: 0 }, rules: { 'structure/*': 'off', 'term/*': 'off' } }),
    });
  });
  afterEach(() => {
    client.close();
  });

  const codes = (diagnostics: readonly Diagnostic[]): readonly unknown[] =>
    diagnostics.map(({ code }) => code);

  /** The findings that are published after `work`. */
  const after = async (uri: string, work: () => Promise<unknown>): Promise<readonly unknown[]> => {
    const before = client.published.length;
    await work();
    await client.until(() => client.published.slice(before).some((each) => each.uri === uri));
    return codes(client.published.findLast((each) => each.uri === uri)?.diagnostics ?? []);
  };

  /** Runs the quick fix of a finding that says so. */
  const choose = async (uri: string, { code, range }: Diagnostic, kind: HideKind): Promise<void> => {
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    const commands = actions.flatMap(({ command }) => command ?? []);
    const chosen = commands.find(({ arguments: [params] = [] }: Command) => {
      const asked = params as { readonly kind: string; readonly code: string };
      return asked.kind === kind && asked.code === code;
    });
    assert.ok(chosen, JSON.stringify(actions.map(({ title }) => title)));
    assert.equal(chosen.command, HIDE_COMMAND);
    await client.request('workspace/executeCommand', {
      command: chosen.command,
      arguments: chosen.arguments,
    });
  };

  const ask = (kind: HideKind, more: object = {}): Promise<HideResult> =>
    client.request(HIDE, { uri: DRAFT, kind, ...more });

  it('ignores a place in the file of the workspace folder, through edits elsewhere, until it is restored', async () => {
    const [form] = await client.open(DRAFT, TEXT);
    assert.ok(form !== undefined);
    assert.deepEqual(await after(DRAFT, () => choose(DRAFT, form, 'ignorePlace')), [GAP]);
    assert.match(
      workspace.files.get(IGNORES) ?? '',
      /"稿\/a\.txt": \{[^]*"words": "第…条", "sentence": "甲。"/u,
    );
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.deepEqual(await after(DRAFT, () => client.change(DRAFT, { range, text: '\n' })), [GAP]);

    const { entries } = await client.request<IgnoredResult>(IGNORED, { uri: DRAFT });
    assert.deepEqual(
      entries.map(({ code, sentence, isStale, range: where }) => [
        code,
        sentence,
        isStale,
        where?.start.line,
      ]),
      [[FORM, '甲。', false, 2]],
    );
    const ids = entries.map(({ id }) => id);
    assert.deepEqual(await after(DRAFT, () => ask('restore', { ids })), [FORM, GAP]);
  });

  it('offers no fix for what is ignored', async () => {
    const [form] = await client.open(DRAFT, TEXT);
    assert.ok(form !== undefined);
    await after(DRAFT, () => choose(DRAFT, form, 'ignorePlace'));
    const fixes = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: DRAFT },
      range: form.range,
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    assert.deepEqual(fixes, []);
  });

  it('ignores a rule in a file, and writes beside the project file where there is one', async () => {
    workspace.files.set(`${FOLDER}/%E7%A8%BF/.tiaoli.json`, '{}');
    const diagnostics = await client.open(DRAFT, TEXT);
    const gap = diagnostics.find(({ code }) => code === GAP);
    assert.ok(gap !== undefined);
    assert.deepEqual(await after(DRAFT, () => choose(DRAFT, gap, 'ignoreRule')), [FORM]);
    assert.match(
      workspace.files.get(`${FOLDER}/%E7%A8%BF/.tiaoli.ignores.json`) ?? '',
      /"a\.txt": \{\s*"rules"/u,
    );
  });

  it('turns a rule off in the project file, which it makes where there is none', async () => {
    const diagnostics = await client.open(DRAFT, TEXT);
    const gap = diagnostics.find(({ code }) => code === GAP);
    assert.ok(gap !== undefined);
    assert.deepEqual(await after(DRAFT, () => choose(DRAFT, gap, 'disableRule')), [FORM]);
    assert.deepEqual(JSON.parse(workspace.files.get(`${FOLDER}/.tiaoli.json`) ?? ''), {
      rules: { [GAP]: 'off' },
    });
  });

  it('stores a baseline, reports what is new, and drops what is gone on request', async () => {
    await client.open(DRAFT, TEXT);
    assert.deepEqual(await after(DRAFT, () => ask('storeBaseline')), []);
    const edit = (start: number, end: number, text: string) => () =>
      client.change(DRAFT, {
        range: { start: { line: start, character: 0 }, end: { line: end, character: 0 } },
        text,
      });
    assert.deepEqual(await after(DRAFT, edit(2, 2, '第2条　丙。\n')), [FORM]);
    await after(DRAFT, edit(1, 3, '第一条　丁。\n第二条　戊。\n'));
    assert.deepEqual(await ask('dropStale'), { kind: 'done', message: '已清除 2 条失效的记录' });
    await after(DRAFT, () => ask('clearBaseline'));
    assert.equal(workspace.files.get(`${FOLDER}/.tiaoli.baseline.json`)?.includes('稿'), false);
  });

  it('remembers what is ignored in an unsaved document until it is closed, and says so', async () => {
    const uri = 'untitled:Untitled-1';
    const shown: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      shown.push(message);
    });
    const [form] = await client.open(uri, TEXT);
    assert.ok(form !== undefined);
    assert.deepEqual(await after(uri, () => choose(uri, form, 'ignorePlace')), [GAP]);
    assert.match(shown.join(), /尚未保存/u);
    assert.equal(workspace.files.size, 1);
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    await client.until(() => client.published.at(-1)?.diagnostics.length === 0);
    assert.deepEqual(codes(await client.open(uri, TEXT)), [FORM, GAP]);
  });

  it('follows files of ignored places that others change', async () => {
    const diagnostics = await client.open(DRAFT, TEXT);
    workspace.files.set(IGNORES, `{"version":1,"files":{"稿/a.txt":{"rules":["${FORM}"]}}}`);
    assert.equal(diagnostics.length, 2);
    const changes = [{ uri: IGNORES, type: 1 }];
    const shown = await after(DRAFT, () => client.notify('workspace/didChangeWatchedFiles', { changes }));
    assert.deepEqual(shown, [GAP]);
  });

  it('refuses to write over a file that it does not understand', async () => {
    workspace.files.set(IGNORES, '<<<<<<<');
    await client.open(DRAFT, TEXT);
    const result = await ask('ignoreRule', { code: GAP });
    assert.ok(result.kind === 'refused');
    assert.match(result.reason, /冲突/u);
    assert.equal(workspace.files.get(IGNORES), '<<<<<<<');
  });

  it('refuses what it is not asked rightly', async () => {
    await client.open(DRAFT, TEXT);
    const nowhere = { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } };
    assert.equal((await ask('ignorePlace', { code: GAP, range: nowhere })).kind, 'refused');
    assert.equal((await ask('hideEverything' as HideKind)).kind, 'refused');
    assert.equal(
      (await client.request<HideResult>(HIDE, { uri: 'file:///b', kind: 'dropStale' })).kind,
      'refused',
    );
  });
});
