import assert from 'node:assert/strict';
import { ASSIST, type AssistResult } from '../../server/src/protocol/assist';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { startClient, type TestClient } from './support/testClient';

const FOLDER = 'file:///office';
const DRAFT = `${FOLDER}/甲办法.txt`;
const FILE = `${FOLDER}/旧稿/甲办法（旧）.txt`;
const TEXT = '甲办法\n第一条　甲。\n第三条　依照本办法第一条、第九条办理。\n';

describe('lsp: tools for assistants', () => {
  let client: TestClient;

  beforeEach(async () => {
    const workspace = new InMemoryWorkspace({
      [DRAFT]: '旧的文字',
      [FILE]: '甲办法\n第一条　旧。\n',
      'file:///elsewhere/丙条例.txt': '机密',
    });
    client = await startClient({ host: { workspace }, workspaceFolders: [FOLDER] });
    await client.open(DRAFT, TEXT);
  });
  afterEach(() => {
    client.close();
  });

  const ask = (tool: string, input: unknown, uri?: string): Promise<AssistResult> =>
    client.request(ASSIST, { tool, input, ...(uri !== undefined && { uri }) });
  const answerOf = async (...args: Parameters<typeof ask>): Promise<string> => {
    const result = await ask(...args);
    assert.ok(result.kind === 'answer', JSON.stringify(result));
    return JSON.stringify(result.answer);
  };

  it('work on the open draft as it is now, also where none is named', async () => {
    for (const input of [{}, { path: DRAFT }, { path: '甲办法.txt' }]) {
      assert.match(await answerOf('tiaoli_check_text', input, DRAFT), /numbering\/article-gap/u);
    }
    await client.change(DRAFT, { text: '甲办法\n第一条　新的文字。\n' });
    assert.match(await answerOf('tiaoli_get_clause', { clause: '第一条' }, DRAFT), /新的文字/u);
  });

  it('find typing errors in words handed over, also where no file was checked before', async () => {
    client.close();
    client = await startClient({ host: { workspace: new InMemoryWorkspace() }, skipIndex: true });
    const text = '甲市乙条例\n第一条　违反本条例规定的，依法追究刑事贵任。\n';
    assert.match(await answerOf('tiaoli_check_text', { text, severity: 'hint' }), /"wording\/typo"/u);
  });

  it('work on files of the workspace, and read nothing outside', async () => {
    const compared = await answerOf('tiaoli_compare_versions', {
      before: { path: '旧稿/甲办法（旧）.txt' },
      after: { path: DRAFT },
    });
    assert.match(compared, /第一条　旧。/u);
    for (const path of [
      'file:///elsewhere/丙条例.txt',
      '../elsewhere/丙条例.txt',
      '/elsewhere/丙条例.txt',
      '',
    ]) {
      const result = await ask('tiaoli_outline', { path });
      assert.equal(result.kind, 'refused', path);
      assert.doesNotMatch(JSON.stringify(result), /机密/u);
    }
  });

  it('work on the index of the session', async () => {
    const found = await answerOf('tiaoli_search_precedents', { query: '促进数字经济发展' });
    assert.match(found, /seeds\//u);
    assert.match(await answerOf('tiaoli_verify_citations', {}, DRAFT), /"missing"/u);
  });

  it('refuse what is no question with a sentence', async () => {
    for (const [tool, input] of [
      ['nothing', {}],
      ['tiaoli_outline', 5],
      ['tiaoli_outline', { text: 5 }],
      ['tiaoli_outline', {}],
    ] as const) {
      const result = await ask(tool, input);
      assert.ok(result.kind === 'refused' && result.reason.length > 0, JSON.stringify(result));
    }
    const raw = await client.request<AssistResult>(ASSIST, null);
    assert.equal(raw.kind, 'refused');
  });
});
