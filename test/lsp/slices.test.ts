import assert from 'node:assert/strict';
import { CancellationTokenSource, type DocumentSymbol, type Hover } from 'vscode-languageserver-protocol';
import { FIX_FILE } from '../../server/src/protocol/fixWorkspace';
import { syntheticRegulation } from '../bench/synthetic';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { startClient, testHost, type TestClient } from './support/testClient';

const HEAVY = 'file:///work/大条例.txt';
const SMALL = 'file:///work/小条例.txt';
const HEAVY_TEXT = syntheticRegulation({ articles: 300, charactersPerArticle: 80 });
const SMALL_TEXT = '小条例\n第一条　本条例自2026年1月1日起施行。\n';

/** Turns that pass while a request and its answer cross the wire, the request lets others go first, and its answer is written. */
const MOST_TURNS = 6;

describe('lsp: one heavy document does not stop the others', () => {
  let client: TestClient;
  let rests: number;
  beforeEach(async () => {
    rests = 0;
    let now = 0;
    const { clock } = testHost();
    client = await startClient({
      host: {
        workspace: new InMemoryWorkspace(),
        seedsFolder: undefined,
        // So slow a machine that a rest is due whenever it is asked for.
        clock: {
          now: () => (now += 20),
          after: (_delay, task) => clock.after(0, task),
          yieldNow: () => {
            rests++;
            return clock.yieldNow();
          },
        },
      },
    });
    await client.open(SMALL, SMALL_TEXT);
  });
  afterEach(() => {
    client.close();
  });

  const isChecked = (version: number): boolean =>
    client.published.some((each) => each.uri === HEAVY && each.version === version);
  const hover = (): Promise<Hover | null> =>
    client.request('textDocument/hover', {
      textDocument: { uri: SMALL },
      position: { line: 1, character: 1 },
    });

  it('answers in another document while it is checked', async () => {
    await client.sendOpen(HEAVY, HEAVY_TEXT);
    for (let asked = 0; asked < 20; asked++) assert.notEqual(await hover(), null);
    assert.equal(isChecked(1), false, 'the check is still going on');
    await client.diagnostics(HEAVY);
    assert.ok(rests > 300, `${rests} rests`);
  });

  it('a request waits for one slice, not for one of each job', async () => {
    const uris = ['甲', '乙', '丙', '丁', '戊', '己'].map((name) => `file:///work/${name}大条例.txt`);
    for (const uri of uris) await client.sendOpen(uri, HEAVY_TEXT);
    const others = uris.map((uri) =>
      client.request('textDocument/foldingRange', { uri, textDocument: { uri } }),
    );
    await hover();
    for (let asked = 0; asked < 10; asked++) {
      const before = rests;
      assert.notEqual(await hover(), null);
      assert.ok(rests - before <= MOST_TURNS, `${rests - before} turns`);
    }
    assert.ok(uris.some((each) => client.published.every(({ uri }) => uri !== each)));
    await Promise.all(others);
    await Promise.all(uris.map((uri) => client.diagnostics(uri)));
  });

  const FEWEST_RESTS = [
    ['textDocument/semanticTokens/full', 8],
    ['textDocument/documentSymbol', 300],
    ['textDocument/foldingRange', 3],
    ['textDocument/documentLink', 3],
    [FIX_FILE, 300],
  ] as const;
  for (const [method, fewest] of FEWEST_RESTS) {
    it(`answers ${method} in slices`, async () => {
      await client.open(HEAVY, HEAVY_TEXT);
      const before = rests;
      assert.notEqual(await client.request(method, { uri: HEAVY, textDocument: { uri: HEAVY } }), null);
      assert.ok(rests - before > fewest, `${rests - before} rests`);
    });
  }

  it('answers what was asked of a superseded text for the newest', async () => {
    await client.open(HEAVY, HEAVY_TEXT);
    const asked = client.request<readonly DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: HEAVY },
    });
    await hover();
    await client.change(HEAVY, { text: '大条例\n第一条　甲。\n' });
    assert.deepEqual(
      (await asked).map(({ name }) => name),
      ['大条例', '第一条 甲。'],
    );
  });

  it('stops what nobody waits for any more', async () => {
    await client.open(HEAVY, HEAVY_TEXT);
    const before = rests;
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: HEAVY } };
    const asked = client.request('textDocument/documentSymbol', params, source.token);
    const cancelled = assert.rejects(asked, { code: -32800 });
    await hover();
    source.cancel();
    await cancelled;
    for (let more = 0; more < 5; more++) await hover();
    assert.ok(rests - before < 8 * MOST_TURNS, `${rests - before} turns, where the whole answer takes 300`);
  });

  it('stops a check whose text is superseded', async () => {
    await client.open(HEAVY, HEAVY_TEXT);
    const whole = rests;
    for (let version = 2; version < 10; version++) {
      await client.change(HEAVY, { text: `${HEAVY_TEXT}${'　'.repeat(version)}` });
      await hover();
    }
    await client.diagnostics(HEAVY);
    assert.ok(isChecked(9));
    assert.ok([2, 3, 4, 5].some((version) => !isChecked(version)));
    assert.ok(rests < whole * 4, `${rests} rests for nine versions, ${whole} for the first`);
  });
});
