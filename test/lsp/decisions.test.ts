import assert from 'node:assert/strict';
import {
  DRAFT_AMENDMENT,
  DRAFT_EXPLANATION,
  DRAFT_PACKAGE,
  DRAFT_REPEAL,
  KEPT_VERSIONS,
  type DecisionResult,
} from '../../server/src/protocol/amendment';
import { NO_HISTORY, type TextHistory } from '../../server/src/service/committedVersions';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { startClient, type TestClient } from './support/testClient';

const DRAFT = 'file:///work/甲市码头条例.txt';
const FILE = 'file:///old/甲市码头条例.txt';
const regulation = (second: string): string =>
  `甲市码头条例\n第一条　为了加强码头管理，制定本条例。\n第二条　${second}。\n第三条　本条例自公布之日起施行。\n`;
const committed = regulation('码头由市交通部门登记');
const opened = regulation('码头由市港口部门登记');
const now = regulation('码头由市港口部门登记和管理');

describe('lsp: decisions', () => {
  let client: TestClient;
  const change = (text: string): Promise<number> => client.change(DRAFT, { text });
  before(async () => {
    const history: TextHistory = {
      ...NO_HISTORY,
      lastVersion: (uri) => Promise.resolve(uri === DRAFT ? '1' : undefined),
      textOf: () => Promise.resolve(committed),
    };
    const workspace = new InMemoryWorkspace({ [FILE]: regulation('码头不登记') });
    client = await startClient({ host: { history, workspace } });
    await client.open(DRAFT, opened);
    await change(now);
  });
  after(() => {
    client.close();
  });

  const decide = (method: string, params: unknown): Promise<DecisionResult> => client.request(method, params);

  it('offer the versions that read otherwise', async () => {
    assert.deepEqual(await client.request(KEPT_VERSIONS, { uri: DRAFT }), {
      versions: ['committed', 'opened'],
    });
    await change(opened);
    assert.deepEqual(await client.request(KEPT_VERSIONS, { uri: DRAFT }), { versions: ['committed'] });
    await change(now);
    assert.deepEqual(await client.request(KEPT_VERSIONS, { uri: 'untitled:1' }), { versions: [] });
  });

  it('amend what was committed, what was opened, and another file', async () => {
    const froms = ['committed', 'opened', { uri: FILE }];
    for (const from of froms) {
      const result = await decide(DRAFT_AMENDMENT, { uri: DRAFT, from });
      assert.ok(result.kind === 'decision', JSON.stringify(result));
      assert.match(
        result.text,
        /^（制定机关）关于修改《甲市码头条例》的决定\n[^]*第二条(?:修改为：“码头由市港口部门登记和管理。”|中的“[^”]+”(?:修改为“[^”]*登记和管理”|后增加“和管理”))/u,
      );
      assert.deepEqual(result.place, { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } });
      assert.deepEqual(result.notes, []);
    }
  });

  it('repeal', async () => {
    const result = await decide(DRAFT_REPEAL, { uri: DRAFT });
    assert.ok(result.kind === 'decision');
    assert.match(result.text, /废止《甲市码头条例》。\n本决定自/u);
  });

  it('are a 修正案 where that is asked for', async () => {
    const result = await decide(DRAFT_AMENDMENT, { uri: DRAFT, from: 'committed', form: 'amendment' });
    assert.ok(result.kind === 'decision');
    assert.match(result.text, /^甲市码头条例修正案\n/u);
  });

  it('come with an explanation, of which the first place to fill in is selected', async () => {
    const result = await decide(DRAFT_EXPLANATION, { uri: DRAFT, from: 'committed' });
    assert.ok(result.kind === 'decision');
    assert.match(result.text, /^关于《甲市码头条例（修正草案）》的说明/u);
    assert.deepEqual(result.place, { start: { line: 5, character: 0 }, end: { line: 5, character: 5 } });
  });

  it('amend several open regulations in one', async () => {
    const other = 'file:///work/甲市渡口条例.txt';
    await client.open(other, opened.replaceAll('码头', '渡口'));
    const unchanged = await decide(DRAFT_PACKAGE, { drafts: [DRAFT, other] });
    assert.match(
      unchanged.kind === 'refused' ? unchanged.reason : '',
      /《甲市渡口条例》没有之前的版本，或者没有改动/u,
    );
    await client.change(other, { text: now.replaceAll('码头', '渡口') });
    const result = await decide(DRAFT_PACKAGE, { drafts: [DRAFT, other] });
    assert.ok(result.kind === 'decision', JSON.stringify(result));
    assert.match(result.text, /二、对《甲市渡口条例》作出修改/u);
    for (const drafts of [7, [7], ['file:///none'], []]) {
      assert.equal((await decide(DRAFT_PACKAGE, { drafts })).kind, 'refused');
    }
  });

  it('are refused with a sentence in which no title of a draft becomes a link', async () => {
    const uri = 'file:///work/链接条例.txt';
    await client.open(uri, '[甲](command:x)市渡口条例\n第一条　甲。\n');
    const result = await decide(DRAFT_PACKAGE, { drafts: [uri] });
    assert.match(result.kind === 'refused' ? result.reason : '', /《\[甲\] \(command:x\)市渡口条例》/u);
  });

  it('are refused with the reason', async () => {
    const refusals: readonly (readonly [unknown, RegExp])[] = [
      [{ uri: DRAFT, from: { uri: DRAFT } }, /没有不同/u],
      [{ uri: DRAFT, from: { uri: 'file:///old/无.txt' } }, /读不出来/u],
      [{ uri: DRAFT, from: 'other' }, /读不出来/u],
      [{ uri: 'untitled:1', from: { uri: DRAFT } }, /没有打开/u],
    ];
    for (const [params, reason] of refusals) {
      const result = await decide(DRAFT_AMENDMENT, params);
      assert.ok(result.kind === 'refused');
      assert.match(result.reason, reason);
    }
  });
});
