import assert from 'node:assert/strict';
import { MAPPING } from '../../server/src/remote/indexMapping';
import { openCorpus } from '../../server/src/remote/openCorpus';
import { SHORT_QUERY } from '../../server/src/precedents/search/closenessOfWording';
import { type RemoteCorpus, type RemoteHealth } from '../../server/src/service/remote/remoteCorpus';
import {
  corpusAnswering,
  FakeServer,
  fakeHit,
  fakeHits,
  sendJson,
  type Answering,
} from './support/fakeServer';

const QUERY = '市人民政府应当建立公共数据共享机制，依法开放公共数据，促进数据要素流动。';

describe('remote/serverCorpus', () => {
  let server: FakeServer;
  let corpus: RemoteCorpus;
  let told: RemoteHealth[];
  /** Milliseconds by which the corpus thinks it is later. */
  let passed = 0;

  afterEach(async () => {
    corpus.close();
    await server.close();
  });
  const open = async (answering: Answering, patience?: number): Promise<void> => {
    server = await FakeServer.start(answering);
    told = [];
    const config = { server: `${server.url}/tiaoli`, ...(patience !== undefined && { patience }) };
    const opened = openCorpus(config, (health) => told.push(health), clock);
    assert.ok(opened.ok);
    corpus = opened.value;
  };
  const clock = { now: () => performance.now() + passed, rest: () => Promise.resolve() };
  const states = (): readonly string[] => told.map(({ state }) => state);

  it('sends the query and nothing else, and asks nothing before', async () => {
    await open(corpusAnswering(() => fakeHits([])));
    assert.equal(server.received.length, 0);
    await corpus.candidates([{ query: QUERY }]);
    assert.deepEqual(server.asked.toSorted(), [
      'GET /tiaoli/_mapping',
      'POST /tiaoli/_search',
      'POST /tiaoli/_termvectors',
    ]);
    const strings = server.received.flatMap(({ body }) => (body === '' ? [] : stringsIn(JSON.parse(body))));
    const ofDraft = new Set(strings.filter((text) => /\p{Script=Han}/u.test(text)));
    assert.deepEqual([...ofDraft], [QUERY]);
    for (const { path, headers } of server.received) {
      assert.ok(!/%[89A-F]|\p{Script=Han}/u.test(path), path);
      assert.deepEqual(
        Object.keys(headers).filter(
          (name) => !['host', 'connection', 'content-length', 'content-type'].includes(name),
        ),
        ['accept', 'accept-encoding', 'user-agent'],
      );
    }
  });

  it('gives each text once, with its clauses newest first, under identities of their own', async () => {
    const hits = [
      fakeHit({ text: QUERY, regulation: '库/旧.txt', date: '2010-01-01' }),
      fakeHit({ text: QUERY, regulation: '库/新.txt', date: '2021-01-01' }),
      fakeHit({ text: '别的条文。' }),
    ];
    await open(corpusAnswering(() => fakeHits(hits)));
    const answer = await corpus.candidates([{ query: QUERY }]);
    assert.ok(answer.ok);
    const first = answer.value[0];
    assert.ok(first);
    assert.deepEqual(
      first.candidates.map(({ group }) => group.clauses.map(({ source }) => source.id)),
      [['servers/tiaoli/库/新.txt', 'servers/tiaoli/库/旧.txt'], ['servers/tiaoli/库/甲市数据条例.txt']],
    );
    assert.equal(first.isPartial, false);
    assert.deepEqual(states(), ['ready']);
  });

  it('says when a part of the corpus did not answer', async () => {
    await open(corpusAnswering(() => fakeHits([fakeHit({ text: QUERY })], 2)));
    const answer = await corpus.candidates([{ query: QUERY }]);
    assert.ok(answer.ok && answer.value[0]?.isPartial === true);
    assert.deepEqual(states(), ['limited']);
    assert.match(told[0]?.message?.zh ?? '', /只回答了一部分/u);
  });

  it('tells once that the server is gone, and once that it is back', async () => {
    let isUp = true;
    const answering = corpusAnswering(() => fakeHits([]));
    await open((request, response) => {
      if (isUp) answering(request, response);
      else sendJson(response, {}, 503);
    });
    for (const up of [true, true, false, false, true, true]) {
      if (up && !isUp) passed += 60_000;
      isUp = up;
      await corpus.candidates([{ query: QUERY }]);
    }
    assert.deepEqual(states(), ['ready', 'down', 'ready']);
    assert.match(told[1]?.message?.zh ?? '', /繁忙.*现在只查本机的先例/u);
  });

  it('refuses a corpus of an older or newer version, and one that is none of ours, with a sentence', async () => {
    for (const [mapping, words] of [
      [0, '较早版本'],
      [99, '更新版本'],
      [Number.NaN, '不是条理的语料库'],
    ] as const) {
      await open(corpusAnswering(() => fakeHits([fakeHit({ text: QUERY })]), mapping));
      const answer = await corpus.candidates([{ query: QUERY }]);
      assert.ok(!answer.ok && answer.reason.zh.includes(words), words);
      assert.deepEqual(states(), ['refused']);
      await corpus.candidates([{ query: QUERY }]);
      // Nothing is searched, and it is not looked at again at every key.
      assert.deepEqual(
        server.asked.filter((asked) => !asked.includes('_termvectors')),
        ['GET /tiaoli/_mapping'],
      );
      corpus.close();
      await server.close();
    }
    await open(corpusAnswering(() => fakeHits([])));
  });

  it('looks at the mapping again when another index answers', async () => {
    let index = 'tiaoli-1-a';
    let mapping = MAPPING;
    await open(({ path }, response) => {
      if (path.includes('/_mapping')) {
        sendJson(response, { [index]: { mappings: { _meta: { tiaoli: { mapping } } } } });
      } else sendJson(response, fakeHits([fakeHit({ text: QUERY, index })]));
    });
    assert.ok((await corpus.candidates([{ query: QUERY }])).ok);
    index = 'tiaoli-1-b';
    assert.ok((await corpus.candidates([{ query: QUERY }])).ok);
    [index, mapping] = ['tiaoli-9-c', MAPPING + 1];
    assert.ok(!(await corpus.candidates([{ query: QUERY }])).ok);
    assert.equal(server.asked.filter((asked) => asked.startsWith('GET')).length, 3);
  });

  it('takes hits of any form without throwing, and none that is no clause', async () => {
    const odd: unknown[] = [
      null,
      1,
      'x',
      {},
      { _source: null },
      { _source: { text: 1 } },
      { _source: { text: 'x', path: [1] } },
    ];
    await open(corpusAnswering(() => fakeHits([...(odd as object[]), fakeHit({ text: QUERY })])));
    const some = await corpus.candidates([{ query: QUERY }]);
    assert.equal(some.ok && some.value[0]?.candidates.length, 1);
    server.answering = corpusAnswering(() => fakeHits(odd as object[]));
    assert.ok(!(await corpus.candidates([{ query: QUERY }])).ok);
    for (const value of [[], 1, 'x', null, {}, { hits: [] }, { hits: { hits: 1 }, _shards: {} }]) {
      server.answering = corpusAnswering(() => value as object);
      assert.ok(!(await corpus.candidates([{ query: QUERY }])).ok, JSON.stringify(value));
    }
  });

  it('asks nothing for a query without letters, and can send any other', async () => {
    await open(corpusAnswering(() => fakeHits([])));
    for (const query of ['', ' ', '，。！', '\u0000']) assert.ok((await corpus.candidates([{ query }])).ok);
    assert.equal(server.received.length, 0);
    for (const query of ['\uD800甲', 'a'.repeat(500_000), '\uFEFF数据"\\', `${'甲'.repeat(1999)}😀`]) {
      assert.ok((await corpus.candidates([{ query }])).ok);
    }
    for (const { body } of server.received) {
      assert.ok(body.length < 10_000);
      assert.ok(!/\\ud[89a-f]/iu.test(body) && !/\p{Cs}/u.test(body));
    }
  });

  it('asks for phrases as phrases, and for clauses by their rarest words', async () => {
    await open(corpusAnswering(() => fakeHits([])));
    await corpus.candidates([{ query: '数'.repeat(SHORT_QUERY) }, { query: '数'.repeat(SHORT_QUERY + 1) }]);
    const bodies = server.received.filter(({ path }) => path.includes('_search')).map(({ body }) => body);
    assert.ok(bodies.some((body) => body.includes('match_phrase') && !body.includes('more_like_this')));
    assert.ok(bodies.some((body) => body.includes('more_like_this') && !body.includes('match_phrase')));
  });

  it('sends filters as filters, with nothing in them that the engine would read otherwise', async () => {
    await open(corpusAnswering(() => fakeHits([])));
    await corpus.candidates([
      { query: QUERY, filter: { region: '甲*市?', inForce: true, years: { from: 2020 } } },
    ]);
    const body = server.received.find(({ path }) => path.includes('_search'))?.body ?? '';
    const { query } = JSON.parse(body) as { query: { bool: { filter: object[]; must_not: object[] } } };
    assert.deepEqual(query.bool.filter, [
      { wildcard: { region: { value: '*甲\\*市\\?*' } } },
      { range: { date: { gte: '2020-01-01' } } },
    ]);
    assert.deepEqual(query.bool.must_not, [
      { wildcard: { status: { value: '*废止*' } } },
      { wildcard: { status: { value: '*失效*' } } },
    ]);
  });

  it('asks for different texts when copies of one fill the answer', async () => {
    const copies = Array.from({ length: 200 }, (_, at) =>
      fakeHit({ text: QUERY, regulation: `库/${at}.txt` }),
    );
    const others = [fakeHit({ text: QUERY }), fakeHit({ text: '另一条。' })];
    await open(({ path, body }, response) => {
      if (path.includes('_search')) sendJson(response, fakeHits(body.includes('collapse') ? others : copies));
      else corpusAnswering(() => ({}))({ path, body, method: '', headers: {} }, response);
    });
    const answer = await corpus.candidates([{ query: QUERY }]);
    const found = answer.ok ? answer.value[0]?.candidates : undefined;
    assert.deepEqual(
      found?.map(({ group }) => group.text),
      [QUERY, '另一条。'],
    );
    assert.equal(found[0]?.group.clauses.length, 200);
  });

  it('gives regulations whole or not at all', async () => {
    const part = (regulation: string, ordinal: number, version = 'v1'): object =>
      fakeHit({ text: `${ordinal}`, regulation, ordinal, count: 2, version });
    const hits = [
      part('全.txt', 0), part('全.txt', 1), part('缺.txt', 0), part('换.txt', 0), part('换.txt', 1, 'v2'),
    ]; // prettier-ignore
    await open(corpusAnswering(() => fakeHits(hits)));
    const whole = await corpus.whole([
      'servers/tiaoli/全.txt',
      'servers/tiaoli/缺.txt',
      'servers/other/x',
      'seeds/1',
    ]);
    assert.ok(whole.ok);
    assert.deepEqual(
      whole.value.map(({ source, clauses }) => [source.id, clauses.map(({ text }) => text)]),
      [['servers/tiaoli/全.txt', ['0', '1']]],
    );
    const body = server.received.find(({ path }) => path.includes('_search'))?.body ?? '';
    assert.ok(!body.includes('seeds') && !body.includes('servers/'));
  });

  it('answers in its time while a server hangs', async () => {
    await open(() => undefined, 200);
    const answer = await corpus.candidates([{ query: QUERY }]);
    assert.ok(!answer.ok);
    assert.deepEqual(states(), ['down']);
  });
});

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
