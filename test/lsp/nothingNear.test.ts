import assert from 'node:assert/strict';
import { type CodeLens, type Hover } from 'vscode-languageserver-protocol';
import { CLOSE_PRECEDENTS, type ClosePrecedentsResult } from '../../server/src/protocol/closePrecedents';
import { COMPLETENESS, type CompletenessResult } from '../../server/src/protocol/completeness';
import { PARALLEL_DRAFT, PARALLEL_PROVISIONS, type ParallelResult } from '../../server/src/protocol/parallel';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { startClient, type TestClient } from './support/testClient';

const DRAFT = 'file:///work/丁市集市管理条例.txt';
const NOTHING = '没有相近的先例；可以用命令“选择先例文件夹”加上自己的先例';

const market = (place: string, scale: string): string => `${place}市集市管理条例
第一条　为了加强${place}市集市管理，维护交易秩序，保护消费者合法权益，制定本条例。
第二条　本市行政区域内集市的开办、经营和监督管理，适用本条例。
第三条　集市开办者应当在入口处设置公平秤，${scale}，并公布校验结果，供消费者复核商品重量。
`;
const MARKETS = {
  'file:///corpus/甲.txt': market('甲', '每月校验一次'),
  'file:///corpus/乙.txt': market('乙', '定期校验'),
  'file:///corpus/丙.txt': market('丙', '每季度校验一次'),
};
const OTHERS = {
  'file:///corpus/甲.txt':
    '甲市湖泊保护条例\n第一条　为了保护湖泊，制定本条例。\n第二条　禁渔期内不得在湖泊捕捞，禁渔期由渔业部门公布。\n',
};
/** Articles 一 to 三 are near to the markets, 四 and 五 to nothing. */
const TEXT = `丁市集市管理条例
第一条　为了加强集市管理，维护交易秩序，保护消费者合法权益，结合本市实际，制定本条例。
第二条　本市行政区域内集市的开办、经营和监督管理，适用本条例。
第三条　集市开办者应当在入口处设置公平秤，每周校验一次，并公布校验结果，供消费者复核商品重量。
第四条　夜间灯光的亮度由街道办事处与居民商定，每季度听取一次意见，并作出调整。
第五条　渔船靠泊时须鸣笛两声。
`;

/** What everybody who is asked of an article says of it. */
interface Answers {
  readonly hover: boolean;
  readonly lens: boolean;
  readonly list: boolean;
  readonly table: boolean;
}

describe('lsp: where no precedent is near', () => {
  let client: TestClient;
  const start = async (files: Readonly<Record<string, string>>): Promise<void> => {
    client = await startClient({
      host: { workspace: new InMemoryWorkspace(files), seedsFolder: undefined },
      initializationOptions: { locale: 'zh-cn' },
      settings: () => ({ corpus: { folders: ['file:///corpus'] }, annotations: { enabled: true } }),
    });
    await client.open(DRAFT, TEXT);
  };
  afterEach(() => {
    client.close();
  });

  /** Whether an article has something near, by each; who says no says how to add some. */
  const ask = async (line: number): Promise<Answers> => {
    const at = { textDocument: { uri: DRAFT }, position: { line, character: 1 } };
    const place = { uri: DRAFT, position: at.position };
    const hover = JSON.stringify(await client.request<Hover>('textDocument/hover', at));
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', at);
    const own = lenses.filter(({ range, command }) => range.start.line === line && command === undefined)[0];
    const { command } = await client.request<CodeLens>('codeLens/resolve', own);
    const list = await client.request<ClosePrecedentsResult>(CLOSE_PRECEDENTS, place);
    const table = await client.request<ParallelResult>(PARALLEL_PROVISIONS, place);
    const said = table.kind === 'refused' ? table.reason : table.markdown;
    assert.equal(command?.tooltip, command?.title === '没有相近的先例' ? NOTHING : undefined);
    if (list.kind === 'refused') assert.equal(list.reason, NOTHING);
    return {
      hover: !hover.includes(NOTHING),
      lens: command?.title !== '没有相近的先例',
      list: list.kind !== 'refused',
      table: !said.includes(NOTHING),
    };
  };
  const all = (is: boolean): Answers => ({ hover: is, lens: is, list: is, table: is });

  it('hover, lens, list and table say so of the same articles, and how to add some', async () => {
    await start(MARKETS);
    for (const line of [1, 2, 3]) assert.deepEqual(await ask(line), all(true), `article ${line}`);
    for (const line of [4, 5]) assert.deepEqual(await ask(line), all(false), `article ${line}`);
    const compared = await client.request<CompletenessResult>(COMPLETENESS, { uri: DRAFT });
    assert.ok(compared.kind === 'compared');
    assert.deepEqual(
      compared.own.map(({ place }) => place.name),
      ['第四条', '第五条'],
    );
    const draft = await client.request<ParallelResult>(PARALLEL_DRAFT, { uri: DRAFT });
    assert.ok(draft.kind === 'document' && !draft.markdown.includes('选择先例文件夹'));
  });

  for (const [what, files] of [
    ['another subject', OTHERS],
    ['nothing', { 'file:///corpus/甲.txt': '' }],
  ] as const) {
    it(`they say so of every article, and the comparison and the table of the draft with them: ${what}`, async () => {
      await start(files);
      for (const line of [1, 2, 3, 4, 5]) assert.deepEqual(await ask(line), all(false), `article ${line}`);
      const compared = await client.request<CompletenessResult>(COMPLETENESS, { uri: DRAFT });
      assert.ok(compared.kind === 'refused' && compared.reason.includes('选择先例文件夹'));
      const draft = await client.request<ParallelResult>(PARALLEL_DRAFT, { uri: DRAFT });
      assert.ok(draft.kind === 'document' && draft.markdown.includes('选择先例文件夹'));
    });
  }
});
