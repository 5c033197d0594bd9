import assert from 'node:assert/strict';
import { corpusAnswering, FakeServer, fakeHit, fakeHits, sendJson } from '../remote/support/fakeServer';
import { withFolder, type CliFolder } from './harness';

const LAW = '中华人民共和国候鸟保护法';
const CLAUSE = '县级以上人民政府应当建立候鸟迁徙通道的巡护制度，公布通道的范围，制止惊扰候鸟的行为。';
const DRAFT = `北京市候鸟保护条例\n第一条　根据《${LAW}》，结合本市实际，制定本条例。\n第二条　${CLAUSE}\n`;
const FILES = { 'draft.txt': DRAFT, 'other.txt': '乙乙市码头规定\n第一条　为了管理码头，制定本规定。\n' };

/** The law is on the server and nowhere else. */
const hits = (): object =>
  fakeHits(
    ['为了保护候鸟，制定本法。', CLAUSE].map((text, ordinal) =>
      fakeHit({ text, ordinal, count: 2, title: LAW, regulation: '库/法.txt' }),
    ),
  );

describe('cli: commands with --server', () => {
  let server: FakeServer;
  beforeEach(async () => {
    server = await FakeServer.start(corpusAnswering(hits));
  });
  afterEach(() => server.close());
  const asking = (): readonly string[] => ['--server', `${server.url}/tiaoli`, '--lang', 'en'];
  const check = (folder: CliFolder, ...more: readonly string[]) =>
    folder.run(['check', 'draft.txt', 'other.txt', '--rules', 'structure/restates-law', ...more]);

  it('check compares with the law that the draft cites and the server has', () =>
    withFolder(FILES, async (folder) => {
      const without = await check(folder, '--lang', 'en');
      assert.ok(!without.stdout.includes('structure/restates-law'), without.stdout);
      assert.equal(server.received.length, 0);
      const { code, stdout, stderr } = await check(folder, ...asking());
      assert.equal(code, 0, stderr);
      assert.match(stdout, /draft\.txt.*structure\/restates-law/su);
      // Titles are sent, and no article.
      assert.ok(server.received.some(({ body }) => body.includes('候鸟保护法')));
      assert.ok(!server.received.some(({ body }) => body.includes('巡护制度')));
    }));

  it('check tells once that the server does not answer, goes on without it, and ends with 2', () =>
    withFolder(FILES, async (folder) => {
      server.answering = (_, response) => {
        sendJson(response, {}, 401);
      };
      const { code, stdout, stderr } = await check(folder, ...asking());
      assert.equal(code, 2);
      assert.equal(stderr.trim().split('\n').length, 1, stderr);
      assert.match(stdout, /2 file\(s\) checked/u);
    }));

  it('check refuses an address that cannot be used', () =>
    withFolder(FILES, async (folder) => {
      const { code, stderr } = await check(folder, '--server', 'http://corpus.example/x', '--lang', 'en');
      assert.equal(code, 2);
      assert.match(stderr, /https/u);
    }));

  it('search says that filters alone do not ask the server', () =>
    withFolder(FILES, async (folder) => {
      const { code, stderr } = await folder.run(['search', 'kind:条例', ...asking()]);
      assert.equal(code, 2);
      assert.match(stderr, /with filters alone the server is not asked/u);
    }));

  it('parallel lays the draft beside the law of the server', () =>
    withFolder(FILES, async (folder) => {
      const { code, stdout, stderr } = await folder.run(['parallel', 'draft.txt', ...asking()]);
      assert.equal(code, 0, stderr);
      assert.match(stdout, new RegExp(`《${LAW}》`, 'u'));
      assert.ok(!server.received.some(({ body }) => body.includes('巡护制度')));
    }));

  it('parallel does with the rest when the server is gone, and says so', () =>
    withFolder(FILES, async (folder) => {
      server.answering = (_, response) => {
        sendJson(response, {}, 401);
      };
      const { code, stdout, stderr } = await folder.run(['parallel', 'draft.txt', ...asking()]);
      assert.equal(code, 2);
      assert.notEqual(stderr, '');
      assert.match(stdout, /候鸟保护条例/u);
    }));
});
