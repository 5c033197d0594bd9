import assert from 'node:assert/strict';
import { type Diagnostic, type DocumentDiagnosticReport, type Hover } from 'vscode-languageserver-protocol';
import { KEPT_VERSIONS, type KeptVersionsResult } from '../../server/src/protocol/amendment';
import { NO_HISTORY, type TextHistory } from '../../server/src/service/committedVersions';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { startClient, type TestClient } from './support/testClient';

const HEAVY = 'file:///work/巨大条例.txt';
const SMALL = 'file:///work/小条例.txt';
const TEXT = '小条例\n第一条　本条例自2026年1月1日起施行。\n第3条　甲。\n';

const HEAVY_TEXTS: readonly (readonly [what: string, text: string, said: RegExp])[] = [
  ['fifty megabytes', '第一条　甲应当依照第二条的规定乙。\n'.repeat(1_000_000), /文本过大/u],
  ['a line of five million characters', `条例\n第一条　${'甲，'.repeat(2_500_000)}`, /过大|第 2 行过长/u],
  ['a line of half a million characters', `条例\n第一条　${'第三条，'.repeat(125_000)}`, /第 2 行过长/u],
];

describe('lsp: documents that are too heavy', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await startClient({ host: { workspace: new InMemoryWorkspace(), seedsFolder: undefined } });
  });
  afterEach(() => {
    client.close();
  });

  const hover = (uri: string): Promise<Hover | null> =>
    client.request('textDocument/hover', { textDocument: { uri }, position: { line: 1, character: 1 } });
  const saidOf = (diagnostics: readonly Diagnostic[]): readonly string[] =>
    diagnostics.map(({ message }) => (typeof message === 'string' ? message : message.value));

  for (const [what, text, said] of HEAVY_TEXTS) {
    it(`${what}: declined with a sentence, the rest living on`, async () => {
      const [message = '', ...more] = saidOf(await client.open(HEAVY, text));
      assert.match(message, said);
      assert.deepEqual(more, []);
      assert.equal(await hover(HEAVY), null);
      assert.ok((await client.open(SMALL, TEXT)).length > 0);
      assert.notEqual(await hover(SMALL), null);
    });
  }

  it('are worked on as soon as they are light enough, and no longer when they are not', async () => {
    const heavy = `条例\n第一条　${'甲，'.repeat(60_000)}\n`;
    assert.match(saidOf(await client.open(HEAVY, heavy)).join(), /第 2 行过长/u);
    await client.change(HEAVY, { text: TEXT });
    assert.ok((await client.diagnostics(HEAVY)).some(({ code }) => code === 'numbering/article-gap'));
    assert.notEqual(await hover(HEAVY), null);
    await client.change(HEAVY, { text: heavy });
    assert.match(saidOf(await client.diagnostics(HEAVY)).join(), /第 2 行过长/u);
    assert.equal(await hover(HEAVY), null);
  });

  it('keep the version that they are compared with while they are too heavy', async () => {
    client.close();
    let watched = 0;
    const history: TextHistory = {
      ...NO_HISTORY,
      watch: () => {
        watched++;
        return Promise.resolve(() => {
          watched--;
        });
      },
    };
    client = await startClient({
      host: { workspace: new InMemoryWorkspace(), seedsFolder: undefined, history },
    });
    await client.open(HEAVY, TEXT);
    for (const text of [`条例\n第一条　${'甲，'.repeat(60_000)}\n`, `${TEXT}\n`]) {
      await client.change(HEAVY, { text });
      await client.diagnostics(HEAVY);
    }
    assert.equal(watched, 1);
    const kept = await client.request<KeptVersionsResult>(KEPT_VERSIONS, { uri: HEAVY });
    assert.deepEqual(kept.versions, ['opened']);
  });

  it('are declined to clients that ask for diagnostics, too', async () => {
    client.close();
    const textDocument = { hover: {}, diagnostic: {} };
    client = await startClient({
      host: { workspace: new InMemoryWorkspace(), seedsFolder: undefined },
      capabilities: { textDocument },
    });
    await client.sendOpen(HEAVY, `条例\n第一条　${'甲，'.repeat(60_000)}\n`);
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: HEAVY },
    });
    assert.equal(report.kind, 'full');
    assert.match(saidOf(report.items).join(), /第 2 行过长/u);
  });
});
