import assert from 'node:assert/strict';
import { documentsOf } from '../../server/src/remote/clauseDocuments';
import { conditionsOf } from '../../server/src/remote/searchQueries';
import { openCorpus } from '../../server/src/remote/openCorpus';
import { clausesOfTree } from '../../server/src/precedents/clauses/cutIntoClauses';
import { type RemoteCorpus } from '../../server/src/service/remote/remoteCorpus';
import { parse } from '../../server/src/syntax/parse';
import { corpusAnswering, FakeServer, fakeHit, fakeHits } from './support/fakeServer';

const QUERY = '县级以上人民政府应当建立候鸟迁徙通道的巡护制度。';

describe('remote/filters', () => {
  it('names a level by its name and by its place in the legal order', () => {
    const named = { wildcard: { kind: { value: '*地方性法规*' } } };
    assert.deepEqual(conditionsOf({ level: '地方性法规' }).filter, [
      { bool: { should: [named, { term: { rankLevel: 2 } }], minimum_should_match: 1 } },
    ]);
    // No rank that is known: only what the manifest says can be compared.
    assert.deepEqual(conditionsOf({ level: '单行*' }).filter, [
      { wildcard: { kind: { value: '*单行\\**' } } },
    ]);
    assert.deepEqual(conditionsOf({}), { filter: [], must_not: [] });
  });

  it('lets an organ through by its full name and in short', () => {
    const pattern = (issuer: string): unknown => conditionsOf({ issuer }).filter[0];
    const congress = { wildcard: { issuer: { value: '*甲市人*大*常*委*会*' } } };
    assert.deepEqual(pattern('甲市人大常委会'), congress);
    assert.deepEqual(pattern('甲市人民代表大会常务委员会'), congress);
    assert.deepEqual(pattern('甲市政府'), { wildcard: { issuer: { value: '*甲市*政府*' } } });
    assert.deepEqual(pattern('甲*'), { wildcard: { issuer: { value: '*甲\\**' } } });
  });

  it('writes the place in the legal order with each clause, as the title or the manifest tells it', () => {
    const levelOf = (title: string, rank?: string): unknown => {
      const source = clausesOfTree(parse(`${title}\n第一条　为了保护候鸟，制定本规定。\n`), 'a.txt');
      const given = { ...source.source, ...(rank !== undefined && { rank }) };
      return documentsOf({ ...source, source: given }, 'v1')[0]?.body['rankLevel'];
    };
    assert.equal(levelOf('甲甲市候鸟保护条例'), 2);
    assert.equal(levelOf('候鸟保护法'), 0);
    assert.equal(levelOf('甲甲市候鸟保护规定', '地方政府规章'), 3);
    // A congress or a government can make it: nothing is written.
    assert.equal(levelOf('甲甲市候鸟保护规定'), undefined);
  });

  describe('of a search', () => {
    let server: FakeServer;
    let corpus: RemoteCorpus;
    const open = async (answer: object): Promise<void> => {
      server = await FakeServer.start(corpusAnswering(() => answer));
      const opened = openCorpus({ server: `${server.url}/tiaoli` }, () => undefined);
      assert.ok(opened.ok);
      corpus = opened.value;
    };
    afterEach(async () => {
      corpus.close();
      await server.close();
    });
    const pair = [{ query: QUERY }, { query: QUERY, filter: { region: '甲' } }] as const;
    const searches = (): readonly string[] =>
      server.received.filter(({ path }) => path.includes('_search')).map(({ body }) => body);

    it('one question gives what passes and what is left out', async () => {
      const leftOut = { hits: { hits: [fakeHit({ text: '乙市的条文。', regulation: '乙.txt' })] } };
      const hits = fakeHits([fakeHit({ text: QUERY, regulation: '甲.txt' })]);
      await open({ ...hits, aggregations: { leftOut: { nearest: leftOut } } });
      const answer = await corpus.candidates(pair);
      assert.ok(answer.ok);
      assert.deepEqual(
        answer.value.map(({ candidates }) => candidates.map(({ group }) => group.text).toSorted()),
        [['乙市的条文。', QUERY].toSorted(), [QUERY]],
      );
      assert.equal(searches().length, 1);
      assert.equal(server.asked.filter((asked) => asked.endsWith('_termvectors')).length, 1);
      const body = JSON.parse(searches()[0] ?? '') as Readonly<Record<string, unknown>>;
      assert.ok('post_filter' in body && 'aggs' in body);
    });

    it('nothing passes, and what is left out is known all the same', async () => {
      const leftOut = { hits: { hits: [fakeHit({ text: QUERY })] } };
      await open({ ...fakeHits([]), aggregations: { leftOut: { nearest: leftOut } } });
      const answer = await corpus.candidates(pair);
      assert.deepEqual(answer.ok && answer.value.map(({ candidates }) => candidates.length), [1, 0]);
    });

    it('each of two filters has an answer of its own', async () => {
      await open(fakeHits([fakeHit({ text: QUERY })]));
      const answer = await corpus.candidates([...pair, { query: QUERY, filter: { region: '乙' } }]);
      assert.ok(answer.ok && answer.value.length === 3);
      assert.equal(searches().length, 2);
    });

    it('garbage where the left out should be is refused', async () => {
      await open({ ...fakeHits([]), aggregations: { leftOut: { nearest: { hits: { hits: 1 } } } } });
      assert.ok(!(await corpus.candidates(pair)).ok);
    });
  });
});
