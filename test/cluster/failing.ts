import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';
import { type RemoteHealth } from '../../server/src/service/remote/remoteCorpus';
import { QUERY, planOf, regulation, search, some, wholeOf, type ClusterLab } from './clusterLab';

/** Nodes that are held, killed and started again, while the corpus is searched and built. */
export const failing = (lab: ClusterLab): void => {
  describe('nodes that fail', () => {
    it('one is held: every search is answered in its time', async () => {
      const corpus = lab.corpusOf('main', [], 3_000);
      await search(corpus, QUERY);
      lab.cluster.hold(1);
      try {
        for (let at = 0; at < 4; at++) {
          const { texts, end } = await search(corpus, `${QUERY}${at}`);
          assert.equal(texts.length > 0, end !== 'refused');
        }
      } finally {
        lab.cluster.letGo(1);
      }
      await lab.cluster.whenNodes(3);
      await lab.cluster.whenGreen();
    });

    it('one is killed while drafters search: no answer is lost, none is taken for whole that is not', async () => {
      const corpus = lab.corpusOf('main');
      const text = regulation(11).clauses[4]?.text ?? '';
      assert.deepEqual((await search(corpus, text)).texts[0], text);
      const killing = rest(150).then(() => lab.cluster.kill(2));
      try {
        for (let at = 0; at < 40; at++) {
          const found = await search(corpus, text);
          assert.notEqual(found.end, 'refused');
          if (found.end === 'whole') assert.equal(found.texts[0], text);
        }
      } finally {
        await killing;
        await lab.cluster.startNode(2);
        await lab.cluster.whenNodes(3);
      }
      await lab.cluster.whenGreen();
    });

    it('one is killed during a build: nothing is lost', async () => {
      const sources = some(400, 3);
      const killed: Promise<void>[] = [];
      const built = await lab.builderOf('crash').build(planOf(sources), ({ written }) => {
        if (written > 150 && killed.length === 0) killed.push(lab.cluster.kill(1));
        return Promise.resolve();
      });
      assert.ok(built.ok, built.ok ? '' : built.reason.en);
      assert.deepEqual([built.value.regulations, built.value.clauses], [400, 3200]);
      await Promise.all(killed);
      const corpus = lab.corpusOf('crash');
      const whole = await wholeOf(corpus, 'servers/crash/库/399.txt', 'servers/crash/库/0.txt');
      assert.deepEqual(
        whole.map(({ clauses }) => clauses.length),
        [8, 8],
      );
      await lab.cluster.startNode(1);
      await lab.cluster.whenNodes(3);
      await lab.cluster.whenGreen();
    });

    it('a part is lost for good: the answer says that it is partial', async () => {
      await lab.build('red', planOf(some(60)), { shards: 3, replicas: 0 });
      const told: RemoteHealth[] = [];
      const corpus = lab.corpusOf('red', told);
      assert.equal((await search(corpus, QUERY)).end, 'whole');
      await lab.cluster.kill(2);
      await lab.cluster.whenNodes(2);
      for (let at = 0; at < 20 && (await search(corpus, QUERY)).end !== 'partial'; at++) await rest(200);
      assert.equal(told.at(-1)?.state, 'limited');
      await lab.cluster.startNode(2);
      await lab.cluster.whenNodes(3);
    });

    it('all are gone and come back: searches are refused at once, then answered', async () => {
      const told: RemoteHealth[] = [];
      const corpus = lab.corpusOf('main', told);
      assert.equal((await search(corpus, QUERY)).end, 'whole');
      await Promise.all([0, 1, 2].map((node) => lab.cluster.kill(node)));
      for (let at = 0; at < 5; at++) assert.equal((await search(corpus, QUERY)).end, 'refused');
      assert.equal(told.at(-1)?.state, 'down');
      await Promise.all([0, 1, 2].map((node) => lab.cluster.startNode(node)));
      await lab.cluster.whenNodes(3);
      await lab.cluster.ask('GET', '/_cluster/health/main?wait_for_status=yellow&timeout=60s');
      for (let at = 0; at < 20 && (await search(corpus, QUERY)).end !== 'whole'; at++) {
        lab.passed += 60_000;
        await rest(250);
      }
      assert.equal(told.at(-1)?.state, 'ready');
    });
  });
};
