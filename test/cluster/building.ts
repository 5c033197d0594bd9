import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';
import { CliFolder } from '../cli/harness';
import { QUERY, planOf, regulation, search, silent, some, type ClusterLab } from './clusterLab';

/** Builds of a corpus: renewed, broken off, two at once, from the command line. */
export const building = (lab: ClusterLab): void => {
  describe('building', () => {
    it('makes an index, then writes only what changed, and keeps the old one until told', async () => {
      const first = await lab.build('own', planOf(some(20)));
      assert.deepEqual([first.written, first.unchanged, first.regulations, first.clauses], [20, 0, 20, 160]);
      const again = await lab.build('own', planOf(some(20)));
      assert.deepEqual([again.written, again.unchanged, again.index], [0, 20, first.index]);
      const plan = planOf(some(19));
      const read = (id: string) => plan.read(id);
      const changed = plan.regulations.map((each) =>
        each.id === '库/3.txt' ? { ...each, version: 'v2' } : each,
      );
      const second = await lab.build('own', {
        regulations: changed,
        read: (id) => (id === '库/3.txt' ? Promise.resolve(regulation(3, 1, 4)) : read(id)),
      });
      assert.deepEqual([second.written, second.unchanged, second.removed], [1, 18, 1]);
      assert.deepEqual([second.regulations, second.clauses, second.old], [19, 18 * 8 + 4, first.index]);
      const whole = await lab.corpusOf('own').whole(['servers/own/库/3.txt', 'servers/own/库/19.txt']);
      assert.ok(whole.ok);
      assert.deepEqual(
        whole.value.map(({ clauses }) => clauses.map(({ text }) => text)),
        [regulation(3, 1, 4).clauses.map(({ text }) => text)],
      );
      const pruned = await lab.builderOf('own').prune();
      assert.deepEqual(pruned.ok && pruned.value, [first.index]);
      assert.equal((await lab.build('own', { regulations: changed, read })).index, second.index);
    });

    it('goes on where it was broken off', async () => {
      const sources = some(900);
      const plan = planOf(sources);
      let read = 0;
      const broken = lab.builderOf('broken').build(
        {
          ...plan,
          read: (id) => (++read > 850 ? Promise.reject(new Error('power failure')) : plan.read(id)),
        },
        silent,
      );
      await assert.rejects(broken, /power failure/u);
      // What was on its way arrives.
      await rest(1_000);
      assert.equal((await search(lab.corpusOf('broken'), QUERY)).end, 'refused');
      const report = await lab.build('broken', plan);
      assert.equal(report.clauses, 7200);
      assert.ok(report.written < 900 && report.unchanged > 0, `${report.written} written anew`);
    });

    it('lets two build at once, the same or something else', async () => {
      const same = await Promise.all([
        lab.build('both', planOf(some(60))),
        lab.build('both', planOf(some(60))),
      ]);
      assert.equal(same[0].index, same[1].index);
      assert.deepEqual(
        same.map(({ clauses }) => clauses),
        [480, 480],
      );
      const others = await Promise.all([
        lab.build('both', planOf(some(50, 1), 'v2')),
        lab.build('both', planOf(some(40, 2), 'v3')),
      ]);
      assert.deepEqual(
        others.map(({ clauses }) => clauses),
        [400, 320],
      );
      const found = await search(lab.corpusOf('both'), QUERY);
      assert.ok(found.end === 'whole' && found.texts.length > 0);
      const aliases = Object.keys((await lab.cluster.ask('GET', '/_alias/both')) as object);
      assert.equal(aliases.length, 1);
    });

    it('gets as many shards as are asked for, and keeps them', async () => {
      const shardsOf = async (index: string): Promise<unknown> => {
        const settings = (await lab.cluster.ask('GET', `/${index}/_settings`)) as Record<
          string,
          { settings: { index: { number_of_shards: string } } }
        >;
        return settings[index]?.settings.index.number_of_shards;
      };
      const plan = planOf(some(12));
      const usual = await lab.build('shards', plan);
      assert.equal(await shardsOf(usual.index), '3');
      const split = await lab.build('shards', plan, { shards: 5 });
      assert.deepEqual([split.written, split.clauses, split.old], [12, 96, usual.index]);
      assert.equal(await shardsOf(split.index), '5');
      const renewed = await lab.build('shards', planOf(some(13)));
      assert.equal(await shardsOf(renewed.index), '5');
      assert.deepEqual([renewed.written, renewed.unchanged], [1, 12]);
      const found = await search(lab.corpusOf('shards'), QUERY);
      assert.ok(found.end === 'whole' && found.texts.length > 0);
    });

    it('is done from the command line, and searched from there', async () => {
      const text = '甲甲市候鸟保护条例\n第一条　为了保护候鸟迁徙通道，制定本条例。\n第二条　禁止投喂。\n';
      const folder = await CliFolder.create({ '库/a.txt': text });
      const server = ['--server', lab.cluster.setting('cli'), '--lang', 'en'];
      const built = await folder.run(['index', '库', ...server]);
      assert.equal(built.code, 0, built.stderr);
      assert.match(built.stdout, /1 regulations, 2 clauses: 1 written/u);
      const found = await folder.run(['search', '候鸟迁徙通道', ...server]);
      assert.equal(found.code, 0, found.stderr);
      assert.match(found.stdout, /候鸟保护条例/u);
      await folder.remove();
    });
  });
};
