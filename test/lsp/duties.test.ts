import assert from 'node:assert/strict';
import { DUTIES, type DutiesResult } from '../../server/src/protocol/duties';
import { startClient, type TestClient } from './support/testClient';

const DRAFT = 'file:///work/甲市乙条例.txt';
const TEXT =
  '甲市乙条例\n第一条　经营者应当公开价格。\n第二条　业主应当按时付费。\n第三条　违反本条例第一条规定的，由市甲部门处一千元以下罚款。\n第四条　违反本条例规定，损毁设施的，由市甲部门处一千元以下罚款。\n';

describe('lsp: duties beside liability', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
    await client.open(DRAFT, TEXT);
  });
  after(() => {
    client.close();
  });

  const list = (uri: string): Promise<DutiesResult> => client.request(DUTIES, { uri });

  it('lists each duty with what cites it, and where it stands', async () => {
    const result = await list(DRAFT);
    assert.ok(result.kind === 'listed');
    assert.deepEqual(
      result.duties.map(({ place, text, liabilities }) => [
        place.name,
        text,
        liabilities.map((each) => each.place.name),
      ]),
      [
        ['第一条', '经营者应当公开价格', ['第三条']],
        ['第二条', '业主应当按时付费', []],
      ],
    );
    assert.deepEqual(result.duties[1]?.place.range.start, { line: 2, character: 0 });
    assert.deepEqual(
      result.unnumbered.map(({ place }) => place.name),
      ['第四条'],
    );
  });

  it('says why there is nothing to list', async () => {
    await client.open('file:///work/意见.txt', '关于甲的意见\n一、总体要求\n企业应当公开价格。\n');
    for (const uri of ['file:///work/意见.txt', 'file:///work/无.txt']) {
      const result = await list(uri);
      assert.equal(result.kind, 'refused');
    }
  });
});
