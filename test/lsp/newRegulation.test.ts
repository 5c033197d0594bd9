import assert from 'node:assert/strict';
import { NEW_REGULATION, type NewRegulationResult } from '../../server/src/protocol/newRegulation';
import { expandSnippet } from '../precedents/expandSnippet';
import { startClient, type TestClient } from './support/testClient';

describe('lsp: a new regulation', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient({});
  });
  after(() => {
    client.close();
  });

  const begin = (params: unknown): Promise<NewRegulationResult> => client.request(NEW_REGULATION, params);

  it('has the chapters of the packaged precedents on its subject', async () => {
    const result = await begin({ kind: '条例', place: '甲市', subject: '数字经济促进' });
    assert.ok(result.kind === 'skeleton');
    assert.match(expandSnippet(result.snippet), /^甲市数字经济促进条例\n[^]*\n第二章　数字产业化\n/u);
  });

  it('puts the law that it implements into title and purpose', async () => {
    for (const subject of ['中华人民共和国乙法', '《中华人民共和国乙法》']) {
      const result = await begin({ kind: '实施办法', place: '甲市', subject });
      assert.ok(result.kind === 'skeleton');
      assert.match(
        expandSnippet(result.snippet),
        /^甲市实施《中华人民共和国乙法》办法\n\n第一条　为了实施《中华人民共和国乙法》，/u,
      );
    }
  });

  it('refuses what cannot stand in a title', async () => {
    const wrong = [
      { kind: '诗歌', place: '甲市', subject: '乙' },
      { kind: '条例', place: '', subject: '乙' },
      { kind: '条例', place: '甲市', subject: '乙\n第一条' },
      { kind: '条例', place: '甲市', subject: '$1' },
      { kind: '条例', place: '甲市' },
    ];
    for (const params of wrong) assert.equal((await begin(params)).kind, 'refused', JSON.stringify(params));
  });
});
