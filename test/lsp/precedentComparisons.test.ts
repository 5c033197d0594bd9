import assert from 'node:assert/strict';
import { COMPLETENESS, type CompletenessResult } from '../../server/src/protocol/completeness';
import { INSERT_CLAUSE } from '../../server/src/protocol/insertClause';
import {
  PARALLEL_DRAFT,
  PARALLEL_PRECEDENTS,
  PARALLEL_PROVISIONS,
  type ParallelPrecedentsResult,
  type ParallelResult,
} from '../../server/src/protocol/parallel';
import { rowsInWord } from '../../server/src/publish/table/readTableBack';
import { type StructureEditResult } from '../../server/src/protocol/structureEdit';
import { applyProtoEdits } from './support/edits';
import { startClient, type TestClient } from './support/testClient';

const DRAFT = 'file:///work/某市数字经济促进条例.txt';
const TEXT =
  '某市数字经济促进条例\n第一条　为了促进数字经济发展，加快数字技术与实体经济深度融合，根据有关法律、法规，结合本市实际，制定本条例。\n第二条　渔船靠泊时须鸣笛两声。\n';

describe('lsp: a draft beside the precedents of its kind', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
    await client.open(DRAFT, TEXT);
  });
  after(() => {
    client.close();
  });

  const compare = (uri: string): Promise<CompletenessResult> => client.request(COMPLETENESS, { uri });
  const parallel = (line: number): Promise<ParallelResult> =>
    client.request(PARALLEL_PROVISIONS, { uri: DRAFT, position: { line, character: 5 } });

  it('tells of the four regulations among the seeds what they have and it lacks', async () => {
    const result = await compare(DRAFT);
    assert.ok(result.kind === 'compared');
    assert.equal(result.precedents.length, 4);
    assert.equal(result.isSameSubject, true);
    const talent = result.lacking.find(({ role }) => role === 'talent');
    assert.equal(talent?.name, '人才保障');
    assert.equal(talent.count, 4);
    assert.match(talent.place, /^第.条之[前后]$/u);
    assert.equal(talent.texts.length, 4);
    assert.ok(talent.texts.every(({ text }) => text.includes('人才')));
    assert.deepEqual(
      result.own.map(({ place }) => place.name),
      ['第二条'],
    );
  });

  it('refuses for a text it does not have', async () => {
    assert.equal((await compare('file:///work/无.txt')).kind, 'refused');
  });

  it('inserts a lacking provision at its place', async () => {
    const result = await client.request<StructureEditResult>(INSERT_CLAUSE, {
      uri: DRAFT,
      text: '本市数字经济活动，适用本条例。',
      name: '适用范围',
      at: { role: 'scope' },
    });
    assert.ok(result.kind === 'edits');
    assert.match(
      applyProtoEdits(TEXT, [...result.edits]),
      /第一条　为了.*\n第二条　本市数字经济活动，适用本条例。\n第三条　渔船/u,
    );
  });

  it('lays the same provision of each beside an article, in both forms', async () => {
    const result = await parallel(1);
    assert.ok(result.kind === 'document');
    assert.equal(result.title, '第一条 条文对应');
    for (const form of [result.markdown, result.html]) {
      assert.match(form, /《广州市数字经济促进条例》第一条/u);
      assert.match(form, /本草案第一条/u);
    }
    assert.match(result.html, /<ins>/u);
    assert.match(result.markdown, /\*\*/u);
  });

  it('lists what a draft may be laid beside, and lays it beside what is chosen', async () => {
    const known = await client.request<ParallelPrecedentsResult>(PARALLEL_PRECEDENTS, { uri: DRAFT });
    assert.ok(known.kind === 'precedents');
    assert.equal(known.most, 5);
    assert.deepEqual(
      known.precedents.map(({ isFitting }) => isFitting),
      [true, true, true, true, false],
    );
    const [first, second] = known.precedents;
    const result = await client.request<ParallelResult>(PARALLEL_DRAFT, {
      uri: DRAFT,
      precedents: [second?.id, first?.id],
    });
    assert.ok(result.kind === 'document');
    assert.equal(result.title, '《某市数字经济促进条例》立法参考对照表');
    const [head = [], ...rows] = rowsInWord(Buffer.from(result.docx, 'base64'));
    assert.equal(head.length, 5);
    assert.ok(head[2]?.startsWith(`《${String(second?.title)}》`));
    assert.deepEqual(
      rows.map(([cell]) => cell),
      TEXT.split('\n').slice(1, 3),
    );
  });

  it('bears whatever a client sends', async () => {
    for (const precedents of [7, [7], ['file:///none'], null]) {
      const result = await client.request<ParallelResult>(PARALLEL_DRAFT, { uri: DRAFT, precedents });
      assert.equal(result.kind, 'document');
    }
    const none = await client.request<ParallelResult>(PARALLEL_DRAFT, { uri: 'file:///none.txt' });
    assert.equal(none.kind, 'refused');
  });

  it('says why there is nothing to lay beside it', async () => {
    assert.equal((await parallel(0)).kind, 'refused');
  });
});
