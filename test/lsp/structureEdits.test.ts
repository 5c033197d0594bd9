import assert from 'node:assert/strict';
import { type CodeAction, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import { RENUMBER, type RenumberResult } from '../../server/src/protocol/renumber';
import {
  PICK_STRUCTURE_EDIT_COMMAND,
  STRUCTURE_EDIT,
  STRUCTURE_OFFERS,
  type StructureEditResult,
  type StructureOffersResult,
} from '../../server/src/protocol/structureEdit';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { applyProtoEdits } from './support/edits';
import { startClient, type TestClient } from './support/testClient';

const DRAFT = 'file:///work/甲条例.txt';
const TEXT = '甲条例\n第一条　甲。\n第二条　乙。\n第三条　依照第二条。\n';
const LOCKED = { 'file:///work/.tiaoli.json': '{ "numbering": { "locked": true } }' };

describe('lsp: structure edits', () => {
  let client: TestClient;
  const start = async (files: Readonly<Record<string, string>> = {}): Promise<void> => {
    client = await startClient({
      host: { seedsFolder: undefined, workspace: new InMemoryWorkspace(files) },
    });
    await client.open(DRAFT, TEXT);
  };
  afterEach(() => {
    client.close();
  });

  const edit = (kind: string, line: number): Promise<StructureEditResult> =>
    client.request(STRUCTURE_EDIT, { uri: DRAFT, position: { line, character: 0 }, kind });

  it('plans an insertion and tells where to type', async () => {
    await start();
    const result = await edit('insertArticle', 1);
    assert.ok(result.kind === 'edits');
    assert.equal(
      applyProtoEdits(TEXT, [...result.edits]),
      '甲条例\n第一条　甲。\n第二条　\n第三条　乙。\n第四条　依照第三条。\n',
    );
    assert.deepEqual([result.version, result.references, result.left], [1, 1, []]);
    assert.deepEqual(result.cursor, { line: 2, character: 4 });
  });

  it('tells which references a deletion leaves', async () => {
    await start();
    const result = await edit('deleteArticle', 2);
    assert.ok(result.kind === 'edits');
    assert.deepEqual(result.left, [
      {
        range: { start: { line: 3, character: 6 }, end: { line: 3, character: 9 } },
        note: '第二条“第二条”所指的条文已删除',
      },
    ]);
  });

  it('lists what is possible at the cursor, for a menu', async () => {
    await start();
    const offers = (line: number): Promise<StructureOffersResult> =>
      client.request(STRUCTURE_OFFERS, { uri: DRAFT, position: { line, character: 0 } });
    const result = await offers(1);
    assert.ok(result.kind === 'offers');
    assert.deepEqual(
      result.offers.map(({ kind }) => kind),
      ['insertArticle', 'insertSubArticle', 'moveDown', 'deleteArticle'],
    );
    assert.equal(result.offers[0]?.title, '插入第二条，其后顺延（改 1 处引用）');
    const none = await offers(0);
    assert.ok(none.kind === 'refused');
    assert.match(none.reason, /没有可以调整的/u);
  });

  it('refuses what is impossible or unknown', async () => {
    await start();
    assert.equal((await edit('moveUp', 1)).kind, 'refused');
    assert.equal((await edit('dance', 1)).kind, 'refused');
  });

  it('are one code action for a client that has a list of its own, one each for others', async () => {
    const actionsIn = async (initializationOptions: object): Promise<readonly CodeAction[]> => {
      client = await startClient({
        host: { seedsFolder: undefined, workspace: new InMemoryWorkspace() },
        initializationOptions,
      });
      await client.open(DRAFT, TEXT);
      const position = { line: 1, character: 0 };
      const actions = await client.request<readonly CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: DRAFT },
        range: { start: position, end: position },
        context: { diagnostics: [], only: ['refactor'] },
      });
      return actions;
    };
    const [picked, ...more] = await actionsIn({ picksStructureEdits: true });
    assert.deepEqual(more, []);
    assert.equal(picked?.command?.command, PICK_STRUCTURE_EDIT_COMMAND);
    assert.deepEqual(picked.command.arguments, [{ uri: DRAFT, position: { line: 1, character: 0 } }]);
    client.close();
    assert.equal((await actionsIn({})).length, 4);
  });

  it('keeps numbers that the project has locked', async () => {
    await start(LOCKED);
    const inserted = await edit('insertArticle', 1);
    assert.ok(inserted.kind === 'edits');
    assert.match(applyProtoEdits(TEXT, [...inserted.edits]), /\n第一条之一　\n第二条　乙。/u);
    const moved = await edit('moveUp', 2);
    assert.ok(moved.kind === 'refused');
    assert.match(moved.reason, /锁定/u);
  });

  it('does not renumber locked numbers', async () => {
    await start(LOCKED);
    await client.open('file:///work/乙条例.txt', '乙条例\n第一条　甲。\n第三条　乙。\n');
    const result = await client.request<RenumberResult>(RENUMBER, {
      uri: 'file:///work/乙条例.txt',
      position: { line: 1, character: 0 },
    });
    assert.ok(result.kind === 'refused');
    assert.match(result.reason, /锁定/u);
  });

  it('lists what may cite another text when numbers change', async () => {
    await start();
    const uri = 'file:///work/丙条例.txt';
    await client.open(uri, '丙条例\n第一条　甲。\n第三条　依照规定第三条、公司法第三条办理。\n');
    const result = await client.request<RenumberResult>(RENUMBER, {
      uri,
      position: { line: 1, character: 0 },
    });
    assert.ok(result.kind === 'edits');
    assert.deepEqual(
      result.edits.map(({ newText }) => newText),
      ['第二条'],
    );
    assert.equal(result.left.length, 1);
    assert.match(result.left[0]?.note ?? '', /“第三条”.*不能确定/u);
  });

  it('renames a number, and refuses with the reason', async () => {
    await start();
    const ask = (newName: string): Promise<WorkspaceEdit> =>
      client.request('textDocument/rename', {
        textDocument: { uri: DRAFT },
        position: { line: 2, character: 1 },
        newName,
      });
    const [change] = (await ask('第五条')).documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change);
    assert.equal(change.edits.length, 3);
    await assert.rejects(ask('第一条'), /必须大于上一条/u);
  });

  it('tells what a rename is about', async () => {
    await start();
    const prepared = await client.request('textDocument/prepareRename', {
      textDocument: { uri: DRAFT },
      position: { line: 2, character: 1 },
    });
    assert.deepEqual(prepared, {
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } },
      placeholder: '第二条',
    });
  });
});
