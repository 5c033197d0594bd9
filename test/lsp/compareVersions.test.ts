import assert from 'node:assert/strict';
import { bilingual } from '../../server/src/base/bilingual';
import { done } from '../../server/src/base/outcome';
import {
  COMMITTED_VERSIONS,
  COMPARE_VERSIONS,
  EXPORT_COMPARISON,
  type CompareVersionsResult,
  type ExportComparisonResult,
} from '../../server/src/protocol/comparison';
import { rowsInHtml, rowsInWord } from '../../server/src/publish/table/readTableBack';
import { NO_HISTORY, type TextHistory } from '../../server/src/service/committedVersions';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { startClient, type TestClient } from './support/testClient';

const DRAFT = 'file:///work/甲市码头条例.txt';
const FILE = 'file:///old/甲市码头条例.txt';
const COMMIT = 'a'.repeat(40);
const regulation = (second: string, more = ''): string =>
  `甲市码头条例\n第一条　为了加强码头管理，制定本条例。\n${more}第${more === '' ? '二' : '三'}条　${second}。\n`;
const NOW = regulation('码头由市港口部门登记', '第二条　码头应当安全。\n');

describe('lsp: two versions side by side', () => {
  let client: TestClient;
  before(async () => {
    const history: TextHistory = {
      ...NO_HISTORY,
      commits: (uri) =>
        Promise.resolve(uri === DRAFT ? [{ commit: COMMIT, time: 1_750_000_000, subject: '一审稿' }] : []),
      textAt: (_, commit) =>
        Promise.resolve(commit === COMMIT ? regulation('码头由市交通部门登记') : undefined),
    };
    const workspace = new InMemoryWorkspace({ [FILE]: regulation('码头由市港口部门登记') });
    client = await startClient({ host: { history, workspace } });
    await client.open(DRAFT, NOW);
  });
  after(() => {
    client.close();
  });

  const compare = (before: unknown, after: unknown, renumbered = true): Promise<CompareVersionsResult> =>
    client.request(COMPARE_VERSIONS, { before, after, renumbered });

  it('lists the commits of a file', async () => {
    const versions = [{ commit: COMMIT, time: 1_750_000_000, subject: '一审稿' }];
    assert.deepEqual(await client.request(COMMITTED_VERSIONS, { uri: DRAFT }), { versions });
    assert.deepEqual(await client.request(COMMITTED_VERSIONS, { uri: FILE }), { versions: [] });
  });

  it('compares a commit, a file and what is open, each with its places', async () => {
    const result = await compare({ uri: DRAFT, version: COMMIT }, { uri: DRAFT });
    assert.ok(result.kind === 'comparison');
    assert.equal(result.title, '《甲市码头条例》修改前后对照表');
    assert.deepEqual([result.before, result.after], [regulation('码头由市交通部门登记'), NOW]);
    const changed = result.rows.filter(({ isChanged }) => isChanged);
    assert.deepEqual(changed, [
      {
        isChanged: true,
        before: null,
        after: {
          text: '第二条　码头应当安全。',
          range: { start: { line: 2, character: 0 }, end: { line: 2, character: 11 } },
        },
        marks: [{ side: 'after', start: 0, end: 11 }],
        remarks: ['新增'],
      },
      {
        isChanged: true,
        before: {
          text: '第二条　码头由市交通部门登记。',
          range: { start: { line: 2, character: 0 }, end: { line: 2, character: 15 } },
        },
        after: {
          text: '第三条　码头由市港口部门登记。',
          range: { start: { line: 3, character: 0 }, end: { line: 3, character: 15 } },
        },
        marks: [
          { side: 'before', start: 0, end: 3 },
          { side: 'before', start: 8, end: 12 },
          { side: 'after', start: 0, end: 3 },
          { side: 'after', start: 8, end: 12 },
        ],
        remarks: ['原第二条'],
      },
    ]);
    const file = await compare({ uri: FILE }, { uri: DRAFT }, false);
    assert.ok(file.kind === 'comparison');
    assert.deepEqual(
      file.rows.filter(({ isChanged }) => isChanged).map(({ remarks }) => remarks),
      [['新增']],
    );
  });

  it('refuses versions that cannot be read, and whatever is no version', async () => {
    for (const [before, after, reason] of [
      [{ uri: 'file:///none.txt' }, { uri: DRAFT }, /修改前的版本读不出来/u],
      [{ uri: DRAFT }, { uri: DRAFT, version: 'HEAD' }, /修改后的版本读不出来/u],
      [undefined, null, /修改前的版本读不出来/u],
      [{ uri: 7 }, [], /修改前的版本读不出来/u],
    ] as const) {
      const result = await compare(before, after);
      assert.ok(result.kind === 'refused');
      assert.match(result.reason, reason);
    }
  });

  it('has a redline made of the Word document that the earlier version came from', async () => {
    const orders: unknown[] = [];
    const word = {
      redline: (order: unknown) => {
        orders.push(order);
        return Promise.resolve(done({ bytes: Uint8Array.of(1, 2), revisions: 1, notes: [bilingual('已另成一份', 'new')] }));
      },
    };
    const other = await startClient({ host: { word: word as never } });
    try {
      const order = { before: '甲\n', after: '乙\n', document: 'file:///old/甲.docx' };
      const made = await other.request<ExportComparisonResult>(EXPORT_COMPARISON, { ...order, form: 'redline', author: '丙', date: 'd' });
      assert.deepEqual(made, { kind: 'file', content: 'AQI=', isBase64: true, notes: ['已另成一份'] });
      assert.deepEqual(orders, [{ ...order, reviser: { author: '丙', date: 'd' } }]);
    } finally {
      other.close();
    }
  }); // prettier-ignore

  it('writes what is shown as a table or a redline', async () => {
    const before = regulation('码头由市交通部门登记');
    const write = (more: object): Promise<ExportComparisonResult> =>
      client.request(EXPORT_COMPARISON, { before, after: NOW, ...more });
    const docx = await write({ form: 'docx', heads: ['一审稿', '二审稿'], remarks: false });
    assert.ok(docx.kind === 'file' && docx.isBase64);
    assert.deepEqual(rowsInWord(Buffer.from(docx.content, 'base64'))[0], ['一审稿', '二审稿']);
    const html = await write({ form: 'html', unchanged: true });
    assert.ok(html.kind === 'file' && !html.isBase64);
    assert.equal(rowsInHtml(html.content).length, 5);
    const redline = await write({ form: 'redline', author: '甲', date: '2026-01-01T00:00:00Z' });
    assert.ok(redline.kind === 'file' && redline.isBase64);
    const odd = await client.request<ExportComparisonResult>(EXPORT_COMPARISON, {
      before,
      after: `${NOW}第四条　\u0007。\n`,
      form: 'docx',
    });
    assert.ok(odd.kind === 'refused');
    assert.match(odd.reason, /U\+0007/u);
  });
});
