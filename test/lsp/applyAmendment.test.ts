import assert from 'node:assert/strict';
import { APPLY_AMENDMENT, type ApplyAmendmentResult } from '../../server/src/protocol/amendment';
import { decisionOn, regulation } from '../amendments/support';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { startClient, type TestClient } from './support/testClient';

const DRAFT = 'file:///work/甲市码头条例.txt';
const DECISION = 'file:///work/决定.txt';
const BASE = regulation(['甲。', '乙。', '丙。']);

describe('lsp: applying a decision', () => {
  let client: TestClient;
  before(async () => {
    const decision = decisionOn([
      '将第二条修改为：“丁。”',
      '将第三条中的“丙”修改为“戊”。',
      '删去第九条。',
      '删去第一条中的“己”。',
    ]);
    client = await startClient({
      host: { workspace: new InMemoryWorkspace({ [DECISION]: decision, 'file:///work/x.txt': BASE }) },
    });
    await client.open(DRAFT, BASE);
  });
  after(() => {
    client.close();
  });
  const apply = (params: object): Promise<ApplyAmendmentResult> =>
    client.request(APPLY_AMENDMENT, { uri: DRAFT, decision: DECISION, ...params });

  it('gives the text, each instruction with its state, and where its work stands', async () => {
    const result = await apply({});
    assert.ok(result.kind === 'applied', JSON.stringify(result));
    assert.equal(result.text, BASE.replace('乙', '丁').replace('丙', '戊'));
    assert.deepEqual(
      result.instructions
        .slice(0, 4)
        .map(({ number, status, at, old }) => [number, status, at?.line, old?.line]),
      [
        ['一', 'applied', 2, 2],
        ['二', 'applied', 3, 3],
        ['三', 'refused', undefined, undefined],
        // What changes nothing leads to the article that it speaks of.
        ['四', 'refused', undefined, 1],
      ],
    );
    assert.match(result.instructions[2]?.reason ?? '', /没有第九条/u);
  });

  it('carries out the chosen ones only', async () => {
    const result = await apply({ chosen: [1] });
    assert.ok(result.kind === 'applied');
    assert.equal(result.text, BASE.replace('丙', '戊'));
    assert.equal(result.instructions[0]?.status, 'left');
  });

  it('is refused without a decision, or a document', async () => {
    for (const params of [
      { decision: 'file:///work/x.txt' },
      { decision: 'file:///none' },
      { uri: 'file:///none' },
    ]) {
      assert.equal((await apply(params)).kind, 'refused', JSON.stringify(params));
    }
  });
});
