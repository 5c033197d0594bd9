import assert from 'node:assert/strict';
import { INSERT_CLAUSE } from '../../server/src/protocol/insertClause';
import {
  ARTICLE_AT,
  SEARCH_PRECEDENTS,
  type ArticleAtResult,
  type SearchPrecedentsResult,
} from '../../server/src/protocol/precedentSearch';
import { type StructureEditResult } from '../../server/src/protocol/structureEdit';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { applyProtoEdits } from './support/edits';
import { startClient, type TestClient } from './support/testClient';

const DRAFT = 'file:///work/甲条例.txt';
const PRECEDENT = 'file:///corpus/乙条例.txt';
const TEXT = '甲市码头条例\n第一条　甲。\n第二条　依照第二条。\n';

describe('lsp: the search of precedents', () => {
  let client: TestClient;
  before(async () => {
    const workspace = new InMemoryWorkspace({
      [PRECEDENT]:
        '乙市码头条例\n第一章　总则\n第一条　为了加强码头管理，制定本条例。\n第二条　经营者应当公布收费目录：\n（一）泊位；\n（二）装卸。\n',
    });
    client = await startClient({
      host: { workspace, seedsFolder: undefined },
      settings: () => ({ corpus: { folders: ['file:///corpus'] } }),
    });
    await client.open(DRAFT, TEXT);
  });
  after(() => {
    client.close();
  });

  const search = (params: unknown): Promise<SearchPrecedentsResult> =>
    client.request(SEARCH_PRECEDENTS, params);

  it('tells of each clause where it stands and all that it says', async () => {
    const { precedents } = await search({ query: '收费目录', uri: DRAFT });
    const [found] = precedents;
    assert.deepEqual(found?.place, {
      source: PRECEDENT,
      name: '《乙市码头条例》第二条',
      range: { start: { line: 3, character: 0 }, end: { line: 5, character: 6 } },
    });
    const { label, headings, text, detail } = found;
    assert.deepEqual(
      { label, headings, text },
      {
        label: '第二条',
        headings: '第一章 总则',
        text: '经营者应当公布收费目录：\n（一）泊位；\n（二）装卸。',
      },
    );
    assert.match(detail, /^第一章 总则 · 相近 \d+%$/u);
  });

  it('says by which role a clause was found', async () => {
    const { precedents } = await search({ query: 'lfmd', uri: DRAFT, limit: 1 });
    assert.deepEqual(
      precedents.map(({ detail }) => detail),
      ['第一章 总则 · 立法目的'],
    );
  });

  it('finds nothing where nothing sensible is asked', async () => {
    for (const params of [{ query: '' }, { query: 3 }, {}, null, { query: '空域', limit: -1 }]) {
      assert.deepEqual(await search(params), { precedents: [], offered: [] });
    }
  });

  it('names the article at the cursor', async () => {
    const at = (line: number): Promise<ArticleAtResult> =>
      client.request(ARTICLE_AT, { uri: DRAFT, position: { line, character: 5 } });
    const result = await at(2);
    assert.ok(result.kind === 'article');
    assert.equal(result.article.name, '第二条');
    assert.equal((await at(0)).kind, 'refused');
  });

  it('plans an insertion with the references that follow', async () => {
    const insert = (uri: string): Promise<StructureEditResult> =>
      client.request(INSERT_CLAUSE, {
        uri,
        text: '丙。',
        name: '《乙市码头条例》第二条',
        at: { position: { line: 1, character: 6 } },
      });
    const result = await insert(DRAFT);
    assert.ok(result.kind === 'edits');
    assert.equal(
      applyProtoEdits(TEXT, [...result.edits]),
      '甲市码头条例\n第一条　甲。\n第二条　丙。\n第三条　依照第三条。\n',
    );
    assert.deepEqual([result.references, result.cursor], [1, { line: 2, character: 6 }]);
    assert.equal(result.title, '插入第二条：《乙市码头条例》第二条');
    assert.equal((await insert('file:///work/丁.txt')).kind, 'refused');
  });
});

describe('lsp: the search of precedents before the client has told its settings', () => {
  it('waits for the first build, which has not begun', async () => {
    let tell = (): void => undefined;
    const whenTold = new Promise<void>((settle) => {
      tell = settle;
    });
    const client = await startClient({ skipIndex: true, whenTold });
    const searched = client.request<SearchPrecedentsResult>(SEARCH_PRECEDENTS, { query: '立法目的' });
    // Answered behind it, so that it has reached the index.
    await client.request(ARTICLE_AT, {});
    tell();
    assert.ok((await searched).precedents.length > 0);
    client.close();
  });
});
