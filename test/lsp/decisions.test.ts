import assert from 'node:assert/strict';
import {
  DRAFT_AMENDMENT,
  DRAFT_REPEAL,
  KEPT_VERSIONS,
  type DecisionResult,
} from '../../server/src/protocol/amendment';
import { NO_HISTORY, type TextHistory } from '../../server/src/service/textHistory';
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
        /^（制定机关）关于修改《甲市码头条例》的决定\n[^]*将第二条(?:修改为：“码头由市港口部门登记和管理。”|中的“[^”]+”修改为“[^”]*登记和管理”)/u,
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
