import assert from 'node:assert/strict';
import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { bilingual } from '../../../server/src/base/bilingual';
import { done, refused } from '../../../server/src/base/outcome';
import { GrowingGroup } from '../../../server/src/precedents/clauses/identicalClauses';
import { clausesOfTree, type SourceClauses } from '../../../server/src/precedents/clauses/cutIntoClauses';
import { PrecedentCorpus } from '../../../server/src/precedents/search/precedentCorpus';
import { MergedIndex } from '../../../server/src/service/remote/mergedIndex';
import { AnswerCache } from '../../../server/src/service/remote/answerCache';
import { type RemoteCorpus, type RemoteQuery } from '../../../server/src/service/remote/remoteCorpus';
import { FetchedRegulations } from '../../../server/src/service/remote/fetchedRegulations';
import { parse } from '../../../server/src/syntax/parse';

const regulation = (id: string, title: string, ...texts: readonly string[]): SourceClauses =>
  clausesOfTree(
    parse(`${title}\n${texts.map((text, at) => `第${'一二三四五'[at] ?? ''}条 ${text}\n`).join('')}`),
    id,
  );

/** A server that holds some regulations and notes what it is asked. */
class FakeCorpus implements RemoteCorpus {
  readonly asked: string[] = [];
  isDown = false;
  /** Gives titles, but no regulation as a whole. */
  isSlow = false;
  version = 'v1';
  regulations: readonly SourceClauses[];
  readonly health = { state: 'ready' } as const;

  constructor(...regulations: readonly SourceClauses[]) {
    this.regulations = regulations;
  }

  candidates: RemoteCorpus['candidates'] = (queries: readonly RemoteQuery[]) => {
    this.asked.push(...queries.map(({ query }) => `search ${query}`));
    if (this.isDown) return Promise.resolve(refused(bilingual('不在', 'gone')));
    const candidates = this.regulations
      .flatMap(({ clauses }) => clauses)
      .map((clause) => ({ group: new GrowingGroup(clause.text, [clause]), relevance: 0.5 }));
    return Promise.resolve(done(queries.map(() => ({ candidates, isPartial: false }))));
  };

  nearest: RemoteCorpus['nearest'] = (title) => {
    this.asked.push(`nearest ${title}`);
    return Promise.resolve(this.isDown ? refused(bilingual('不在', 'gone')) : done(this.#heads()));
  };

  named: RemoteCorpus['named'] = (titles) => {
    this.asked.push(`named ${titles.join('、')}`);
    return Promise.resolve(done([]));
  };

  whole: RemoteCorpus['whole'] = (ids) => {
    this.asked.push(`whole ${ids.join('、')}`);
    const isGiven = !this.isDown && !this.isSlow;
    const given = this.regulations.filter(({ source }) => ids.includes(source.id));
    return Promise.resolve(isGiven ? done(given) : refused(bilingual('不在', 'gone')));
  };

  close(): void {
    this.asked.push('close');
  }

  #heads() {
    return this.regulations.map(({ source, clauses }) => ({
      id: source.id,
      title: source.title,
      version: this.version,
      clauses: clauses.length,
    }));
  }
}

const OWN = regulation('file:///a', '甲市数据条例', '市人民政府应当建立公共数据共享机制。');
const THERE = regulation(
  'servers/t/b',
  '乙市数据条例',
  '市人民政府应当建立公共数据共享和开放机制。',
  '本条例自公布之日起施行。',
);

describe('service/remote', () => {
  const own = (): PrecedentCorpus => {
    const corpus = new PrecedentCorpus();
    corpus.update(OWN.source, OWN.clauses);
    return corpus;
  };

  it('ranks what the server has among the session’s own, after the server was asked', async () => {
    const server = new FakeCorpus(THERE);
    const answers = new AnswerCache(server, () => 0);
    const index = new MergedIndex(own(), answers);
    const ask = () =>
      index.search('公共数据共享和开放机制', { limit: 5 }).map(({ clause }) => clause.source.id);
    assert.deepEqual(ask(), ['file:///a']);
    assert.equal(server.asked.length, 0);
    assert.deepEqual((await answers.asking(ask)).slice(0, 2), ['servers/t/b', 'file:///a']);
    // What was answered is there for who does not wait.
    assert.equal(ask()[0], 'servers/t/b');
    assert.deepEqual(server.asked, ['search 公共数据共享和开放机制']);
  });

  it('answers alone when the server does not, and asks again the next time', async () => {
    const server = new FakeCorpus(THERE);
    server.isDown = true;
    const answers = new AnswerCache(server, () => 0);
    const index = new MergedIndex(own(), answers);
    const ask = () => answers.asking(() => index.search('公共数据', { limit: 5 }).length);
    assert.equal(await ask(), 1);
    server.isDown = false;
    assert.ok((await ask()) > 1);
    assert.equal(server.asked.length, 2);
  });

  it('keeps answers for minutes, and not more of them than it may', async () => {
    let now = 0;
    const server = new FakeCorpus(THERE);
    const answers = new AnswerCache(server, () => now);
    const index = new MergedIndex(own(), answers);
    const ask = (query: string) => answers.asking(() => index.search(query, { limit: 1 }));
    await ask('数据一');
    await ask('数据一');
    assert.equal(server.asked.length, 1);
    now = 10 * 60_000;
    await ask('数据一');
    assert.equal(server.asked.length, 2);
    for (let at = 0; at < 60; at++) await ask(`数据${at}`);
    server.asked.splice(0);
    await ask('数据一');
    assert.deepEqual(server.asked, ['search 数据一']);
  });

  it('ends work that asks for something new each time', async () => {
    const server = new FakeCorpus(THERE);
    const answers = new AnswerCache(server, () => 0);
    let round = 0;
    await answers.asking(() => {
      round++;
      return answers.of({ query: `甲${round}` });
    });
    assert.ok(round <= 5 && server.asked.length <= 3);
  });

  it('lets a clause of the asker’s own text be no precedent, and each text stand once', async () => {
    const server = new FakeCorpus(
      THERE,
      regulation('servers/t/c', '丙市数据条例', ...OWN.clauses.map(({ text }) => text)),
    );
    const answers = new AnswerCache(server, () => 0);
    const index = new MergedIndex(own(), answers);
    const query = OWN.clauses[0]?.text ?? '';
    const hits = await answers.asking(() => index.search(query, { limit: 9, exclude: 'file:///a' }));
    assert.equal(hits[0]?.clause.source.id, 'servers/t/c');
    assert.ok(hits[0].score > 0.9);
    assert.equal(new Set(hits.map(({ clause }) => clause.text)).size, hits.length);
  });

  describe('FetchedRegulations', () => {
    const DRAFT = createSnapshot('丁市数据条例\n第一条 根据《乙市数据条例》，制定本条例。\n');
    const setUp = (...regulations: readonly SourceClauses[]) => {
      const server = new FakeCorpus(...regulations);
      const corpus = own();
      const shelf = {
        put: (sources: readonly SourceClauses[]) => {
          for (const { source, clauses } of sources) corpus.update(source, clauses);
        },
        remove: (ids: readonly string[]) => {
          for (const id of ids) corpus.remove(id);
        },
      };
      return { server, corpus, remote: new FetchedRegulations(server, shelf, () => 0) };
    };
    const idsIn = (corpus: PrecedentCorpus): readonly string[] => corpus.sources.map(({ id }) => id);

    it('sends titles only, once for each title and what it cites', async () => {
      const { server, corpus, remote } = setUp(THERE);
      await remote.prepare('file:///d', DRAFT);
      await remote.prepare('file:///d', createSnapshot(`${DRAFT.text}第二条 新的一条。\n`));
      assert.deepEqual(server.asked, ['nearest 丁市数据条例', 'named 乙市数据条例', 'whole servers/t/b']);
      assert.deepEqual(idsIn(corpus), ['file:///a', 'servers/t/b']);
    });

    it('reads again only what has another version', async () => {
      const { server, corpus, remote } = setUp(THERE);
      await remote.prepare('file:///d', DRAFT);
      server.asked.length = 0;
      await remote.prepare('file:///e', createSnapshot('戊市数据条例\n第一条 甲。\n'));
      assert.deepEqual(server.asked, ['nearest 戊市数据条例', 'named ']);
      server.version = 'v2';
      server.regulations = [regulation('servers/t/b', '乙市数据条例', '改过的条文，与从前不同。')];
      await remote.prepare('file:///f', createSnapshot('己市数据条例\n第一条 甲。\n'));
      assert.equal(corpus.clausesOf('servers/t/b')[0]?.text, '改过的条文，与从前不同。');
    });

    it('forgets what no open draft wants', async () => {
      const { corpus, remote } = setUp(THERE);
      await remote.prepare('file:///d', DRAFT);
      remote.forget('file:///d');
      assert.deepEqual(idsIn(corpus), ['file:///a']);
      await remote.prepare('file:///d', DRAFT);
      remote.close();
      assert.deepEqual(idsIn(corpus), ['file:///a']);
    });

    it('takes nothing in for a draft that was closed meanwhile, or for a server that was left', async () => {
      for (const end of ['forget', 'close'] as const) {
        const { corpus, remote } = setUp(THERE);
        const preparing = remote.prepare('file:///d', DRAFT);
        if (end === 'forget') remote.forget('file:///d');
        else remote.close();
        await preparing;
        assert.deepEqual(idsIn(corpus), ['file:///a'], end);
      }
    });

    it('takes in what the newest title asks for, whichever answer comes last', async () => {
      const { server, corpus, remote } = setUp(THERE);
      const { nearest } = server;
      let answerLate: () => void = () => undefined;
      const late = new Promise<void>((answer) => {
        answerLate = answer;
      });
      server.nearest = async (title, limit) => {
        if (title !== '丁市数据条例') return done([]);
        await late;
        return nearest(title, limit);
      };
      const older = remote.prepare('file:///d', DRAFT);
      await remote.prepare('file:///d', createSnapshot('戊市绿化条例\n第一条 甲。\n'));
      answerLate();
      await older;
      assert.deepEqual(idsIn(corpus), ['file:///a']);
    });

    it('asks again later for what a server did not give', async () => {
      const { server, corpus, remote } = setUp(THERE);
      server.isDown = true;
      await remote.prepare('file:///d', DRAFT);
      assert.deepEqual(idsIn(corpus), ['file:///a']);
      server.isDown = false;
      await remote.prepare('file:///d', DRAFT);
      assert.deepEqual(idsIn(corpus), ['file:///a', 'servers/t/b']);
    });

    it('asks again later for regulations of which it was told the titles only', async () => {
      const { server, corpus, remote } = setUp(THERE);
      server.isSlow = true;
      await remote.prepare('file:///d', DRAFT);
      assert.equal(await remote.whole('servers/t/b'), undefined);
      assert.deepEqual(idsIn(corpus), ['file:///a']);
      server.isSlow = false;
      await remote.prepare('file:///d', DRAFT);
      assert.deepEqual(idsIn(corpus), ['file:///a', 'servers/t/b']);
      server.asked.length = 0;
      await remote.prepare('file:///d', DRAFT);
      assert.deepEqual(server.asked, []);
    });

    it('does not ask again for what the server has no more', async () => {
      const { server, remote } = setUp(THERE);
      server.whole = () => Promise.resolve(done([]));
      await remote.prepare('file:///d', DRAFT);
      server.asked.length = 0;
      await remote.prepare('file:///d', DRAFT);
      assert.deepEqual(server.asked, []);
    });

    it('keeps a bounded number of whole regulations, and those that are wanted', async () => {
      const many = Array.from({ length: 300 }, (_, at) =>
        regulation(`servers/t/${at}`, `${at}市条例`, '甲乙。'),
      );
      const { server, remote } = setUp(...many);
      for (const { source } of many) await remote.whole(source.id);
      assert.equal(many.filter(({ source }) => remote.sourceOf(source.id) !== undefined).length, 256);
      const before = server.asked.length;
      await remote.whole('servers/t/299');
      assert.equal(server.asked.length, before);
    });
  });
});

describe('a search with a filter', () => {
  it('filters what the index of the session finds, however many others are closer', () => {
    const corpus = new PrecedentCorpus();
    for (let at = 0; at < 300; at++) {
      const title = at === 7 ? '乙乙市数据条例' : `甲甲市数据条例`;
      const { source, clauses } = regulation(
        `x${at}`,
        title,
        `公共数据共享机制${at === 7 ? '另有规定' : `第${at}号`}。`,
      );
      corpus.update(source, clauses);
    }
    const hits = corpus.search('公共数据共享机制', { limit: 10, filter: { region: '乙乙市' } });
    assert.deepEqual(
      hits.map(({ clause }) => clause.source.id),
      ['x7'],
    );
  });
});
