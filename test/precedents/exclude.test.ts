import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { clausesOfTree } from '../../server/src/precedents/clauses/cutIntoClauses';
import { PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';

const seeds = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => clausesOfTree(createSnapshot(readFileSync(`seeds/${name}`, 'utf8')).tree, name));

function corpusOf(sources: typeof seeds): PrecedentCorpus {
  const corpus = new PrecedentCorpus();
  for (const { source, clauses } of sources) corpus.update(source, clauses);
  return corpus;
}

describe('precedents of a draft that is indexed itself', () => {
  const whole = corpusOf(seeds);

  for (const { source, clauses } of seeds) {
    it(`are those found without it: ${source.id}`, () => {
      const others = corpusOf(seeds.filter((seed) => seed.source !== source));
      const articles = clauses.filter(({ level }) => level === 'article');
      const best = (corpus: PrecedentCorpus): readonly (string | undefined)[] =>
        articles.map(({ text }) => corpus.search(text, { limit: 3, exclude: source.id })[0]?.clause.text);
      const found = best(whole);
      assert.ok(found.every((text) => text !== undefined));
      // Common keys keep the weight they have with the draft, so a near tie may fall the other way.
      const without = best(others);
      const same = found.filter((text, i) => text === without[i]).length;
      assert.ok(same >= articles.length * 0.95, `${same} of ${articles.length}`);
    });
  }
});
