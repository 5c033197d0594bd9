import assert from 'node:assert/strict';
import { headingsOf, NameFinder } from '../../../server/src/precedents/clauses/fuzzyNameFinder';
import { seedCorpus } from '../seeds';

describe('titles', () => {
  it('forgives a wrong and a missing character anywhere in the name', () => {
    const finder = new NameFinder(
      ['甲市数字经济促进条例', '甲市物业管理条例', '乙市养犬规定'],
      (name) => name,
    );
    const best = (query: string): string | undefined => finder.find(query, 3)[0]?.item;
    assert.equal(best('数子经济促进'), '甲市数字经济促进条例');
    assert.equal(best('物管理条例'), '甲市物业管理条例');
    assert.equal(best('完全无关之词'), undefined);
    assert.deepEqual(finder.find(' ', 3), []);
  });

  it('tells what matched', () => {
    const [match] = new NameFinder(['乙市养犬规定'], (name) => name).find('养犬', 1);
    assert.deepEqual(match?.ranges, [{ start: 2, end: 4 }]);
  });

  it('collects headings without their numbers, the most common first', () => {
    const headings = headingsOf(seedCorpus());
    assert.deepEqual(headings[0], {
      title: '总则',
      sourceIds: [
        '000_7c68eb733d1d8894',
        '001_2c3a7b21717b4620',
        '002_743ff6794ae7eb39',
        '004_caf71e344d6a8bba',
      ].map((name) => `seeds/${name}.txt`),
    });
    assert.ok(headings.some(({ title }) => title === '重点领域'));
    assert.ok(headings.every(({ title }) => !/^第.+章/u.test(title)));
  });
});
