import assert from 'node:assert/strict';
import { QUERY, planOf, regulation, search, silent, some, wholeOf, type ClusterLab } from './clusterLab';

/** Searches, filters, a corpus that is replaced, and one of another mapping. */
export const searching = (lab: ClusterLab): void => {
  describe('searching', () => {
    before(async () => {
      await lab.build('main', planOf(some(60)));
    });

    it('finds clauses, filters them, and gives regulations by title', async () => {
      const corpus = lab.corpusOf('main');
      const found = await search(corpus, QUERY);
      assert.ok(
        found.texts.some((text) => text.includes('第11号测绘事项')),
        found.end,
      );
      const elsewhere = await corpus.candidates([{ query: QUERY, filter: { region: '乙乙市' } }]);
      assert.deepEqual(elsewhere.ok && elsewhere.value[0]?.candidates, []);
      const here = await corpus.candidates([{ query: QUERY, filter: { region: '甲甲市' } }]);
      assert.ok(here.ok && (here.value[0]?.candidates.length ?? 0) > 10);
      const title = '甲甲市绿化第2号管理条例';
      const nearest = await corpus.nearest(title, 5);
      assert.equal(nearest.ok && nearest.value[0]?.title, title);
      const named = await corpus.named([title, '没有的条例']);
      assert.deepEqual(named.ok && named.value.map(({ id }) => id), ['servers/main/库/2.txt']);
      const [source] = await wholeOf(corpus, 'servers/main/库/2.txt');
      assert.deepEqual(
        source?.clauses.map(({ text, label, level }) => [text, label, level]),
        regulation(2).clauses.map(({ text, label, level }) => [text, label, level]),
      );
    });

    it('tells in one answer what a filter lets through and what it leaves out', async () => {
      const corpus = lab.corpusOf('main');
      const [all, none, here] = await Promise.all([
        search(corpus, QUERY),
        corpus.candidates([{ query: QUERY }, { query: QUERY, filter: { region: '乙乙市' } }]),
        corpus.candidates([
          { query: QUERY },
          { query: QUERY, filter: { level: '地方性法规', region: '甲甲' } },
        ]),
      ]);
      assert.ok(none.ok && here.ok);
      // What is nearest of all stands among what is left out.
      assert.equal(none.value[0]?.candidates[0]?.group.text, all.texts[0]);
      assert.deepEqual(none.value[1]?.candidates, []);
      for (const { candidates } of here.value) {
        assert.equal(candidates[0]?.group.text, all.texts[0]);
        assert.ok(candidates.length > 10);
      }
      const higher = await corpus.candidates([{ query: QUERY, filter: { level: '行政法规' } }]);
      assert.deepEqual(higher.ok && higher.value[0]?.candidates, []);
    });

    it('finds what its own text is, a phrase, one character, and nothing for what is not there', async () => {
      const corpus = lab.corpusOf('main');
      const text = regulation(11).clauses[4]?.text ?? '';
      const answer = await corpus.candidates([
        { query: text },
        { query: '第11号测绘' },
        { query: '绘' },
        { query: '鲸' },
      ]);
      assert.ok(answer.ok);
      const [own, phrase, character, nothing] = answer.value;
      const exact = own?.candidates.find(({ group }) => group.text === text);
      assert.equal(exact?.relevance, 1);
      assert.ok(phrase?.candidates.some(({ group }) => group.text.includes('第11号测绘')));
      assert.ok(character?.candidates.every(({ group }) => group.text.includes('绘')) === true);
      assert.ok(character.candidates.length > 0);
      assert.deepEqual(nothing?.candidates, []);
    });

    it('sees one version or the other while the corpus is replaced, never neither nor both', async () => {
      const corpus = lab.corpusOf('swapped');
      await lab.build('swapped', planOf(some(40)));
      const done: true[] = [];
      const swapping = lab.build('swapped', planOf(some(40, 1), 'v2')).then(() => {
        done.push(true);
      });
      let searches = 0;
      const versions = new Set<string>();
      for (let after = 0; after < 5; after += done.length) {
        const found = await search(corpus, QUERY);
        assert.ok(found.end === 'whole' && found.texts.length > 0, found.end);
        const kinds = new Set(found.texts.map((text) => (/在1\d{3}日内/u.test(text) ? 'new' : 'old')));
        assert.equal(kinds.size, 1);
        versions.add([...kinds][0] ?? '');
        searches++;
      }
      await swapping;
      assert.ok(searches > 5 && versions.has('new'));
      const [source] = await wholeOf(corpus, 'servers/swapped/库/1.txt');
      assert.match(source?.clauses[0]?.text ?? '', /1001日/u);
    });

    it('refuses a corpus of another mapping with a sentence', async () => {
      await lab.build('other', planOf(some(2)));
      await lab.cluster.ask('PUT', '/other/_mapping', {
        _meta: { tiaoli: { mapping: 99, state: 'complete' } },
      });
      const corpus = lab.corpusOf('other');
      assert.equal((await search(corpus, QUERY)).end, 'refused');
      assert.match(corpus.health.message?.en ?? '', /newer Tiaoli/u);
      const built = await lab.builderOf('other').build(planOf(some(3)), silent);
      assert.ok(!built.ok && built.reason.en.includes('newer Tiaoli'));
    });
  });
};
