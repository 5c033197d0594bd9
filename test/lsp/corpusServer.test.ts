import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { type Hover } from 'vscode-languageserver-protocol';
import { bilingual } from '../../server/src/base/bilingual';
import { refused } from '../../server/src/base/outcome';
import { loadRemote } from '../../server/src/node/loadBundles';
import { ASSIST, type AssistResult } from '../../server/src/protocol/assist';
import { SEARCH_PRECEDENTS, type SearchPrecedentsResult } from '../../server/src/protocol/precedentSearch';
import { SOURCE_TEXT, type SourceTextResult } from '../../server/src/protocol/precedents';
import { type RemoteConfig } from '../../server/src/service/remote/remoteCorpus';
import { SERVER_ACCESS, SERVER_ACCESS_CHANGED } from '../../server/src/protocol/corpusServerAccess';
import { WORKSPACE_TRUSTED } from '../../server/src/protocol/confirmFindings';
import {
  FakeServer,
  corpusAnswering,
  fakeHit,
  fakeHits,
  type Received,
  sendJson,
} from '../remote/support/fakeServer';
import { startClient, type ClientOptions, type TestClient } from './support/testClient';

const THERE = '测绘成果的汇交人应当在项目验收后六十日内汇交副本，并对其真实性负责。';
const DRAFT =
  '甲甲市测绘管理条例\n第一条　测绘成果的汇交人应当在项目验收后三十日内汇交副本。\n第二条　无关的一条，不应当发送。\n';
const URI = 'file:///drafts/甲甲市测绘管理条例.txt';

/** So often a server that has no time is asked for one answer. */
const ATTEMPTS = 3;

describe('lsp: a corpus on a server', () => {
  let server: FakeServer;
  let client: TestClient | undefined;
  let loaded: number;

  beforeEach(async () => {
    loaded = 0;
    const hits = [
      fakeHit({ text: THERE, title: '乙乙市测绘管理条例', regulation: '库/乙.txt', count: 2 }),
      fakeHit({
        text: '本条例自公布之日起施行。',
        title: '乙乙市测绘管理条例',
        regulation: '库/乙.txt',
        ordinal: 1,
        count: 2,
      }),
    ];
    server = await FakeServer.start(corpusAnswering(() => fakeHits(hits)));
  });
  afterEach(async () => {
    client?.close();
    client = undefined;
    await server.close();
  });

  const start = async (options: ClientOptions, address = server.url): Promise<TestClient> => {
    client = await startClient({
      ...options,
      host: {
        loadRemote: () => {
          loaded++;
          return loadRemote();
        },
      },
      settings: () => ({ diagnostics: { debounce: 0 }, corpus: { server: address } }),
    });
    return client;
  };
  const hoverText = async (on: TestClient): Promise<string> => {
    const position = { line: 1, character: 1 };
    const hover = await on.request<Hover | null>('textDocument/hover', {
      textDocument: { uri: URI },
      position,
    });
    return JSON.stringify(hover);
  };
  const serverState = (on: TestClient): string | undefined => on.statuses.at(-1)?.server?.state;

  it('reads no bundle and connects with nothing as long as no server is named', async () => {
    const on = await start({}, '');
    await on.open(URI, DRAFT);
    await hoverText(on);
    assert.equal(loaded, 0);
    assert.equal(on.statuses.at(-1)?.server, undefined);
  });

  it('shows the server’s precedents in a hover, and opens them', async () => {
    const on = await start({});
    await on.open(URI, DRAFT);
    assert.match(await hoverText(on), /乙乙市测绘管理条例/u);
    const source = 'servers/tiaoli/库/乙.txt';
    const text = await on.request<SourceTextResult>(SOURCE_TEXT, { source });
    assert.ok(text.kind === 'text' && text.text.includes(THERE));
    assert.equal(serverState(on), 'ready');
  });

  it('sends the article that is hovered over and titles, and nothing else of the draft', async () => {
    const on = await start({});
    await on.open(URI, DRAFT);
    await hoverText(on);
    const sent = server.received.map(({ body }) => body).join('\n');
    assert.ok(sent.includes('三十日内') && sent.includes('甲甲市测绘管理条例'));
    assert.ok(!sent.includes('不应当发送') && !sent.includes('drafts'));
  });

  it('finds by words and filters', async () => {
    const on = await start({});
    const search = (query: string) => on.request<SearchPrecedentsResult>(SEARCH_PRECEDENTS, { query });
    const found = await search('地区：乙乙市 测绘成果');
    assert.equal(found.precedents[0]?.title, '乙乙市测绘管理条例');
    assert.deepEqual((await search('地区：丙丙市 测绘成果')).precedents, []);
  });

  it('answers with its own precedents and one calm line when the server is gone, and goes on when it is back', async () => {
    const on = await start({});
    await on.open(URI, DRAFT);
    await hoverText(on);
    const { answering } = server;
    server.answering = (_, response) => {
      sendJson(response, {}, 503);
    };
    await on.change(URI, { text: DRAFT.replace('三十日', '四十五日') });
    await on.diagnostics(URI);
    assert.notEqual(await hoverText(on), 'null');
    assert.equal(serverState(on), 'down');
    assert.match(on.statuses.at(-1)?.server?.message ?? '', /现在只查本机的先例/u);
    assert.equal(on.logged.filter((line) => /503|server/iu.test(line)).length, 0);
    server.answering = answering;
  });

  for (const [asked, missing, words] of [
    ['hover', 'which regulations are near', '"term":{"ordinal":0}'],
    ['completion', 'the regulations that are near', '"terms":{"regulation"'],
  ] as const) {
    it(`asks again with the next ${asked}, without an edit, for ${missing} where that did not come`, async () => {
      const isMissing = ({ body }: Received): boolean => body.includes(words);
      const { answering } = server;
      server.answering = (request, response) => {
        if (isMissing(request)) sendJson(response, {}, 503);
        else answering(request, response);
      };
      const on = await start({});
      await on.open(URI, DRAFT);
      const goOn = () =>
        on.request(`textDocument/${asked}`, {
          textDocument: { uri: URI },
          position: { line: 1, character: 1 },
        });
      while (server.received.filter(isMissing).length < ATTEMPTS) await goOn();
      server.answering = answering;
      server.received.length = 0;
      while (!server.received.some(isMissing)) await goOn();
    });
  }

  it('gives assistants what the server has, and says when it could not be asked', async () => {
    const on = await start({});
    await on.open(URI, DRAFT);
    const ask = async (tool: string, input: object): Promise<string> =>
      JSON.stringify(await on.request<AssistResult>(ASSIST, { tool, input }));
    const clause = { source: '乙乙市测绘管理条例', clause: '第1条' };
    const text = '甲办法\n第一条　依照《乙乙市测绘管理条例》办理。\n第二条　这一条不应当发送。\n';
    assert.match(await ask('tiaoli_search_precedents', { query: '测绘成果的汇交' }), /六十日内汇交副本/u);
    assert.match(await ask('tiaoli_get_clause', clause), /自公布之日起施行/u);
    assert.match(
      await ask('tiaoli_get_clause', { ...clause, source: 'servers/tiaoli/库/乙.txt' }),
      /自公布/u,
    );
    assert.match(
      await ask('tiaoli_verify_citations', { text }),
      /"counts":\{"exists":1,"missing":0,"unknown":0\}/u,
    );
    assert.ok(!server.received.some(({ body }) => body.includes('这一条不应当发送')));
    server.answering = (_, response) => {
      sendJson(response, {}, 401);
    };
    assert.match(
      await ask('tiaoli_search_precedents', { query: '测绘成果的保管' }),
      /"notes":\["[^"]*服务器/u,
    );
    assert.match(
      await ask('tiaoli_get_clause', { ...clause, source: '丙丙市测绘办法' }),
      /refused.*索引中没有.*服务器/u,
    );
  });

  it('takes credentials from the client, anew when they change, and never logs them', async () => {
    let apiKey = 'first-secret';
    client = undefined;
    const on = await start({ skipIndex: true });
    on.connection.onRequest(SERVER_ACCESS, () => ({ apiKey }));
    await on.until(() => on.statuses.at(-1)?.state === 'ready');
    await on.notify(SERVER_ACCESS_CHANGED, undefined);
    const search = () =>
      on.request<SearchPrecedentsResult>(SEARCH_PRECEDENTS, { query: `测绘成果${apiKey.length}` });
    const keys = () => new Set(server.received.map(({ headers }) => headers.authorization));
    while (!keys().has('ApiKey first-secret')) await search();
    apiKey = 'another-secret';
    await on.notify(SERVER_ACCESS_CHANGED, undefined);
    while (!keys().has('ApiKey another-secret')) await search();
    assert.ok(!on.logged.join('\n').includes('secret') && !JSON.stringify(on.statuses).includes('secret'));
  });

  it('uses the editor’s proxy, that of the environment where the editor has none, and none where it is off', async () => {
    const configs: RemoteConfig[] = [];
    const environment = { url: 'http://environment:1', except: [] };
    const cases: readonly (readonly [given: object, expected: object | undefined])[] = [
      [
        { proxy: 'http://editor:1', noProxy: ['.cn', 1] },
        { url: 'http://editor:1', except: ['.cn'] },
      ],
      [{ proxy: '' }, environment],
      [{ isProxyOff: true }, undefined],
    ];
    for (const [given, expected] of cases) {
      client = await startClient({
        skipIndex: true,
        settings: () => ({ corpus: { server: server.url } }),
        host: {
          serverAccess: () => ({ proxy: environment }),
          loadRemote: () => ({
            ...loadRemote(),
            openCorpus: (config) => {
              configs.push(config);
              return refused(bilingual('不连', 'not connected'));
            },
          }),
        },
      });
      client.connection.onRequest(SERVER_ACCESS, () => given);
      await client.until(() => client?.statuses.at(-1)?.state === 'ready');
      configs.length = 0;
      await client.notify(SERVER_ACCESS_CHANGED, undefined);
      // What was asked before this client could answer may still come.
      const isExpected = (): boolean =>
        configs.length > 0 && isDeepStrictEqual(configs.at(-1)?.proxy, expected);
      while (!isExpected()) await client.request(SEARCH_PRECEDENTS, { query: '测绘' });
      client.close();
    }
  });

  it('connects only once the workspace is trusted', async () => {
    const on = await start({ initializationOptions: { isTrusted: false } });
    await on.open(URI, DRAFT);
    assert.equal(loaded, 0);
    await on.notify(WORKSPACE_TRUSTED, undefined);
    await on.until(() => loaded > 0);
    while (server.received.length === 0) await hoverText(on);
  });

  it('says why an address cannot be used', async () => {
    const on = await start({}, 'http://corpus.example');
    await on.until(() => on.logged.some((line) => line.includes('https://')));
    assert.ok(!JSON.stringify(await hoverText(on)).includes('乙乙市'));
  });
});
