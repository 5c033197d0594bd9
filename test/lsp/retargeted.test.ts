import assert from 'node:assert/strict';
import { type CodeAction, type Diagnostic } from 'vscode-languageserver-protocol';
import { gitHistory } from '../../server/src/node/gitHistory';
import { Repository } from '../node/support/repository';
import { applyProtoEdits, editsOf } from './support/edits';
import { startClient, type TestClient } from './support/testClient';

const NAME = '甲市乙条例.txt';
const BEFORE =
  '甲市乙条例\n第一条　甲部门负责登记。\n第二条　乙单位应当公开信息。\n第三条　违反第一条的，由甲部门处罚。\n第四条　不履行第二条的，予以公布。\n';
/** The first two articles have changed places. */
const AFTER =
  '甲市乙条例\n第一条　乙单位应当公开信息。\n第二条　甲部门负责登记。\n第三条　违反第一条的，由甲部门处罚。\n第四条　不履行第二条的，予以公布。\n';

describe('lsp: retargeted references', () => {
  let client: TestClient;
  let repository: Repository;
  let uri: string;

  beforeEach(async () => {
    repository = await Repository.create();
    uri = repository.uriOf(NAME);
    client = await startClient({ host: { seedsFolder: undefined, history: gitHistory } });
  });
  afterEach(async () => {
    client.close();
    await repository.remove();
  });

  const retargeted = (): readonly Diagnostic[] =>
    (client.published.findLast((p) => p.uri === uri)?.diagnostics ?? []).filter(
      ({ code }) => code === 'reference/retargeted',
    );
  const found = (count: number): Promise<void> => client.until(() => retargeted().length === count);
  const replaceAll = (text: string): Promise<number> => client.change(uri, { text });
  const actions = (at: Diagnostic | undefined): Promise<CodeAction[]> =>
    client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: at?.range,
      context: { diagnostics: [], only: ['quickfix'] },
    });
  const run = async (title: string): Promise<void> => {
    const command = (await actions(retargeted()[0])).find((action) => action.title === title)?.command;
    await client.request('workspace/executeCommand', {
      command: command?.command,
      arguments: command?.arguments,
    });
  };

  it('are found against the last commit as soon as the file is opened', async () => {
    await repository.commit(NAME, BEFORE);
    await client.open(uri, AFTER);
    await found(2);
    const [first] = retargeted();
    assert.match(
      JSON.stringify(first?.message),
      /上一版本的“第一条”是“甲部门负责登记。”，那一条现在是第二条/u,
    );
    const [fix, all] = await actions(first);
    assert.ok(fix !== undefined && all !== undefined);
    assert.equal(fix.title, '改为“第二条”');
    assert.match(applyProtoEdits(AFTER, editsOf(fix)), /违反第二条的.*\n.*不履行第二条的/u);
    assert.match(applyProtoEdits(AFTER, editsOf(all)), /违反第二条的.*\n.*不履行第一条的/u);
  });

  it('are found against the text at opening where there is no repository, and stay when it is saved', async () => {
    await client.open(uri, BEFORE);
    await replaceAll(AFTER);
    await found(2);
    await client.notify('textDocument/didSave', { textDocument: { uri } });
    assert.equal((await actions(retargeted()[0])).length > 0, true);
    await replaceAll(`${AFTER}第五条　本条例自公布之日起施行。\n`);
    await client.diagnostics(uri);
    assert.equal(retargeted().length, 2);
  });

  it('are gone when the text is committed', async () => {
    await repository.commit(NAME, BEFORE);
    await client.open(uri, AFTER);
    await found(2);
    await repository.commit(NAME, AFTER);
    await found(0);
  });

  it('are silenced one by one, until they change again', async () => {
    await repository.commit(NAME, BEFORE);
    await client.open(uri, AFTER);
    await found(2);
    await run('确认无误，不再提示');
    await found(1);
    await replaceAll(AFTER.replace('公开信息。', '公开全部信息。'));
    await client.diagnostics(uri);
    assert.equal(retargeted().length, 1);
    await replaceAll(AFTER.replace('违反第一条的', '不符合第一条的'));
    await found(2);
  });

  it('are silenced all at once: the text is compared with itself from then on', async () => {
    await client.open(uri, BEFORE);
    await replaceAll(AFTER);
    await found(2);
    await run('全部确认无误，以现在的文本为准');
    await found(0);
    await replaceAll(BEFORE);
    await found(2);
  });

  it('passes over a command with other arguments', async () => {
    await client.open(uri, BEFORE);
    for (const args of [undefined, [], ['file:///other', 'x'], [uri], [uri, 7]]) {
      const params = { command: 'tiaoli.server.confirm', ...(args !== undefined && { arguments: args }) };
      assert.equal(await client.request('workspace/executeCommand', params), null);
    }
  });
});

describe('lsp: an untrusted workspace', () => {
  it('is not asked for what it committed until it is trusted', async () => {
    const repository = await Repository.create();
    const client = await startClient({
      host: { seedsFolder: undefined, history: gitHistory },
      initializationOptions: { isTrusted: false },
    });
    try {
      const uri = repository.uriOf(NAME);
      await repository.commit(NAME, BEFORE);
      await client.open(uri, AFTER);
      await client.notify('textDocument/didSave', { textDocument: { uri } });
      const codes = (await client.diagnostics(uri)).map(({ code }) => code);
      assert.ok(!codes.includes('reference/retargeted'));
      await client.notify('tiaoli/workspaceTrusted', null);
      await client.until(
        () =>
          client.published.at(-1)?.diagnostics.some(({ code }) => code === 'reference/retargeted') === true,
      );
    } finally {
      client.close();
      await repository.remove();
    }
  });
});
