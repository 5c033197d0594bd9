import assert from 'node:assert/strict';
import { ArticleWords } from '../../../server/src/precedents/roles/wordSharesOfArticles';
import { sourceWith } from '../corpusModel';

const sources = [
  sourceWith('a', ['市人民政府应当安排甲资金支持乙。', '市人民政府应当加强甲人才的培养，奖励人才。']),
  sourceWith('b', ['市人民政府应当保护甲知识产权。']),
];
const words = new ArticleWords(sources);
const sharesOf = (text: string): readonly number[] => [...words.sharesOf(text).ofArticles];

describe('ArticleWords', () => {
  it('gives 1 to an article that has all words, 0 to one that has none', () => {
    assert.deepEqual(sharesOf('人才'), [0, 1, 0]);
  });

  it('counts what few articles have more than what all have', () => {
    const [funds = 1, talent = 0, property = 1] = sharesOf('市人民政府应当奖励人才');
    assert.ok(funds < 0.1 && property < 0.1 && talent > 0.5, `${funds} ${talent} ${property}`);
  });

  it('gives of each source the article with the most', () => {
    assert.deepEqual([...words.sharesOf('人才').ofSources], [1, 0]);
  });

  it('gives nothing where there are no words, or words that no article has beside others', () => {
    assert.deepEqual(sharesOf(''), [0, 0, 0]);
    assert.ok((sharesOf('人才丙丁')[1] ?? 1) < 1);
  });

  it('numbers the articles through the sources', () => {
    const numbers = sources.flatMap(({ clauses }) => clauses.map((clause) => words.numberOf(clause)));
    assert.deepEqual(numbers, [0, 1, 2]);
    assert.deepEqual(
      [-1, 0, 1, 2, 3].map((number) => words.sourceOf(number)),
      [-1, 0, 0, 1, -1],
    );
    const [stranger] = sourceWith('c', ['奖励人才。']).clauses;
    assert.ok(stranger !== undefined && words.numberOf(stranger) === undefined);
  });

  it('tells the same of a text however many were asked for since', () => {
    const first = sharesOf('奖励人才');
    for (let at = 0; at < 100; at++) words.sharesOf(`甲${at}`);
    assert.deepEqual(sharesOf('奖励人才'), first);
  });
});
