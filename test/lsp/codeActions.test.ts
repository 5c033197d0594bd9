import assert from 'node:assert/strict';
import { type ClientCapabilities, type CodeAction, type Range } from 'vscode-languageserver-protocol';
import { RENUMBER, type RenumberResult } from '../../server/src/protocol/renumber';
import { applyProtoEdits, editsOf } from './support/edits';
import { startClient, vsCodeCapabilities, type TestClient } from './support/testClient';

const DRAFT = 'file:///work/甲条例.txt';
const GAP = '甲条例\n第一条　甲。\n第三条　乙。\n第四条　按照第三条办理。\n';
const SAFE = '甲条例\n第1条　甲。\n第2条　乙。\n';
const line = (number: number): Range => ({
  start: { line: number, character: 0 },
  end: { line: number, character: 3 },
});

describe('lsp: code actions', () => {
  let client: TestClient;
  const start = async (capabilities: ClientCapabilities = vsCodeCapabilities): Promise<void> => {
    client = await startClient({ capabilities, host: { seedsFolder: undefined } });
  };
  afterEach(() => {
    client.close();
  });

  const actions = (range: Range, only?: readonly string[]): Promise<CodeAction[]> =>
    client.request('textDocument/codeAction', {
      textDocument: { uri: DRAFT },
      range,
      context: { diagnostics: [], ...(only !== undefined && { only }) },
    });

  it('offers the fixes of the findings that the range touches, with their diagnostics', async () => {
    await start();
    await client.open(DRAFT, GAP);
    assert.deepEqual(await actions({ ...line(0), start: { line: 0, character: 2 } }, ['quickfix']), []);
    const [renumber] = await actions(line(2), ['quickfix']);
    assert.ok(renumber !== undefined);
    assert.equal(renumber.kind, 'quickfix');
    assert.equal(renumber.diagnostics?.[0]?.code, 'numbering/article-gap');
    assert.equal(
      applyProtoEdits(GAP, editsOf(renumber)),
      '甲条例\n第一条　甲。\n第二条　乙。\n第三条　按照第二条办理。\n',
    );
  });

  it('binds edits to a version, and asks for no confirmation, with which VS Code would leave every change out', async () => {
    await start();
    await client.open(DRAFT, GAP);
    const [renumber] = await actions(line(2), ['quickfix']);
    const [change] = renumber?.edit?.documentChanges ?? [];
    assert.ok(change !== undefined && 'textDocument' in change);
    assert.deepEqual(change.textDocument, { uri: DRAFT, version: 1 });
    assert.equal(renumber?.edit?.changeAnnotations, undefined);
  });

  it('gives plain edits to a client that knows no others', async () => {
    await start({});
    await client.open(DRAFT, GAP);
    const [renumber] = await actions(line(2), ['quickfix']);
    assert.deepEqual(Object.keys(renumber?.edit ?? {}), ['changes']);
  });

  it('prefers a safe fix, and applies all of them at once when asked to', async () => {
    await start();
    await client.open(DRAFT, SAFE);
    const [fix] = await actions(line(1));
    assert.equal(fix?.isPreferred, true);
    for (const kind of ['source.fixAll.tiaoli', 'source.fixAll', 'source']) {
      const [all] = await actions(line(0), [kind]);
      assert.equal(all?.kind, 'source.fixAll.tiaoli');
      assert.equal(applyProtoEdits(SAFE, editsOf(all)), '甲条例\n第一条　甲。\n第二条　乙。\n');
    }
    assert.ok((await actions(line(1))).every(({ kind }) => kind !== 'source.fixAll.tiaoli'));
  });

  it('offers to renumber and to insert an article, and says how many references follow', async () => {
    await start();
    await client.open(DRAFT, GAP);
    const [renumber, insert] = await actions(line(2), ['refactor']);
    assert.ok(renumber !== undefined && insert !== undefined);
    assert.equal(
      applyProtoEdits(GAP, editsOf(renumber)),
      '甲条例\n第一条　甲。\n第二条　乙。\n第三条　按照第二条办理。\n',
    );
    assert.equal(renumber.title, '从这里起重新编号（条，改 2 个序号、1 处引用）');
    assert.equal(insert.title, '插入第四条，其后顺延');
    assert.equal(
      applyProtoEdits(GAP, editsOf(insert)),
      '甲条例\n第一条　甲。\n第三条　乙。\n第四条　\n第五条　按照第三条办理。\n',
    );
  });

  it('does not compute refactorings for the light bulb', async () => {
    await start();
    await client.open(DRAFT, GAP);
    const offered = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: DRAFT },
      range: line(2),
      context: { diagnostics: [], triggerKind: 2 },
    });
    assert.ok(offered.length > 0 && offered.every(({ kind }) => kind === 'quickfix'));
  });

  it('keeps the menu short where several problems meet: their fixes, then one way to ignore each', async () => {
    await start();
    const text = '甲条例\n第一条　甲。\n第3条　其它乙应该丙,丁。\n第四条　戊。\n';
    await client.open(DRAFT, text);
    const whole = { start: { line: 2, character: 0 }, end: { line: 2, character: 14 } };
    const titles = (await actions(whole, ['quickfix'])).map(({ title }) => title);
    const ignoring = titles.findIndex((title) => title.startsWith('忽略此处'));
    assert.ok(ignoring >= 4, titles.join('；'));
    assert.equal(titles.length - ignoring, 3);
    assert.ok(titles.slice(ignoring).every((title) => title.startsWith('忽略此处')));
    const one = (
      await actions({ ...line(2), start: { line: 2, character: 11 }, end: { line: 2, character: 12 } }, [
        'quickfix',
      ])
    ).map(({ title }) => title);
    assert.deepEqual(
      one.slice(1).map((title) => title.slice(0, 4)),
      ['忽略此处', '在本文件', '在本项目'],
    );
  });

  it('plans the renumbering that the client’s command asks for', async () => {
    await start();
    await client.open(DRAFT, GAP);
    const ask = (params: object): Promise<RenumberResult> =>
      client.request(RENUMBER, { uri: DRAFT, position: { line: 2, character: 0 }, ...params });
    const plan = await ask({});
    assert.ok(plan.kind === 'edits');
    assert.equal(plan.version, 1);
    assert.deepEqual(
      plan.edits.map(({ newText, kind }) => [newText, kind]),
      [
        ['第二条', 'label'],
        ['第三条', 'label'],
        ['第二条', 'reference'],
      ],
    );
    for (const refused of [{ level: 'chapter' }, { uri: 'file:///other' }]) {
      assert.equal((await ask(refused)).kind, 'refused');
    }
    await assert.rejects(ask({ position: 7 }), { code: -32602 });
  });
});
