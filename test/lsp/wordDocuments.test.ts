import assert from 'node:assert/strict';
import {
  OPEN_WORD,
  PASTED_HTML,
  PUBLISH,
  WRITE_BACK,
  type OpenWordResult,
  type PublishResult,
  type WriteBackResponse,
} from '../../server/src/protocol/word';
import { bilingual } from '../../server/src/base/bilingual';
import { done, refused } from '../../server/src/base/outcome';
import {
  type PublishTask,
  type WordDesk,
  type WordSource,
  type WriteBackOrder,
  type WriteBackResult,
} from '../../server/src/service/wordDesk';
import { startClient, type TestClient } from './support/testClient';

const DRAFT = 'file:///work/甲市渡口条例.txt';
const TEXT = '甲市渡口条例\n第一条　甲。\n';

describe('lsp: Word documents', () => {
  const asked: (WordSource | PublishTask | WriteBackOrder | string)[] = [];
  let answer: WriteBackResult;
  const desk: WordDesk = {
    open(source, view) {
      asked.push(source, view);
      if ('uri' in source && source.uri.endsWith('bad.docx')) {
        return Promise.resolve(refused(bilingual('坏了', 'broken')));
      }
      const report = [
        { kind: 'pictures', weight: 'lost', count: 1, message: bilingual('1 处图片[点](command:x)', '1 picture') },
      ] as const;
      const comments = [{ author: '乙*', date: '2026-01-02T03:04:05Z', text: '核对\n# 二\n> [看](command:x)', line: '第一条　甲' }];
      return Promise.resolve(done({ text: TEXT, report, comments, revisions: 3, hash: 'h' }));
    },
    pasted: (html) => Promise.resolve(done(`${html}\n`)),
    publish(task) {
      asked.push(task);
      return Promise.resolve(done([bilingual('注意', 'note')]));
    },
    redline: () => Promise.resolve(refused(bilingual('没有', 'none'))),
    writeBack(order) {
      asked.push(order);
      return Promise.resolve(done(answer));
    },
  }; // prettier-ignore
  let client: TestClient;
  before(async () => {
    client = await startClient({ host: { word: desk }, skipIndex: true });
    await client.open(DRAFT, TEXT);
  });
  after(() => {
    client.close();
  });
  beforeEach(() => {
    asked.length = 0;
  });

  it('are opened in the view that is asked for, with a page on what was read', async () => {
    const params = { file: 'file:///a/%E4%B8%99.docx', revisions: 'reject' };
    const result = await client.request<OpenWordResult>(OPEN_WORD, params);
    assert.ok(result.kind === 'opened');
    assert.deepEqual(asked, [{ uri: params.file }, 'reject']);
    assert.deepEqual(result.lines, [{ weight: 'lost', message: '1 处图片[点](command:x)' }]);
    assert.equal(
      result.page,
      '# 丙\\.docx\n\n已读入。以下各项请对照原文档核对。\n\n## 没有读入\n\n- 1 处图片\\[点\\]\\(command\\:x\\)\n\n## 批注\n\n- 乙\\* 2026\\-01\\-02 03\\:04\\:05\n\n  核对\n\n  \\# 二\n\n  \\> \\[看\\]\\(command\\:x\\)\n\n  > 第一条　甲\n',
    );
    await client.request(OPEN_WORD, { file: 'x', content: 'AAEC' });
    assert.deepEqual(asked[2], { base64: 'AAEC' });
  });

  it('are refused with the reason', async () => {
    assert.deepEqual(await client.request(OPEN_WORD, { file: 'file:///bad.docx' }), { kind: 'refused', reason: '坏了' });
    assert.equal((await client.request<OpenWordResult>(OPEN_WORD, { file: 7 })).kind, 'refused');
    assert.equal((await client.request<OpenWordResult>(OPEN_WORD, null)).kind, 'refused');
    for (const method of [PUBLISH, WRITE_BACK]) {
      const result = await client.request<PublishResult>(method, { uri: 'file:///none', target: 'x' });
      assert.deepEqual(result, { kind: 'refused', reason: '文件没有打开' });
    }
  }); // prettier-ignore

  it('are what a draft becomes, in the styles of the template', async () => {
    const params = { uri: DRAFT, form: 'docx', target: 'file:///a.docx', template: '模板.docx', folder: 'file:///work', numbers: 'automatic' };
    const result = await client.request<PublishResult>(PUBLISH, params);
    assert.deepEqual(result, { kind: 'published', notes: ['注意'] });
    assert.deepEqual(asked, [
      { text: TEXT, form: 'docx', target: params.target, numbers: 'automatic', liveReferences: false, template: 'file:///work/%E6%A8%A1%E6%9D%BF.docx' },
    ]);
  }); // prettier-ignore

  it('take a draft back, and what could not be written is told', async () => {
    const refusedLine = { what: 'change', line: '框*中', reason: bilingual('在框中', 'in a box') } as const;
    answer = {
      kind: 'written',
      file: 'file:///a.docx',
      kept: undefined,
      revisions: 2,
      refused: [refusedLine],
      notes: [],
      isMerged: true,
      text: TEXT,
      hash: 'h2',
    };
    const params = { uri: DRAFT, document: 'file:///a.docx', before: '甲', author: ' 乙 ', place: 'inPlace' };
    const result = await client.request<WriteBackResponse>(WRITE_BACK, params);
    assert.ok(result.kind === 'written');
    assert.deepEqual(
      [result.file, result.revisions, result.left, result.isMerged],
      ['file:///a.docx', 2, 1, true],
    );
    assert.match(result.page, /## 没有写入的行[^]*- 未写入的改动：在框中\n\n {2}> 框\\\*中\n$/u);
    assert.deepEqual(asked, [
      { draft: TEXT, document: 'file:///a.docx', before: '甲', author: '乙', place: 'inPlace' },
    ]);
    answer = { ...answer, refused: [] };
    const whole = await client.request<WriteBackResponse>(WRITE_BACK, params);
    assert.ok(whole.kind === 'written' && whole.page === '');
  });

  it('list conflicts, every word escaped', async () => {
    answer = { kind: 'conflicts', conflicts: [{ before: '', draft: '一<b>\n二', document: '三' }] };
    const result = await client.request<WriteBackResponse>(WRITE_BACK, { uri: DRAFT, document: 'file:///a.docx' });
    assert.ok(result.kind === 'conflicts' && result.count === 1);
    assert.match(result.page, /\*\*打开时\*\*\n\n> \*无\*\n\n\*\*草案\*\*\n\n> 一\\<b\\>\n>\n> 二\n\n\*\*文档\*\*\n\n> 三\n$/u);
  }); // prettier-ignore

  it('are what comes from the clipboard', async () => {
    assert.deepEqual(await client.request(PASTED_HTML, { html: '甲' }), { text: '甲\n' });
  });
});
