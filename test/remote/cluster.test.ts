import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';
import { clausesOfTree, type SourceClauses } from '../../server/src/precedents/clauses/clauses';
import { parse } from '../../server/src/syntax/parse';
import { openBuilder } from '../../server/src/remote/build/openBuilder';
import { USUAL_SHAPE, type IndexShape } from '../../server/src/remote/mapping';
import { openCorpus } from '../../server/src/remote/open';
import {
  type BuildReport,
  type CorpusPlan,
  type RemoteBuilder,
} from '../../server/src/service/remote/remoteBuilder';
import { type RemoteCorpus, type RemoteHealth } from '../../server/src/service/remote/remoteCorpus';
import { CliFolder } from '../cli/harness';
import { searchNodeArtefacts } from './cluster/artefacts';
import { SearchCluster } from './cluster/searchCluster';

// Three real nodes on loopback, started from Maven's artefacts. A machine without Java, or without Maven and the artefacts, leaves
// them out and says so.

const WORDS = ['数据', '测绘', '绿化', '消防', '养老', '河道', '种子', '档案', '燃气', '统计'];

/** A regulation of its own, the same for the same numbers. */
function regulation(number: number, version = 0, articles = 8): SourceClauses {
  const word = WORDS[number % WORDS.length] ?? '';
  const text = Array.from(
    { length: articles },
    (_, at) =>
      `第${'一二三四五六七八九十'[at] ?? ''}条　${word}主管部门应当在${number + at + version * 1000}日内处理第${number}号${word}事项，并公布结果。\n`,
  );
  const title = `甲甲市${word}第${number}号管理条例`;
  return clausesOfTree(parse(`${title}\n${text.join('')}`), `库/${number}.txt`);
}

const planOf = (sources: readonly SourceClauses[], version = 'v1'): CorpusPlan => ({
  regulations: sources.map(({ source }) => ({ id: source.id, version })),
  read: (id) => Promise.resolve(sources.find(({ source }) => source.id === id)),
});

const some = (count: number, version = 0): readonly SourceClauses[] =>
  Array.from({ length: count }, (_, number) => regulation(number, version));

const silent = (): Promise<void> => Promise.resolve();

describe('remote: a real cluster of three nodes', function () {
  this.timeout(240_000);
  let cluster: SearchCluster;
  const opened: { close(): void }[] = [];
  /** Milliseconds by which corpora think it is later: a test need not wait until a server is asked again. */
  let passed = 0;

  before(async function () {
    const artefacts = searchNodeArtefacts();
    if ('missing' in artefacts) {
      console.log(`      left out, it needs ${artefacts.missing}`);
      this.skip();
    }
    cluster = await SearchCluster.start(artefacts);
  });
  after(async () => {
    await (cluster as SearchCluster | undefined)?.stop();
  });
  afterEach(() => {
    for (const each of opened.splice(0)) each.close();
  });

  const builderOf = (corpus: string, shape: IndexShape = USUAL_SHAPE): RemoteBuilder => {
    const builder = openBuilder({ server: cluster.setting(corpus) }, shape);
    assert.ok(builder.ok);
    opened.push(builder.value);
    return builder.value;
  };
  const build = async (corpus: string, plan: CorpusPlan, shape?: IndexShape): Promise<BuildReport> => {
    const built = await builderOf(corpus, shape).build(plan, silent);
    assert.ok(built.ok, built.ok ? '' : built.reason.en);
    return built.value;
  };
  const corpusOf = (corpus: string, patience = 5_000, told: RemoteHealth[] = []): RemoteCorpus => {
    const clock = {
      now: () => performance.now() + passed,
      rest: (millis: number) => rest(millis, undefined),
    };
    const config = { server: cluster.setting(corpus), patience };
    const found = openCorpus(config, (health) => told.push(health), clock);
    assert.ok(found.ok);
    opened.push(found.value);
    return found.value;
  };
  /** How a search ended, and the texts it found, the best first. */
  interface Searched {
    readonly end: 'whole' | 'partial' | 'refused';
    readonly texts: readonly string[];
  }
  const search = async (corpus: RemoteCorpus, query: string): Promise<Searched> => {
    const answer = await corpus.candidates([{ query }]);
    if (!answer.ok) return { end: 'refused', texts: [] };
    const [first] = answer.value;
    const texts = first?.candidates.map(({ group }) => group.text) ?? [];
    return { end: first?.isPartial === true ? 'partial' : 'whole', texts };
  };
  const QUERY = '测绘主管部门应当在处理第11号测绘事项';

  describe('building', () => {
    it('makes an index, then writes only what changed, and keeps the old one until told', async () => {
      const first = await build('own', planOf(some(20)));
      assert.deepEqual([first.written, first.unchanged, first.regulations, first.clauses], [20, 0, 20, 160]);
      const again = await build('own', planOf(some(20)));
      assert.deepEqual([again.written, again.unchanged, again.index], [0, 20, first.index]);
      const plan = planOf(some(19));
      const read = (id: string) => plan.read(id);
      const changed = plan.regulations.map((each) =>
        each.id === '库/3.txt' ? { ...each, version: 'v2' } : each,
      );
      const second = await build('own', {
        regulations: changed,
        read: (id) => (id === '库/3.txt' ? Promise.resolve(regulation(3, 1, 4)) : read(id)),
      });
      assert.deepEqual([second.written, second.unchanged, second.removed], [1, 18, 1]);
      assert.deepEqual([second.regulations, second.clauses, second.old], [19, 18 * 8 + 4, first.index]);
      const whole = await corpusOf('own').whole(['servers/own/库/3.txt', 'servers/own/库/19.txt']);
      assert.ok(whole.ok);
      assert.deepEqual(
        whole.value.map(({ clauses }) => clauses.map(({ text }) => text)),
        [regulation(3, 1, 4).clauses.map(({ text }) => text)],
      );
      const pruned = await builderOf('own').prune();
      assert.deepEqual(pruned.ok && pruned.value, [first.index]);
      assert.equal((await build('own', { regulations: changed, read })).index, second.index);
    });

    it('goes on where it was broken off', async () => {
      const sources = some(900);
      const plan = planOf(sources);
      let read = 0;
      const broken = builderOf('broken').build(
        {
          ...plan,
          read: (id) => (++read > 850 ? Promise.reject(new Error('power failure')) : plan.read(id)),
        },
        silent,
      );
      await assert.rejects(broken, /power failure/u);
      // What was on its way arrives.
      await rest(1_000);
      assert.equal((await search(corpusOf('broken'), QUERY)).end, 'refused');
      const report = await build('broken', plan);
      assert.equal(report.clauses, 7200);
      assert.ok(report.written < 900 && report.unchanged > 0, `${report.written} written anew`);
    });

    it('lets two build at once, the same or something else', async () => {
      const same = await Promise.all([build('both', planOf(some(60))), build('both', planOf(some(60)))]);
      assert.equal(same[0].index, same[1].index);
      assert.deepEqual(
        same.map(({ clauses }) => clauses),
        [480, 480],
      );
      const others = await Promise.all([
        build('both', planOf(some(50, 1), 'v2')),
        build('both', planOf(some(40, 2), 'v3')),
      ]);
      assert.deepEqual(
        others.map(({ clauses }) => clauses),
        [400, 320],
      );
      const found = await search(corpusOf('both'), QUERY);
      assert.ok(found.end === 'whole' && found.texts.length > 0);
      const aliases = Object.keys((await cluster.ask('GET', '/_alias/both')) as object);
      assert.equal(aliases.length, 1);
    });

    it('is done from the command line, and searched from there', async () => {
      const text = '甲甲市候鸟保护条例\n第一条　为了保护候鸟迁徙通道，制定本条例。\n第二条　禁止投喂。\n';
      const folder = await CliFolder.create({ '库/a.txt': text });
      const server = ['--server', cluster.setting('cli'), '--lang', 'en'];
      const built = await folder.run(['index', '库', ...server]);
      assert.equal(built.code, 0, built.stderr);
      assert.match(built.stdout, /1 regulations, 2 clauses: 1 written/u);
      const found = await folder.run(['search', '候鸟迁徙通道', ...server]);
      assert.equal(found.code, 0, found.stderr);
      assert.match(found.stdout, /候鸟保护条例/u);
      await folder.remove();
    });
  });

  describe('searching', () => {
    before(async () => {
      await build('main', planOf(some(60)));
    });

    it('finds clauses, filters them, and gives regulations by title', async () => {
      const corpus = corpusOf('main');
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

    it('finds what its own text is, a phrase, one character, and nothing for what is not there', async () => {
      const corpus = corpusOf('main');
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
      const corpus = corpusOf('swapped');
      await build('swapped', planOf(some(40)));
      const done: true[] = [];
      const swapping = build('swapped', planOf(some(40, 1), 'v2')).then(() => {
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
      await build('other', planOf(some(2)));
      await cluster.ask('PUT', '/other/_mapping', { _meta: { tiaoli: { mapping: 99, state: 'complete' } } });
      const corpus = corpusOf('other');
      assert.equal((await search(corpus, QUERY)).end, 'refused');
      assert.match(corpus.health.message?.en ?? '', /newer Tiaoli/u);
      const built = await builderOf('other').build(planOf(some(3)), silent);
      assert.ok(!built.ok && built.reason.en.includes('newer Tiaoli'));
    });
  });

  describe('nodes that fail', () => {
    it('one is held: every search is answered in its time', async () => {
      const corpus = corpusOf('main', 3_000);
      await search(corpus, QUERY);
      cluster.hold(1);
      try {
        for (let at = 0; at < 4; at++) {
          const from = process.uptime();
          await search(corpus, `${QUERY}${at}`);
          assert.ok(process.uptime() - from < 10, 'a search must not hang');
        }
      } finally {
        cluster.letGo(1);
      }
      await cluster.whenNodes(3);
      await cluster.whenGreen();
    });

    it('one is killed while drafters search: no answer is lost, none is taken for whole that is not', async () => {
      const corpus = corpusOf('main', 8_000);
      const text = regulation(11).clauses[4]?.text ?? '';
      assert.deepEqual((await search(corpus, text)).texts[0], text);
      const killing = rest(150).then(() => cluster.kill(2));
      try {
        for (let at = 0; at < 40; at++) {
          const found = await search(corpus, text);
          assert.notEqual(found.end, 'refused');
          if (found.end === 'whole') assert.equal(found.texts[0], text);
        }
      } finally {
        await killing;
        await cluster.startNode(2);
        await cluster.whenNodes(3);
      }
      await cluster.whenGreen();
    });

    it('one is killed during a build: nothing is lost', async () => {
      const sources = some(400, 3);
      const killed: Promise<void>[] = [];
      const built = await builderOf('crash').build(planOf(sources), ({ written }) => {
        if (written > 150 && killed.length === 0) killed.push(cluster.kill(1));
        return Promise.resolve();
      });
      assert.ok(built.ok, built.ok ? '' : built.reason.en);
      assert.deepEqual([built.value.regulations, built.value.clauses], [400, 3200]);
      await Promise.all(killed);
      const corpus = corpusOf('crash', 10_000);
      const whole = await wholeOf(corpus, 'servers/crash/库/399.txt', 'servers/crash/库/0.txt');
      assert.deepEqual(
        whole.map(({ clauses }) => clauses.length),
        [8, 8],
      );
      await cluster.startNode(1);
      await cluster.whenNodes(3);
      await cluster.whenGreen();
    });

    it('a part is lost for good: the answer says that it is partial', async () => {
      await build('red', planOf(some(60)), { shards: 3, replicas: 0 });
      const told: RemoteHealth[] = [];
      const corpus = corpusOf('red', 8_000, told);
      assert.equal((await search(corpus, QUERY)).end, 'whole');
      await cluster.kill(2);
      await cluster.whenNodes(2);
      for (let at = 0; at < 20 && (await search(corpus, QUERY)).end !== 'partial'; at++) await rest(200);
      assert.equal(told.at(-1)?.state, 'limited');
      await cluster.startNode(2);
      await cluster.whenNodes(3);
    });

    it('all are gone and come back: searches are refused at once, then answered', async () => {
      const told: RemoteHealth[] = [];
      const corpus = corpusOf('main', 2_000, told);
      assert.equal((await search(corpus, QUERY)).end, 'whole');
      await Promise.all([0, 1, 2].map((node) => cluster.kill(node)));
      for (let at = 0; at < 5; at++) assert.equal((await search(corpus, QUERY)).end, 'refused');
      assert.equal(told.at(-1)?.state, 'down');
      await Promise.all([0, 1, 2].map((node) => cluster.startNode(node)));
      await cluster.whenNodes(3);
      await cluster.ask('GET', '/_cluster/health/main?wait_for_status=yellow&timeout=60s');
      for (let at = 0; at < 20 && (await search(corpus, QUERY)).end !== 'whole'; at++) {
        passed += 60_000;
        await rest(250);
      }
      assert.equal(told.at(-1)?.state, 'ready');
    });
  });
});

async function wholeOf(corpus: RemoteCorpus, ...ids: readonly string[]): Promise<readonly SourceClauses[]> {
  const whole = await corpus.whole(ids);
  assert.ok(whole.ok, whole.ok ? '' : whole.reason.en);
  return whole.value;
}
