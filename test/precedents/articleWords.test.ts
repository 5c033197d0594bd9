import assert from 'node:assert/strict';
import { wordsOf } from '../../server/src/precedents/articleWords';
import { roleSequences } from '../../server/src/precedents/order';
import { sourceWith } from './corpusModel';

const { source, clauses } = sourceWith('a', [
  '市人民政府应当安排甲资金支持乙。',
  '市人民政府应当加强甲人才的培养，奖励人才。',
  '市人民政府应当保护甲知识产权。',
]);
const sequences = roleSequences([{ source, clauses }]);
const sharesOf = (typed: string): readonly number[] => {
  const shareOf = wordsOf(sequences).sharesOf(typed);
  return clauses.map((clause) => shareOf(clause));
};

describe('wordsOf', () => {
  it('gives 1 to an article that has all that is typed, 0 to one that has nothing of it', () => {
    assert.deepEqual(sharesOf('人才'), [0, 1, 0]);
  });

  it('counts what few articles have more than what all have', () => {
    const [funds, talent, property] = sharesOf('市人民政府应当奖励人才');
    assert.ok(funds === property && funds !== undefined && funds < 0.1);
    assert.ok(talent !== undefined && talent > 0.5);
  });

  it('gives nothing where nothing is typed, and to an article it does not know', () => {
    assert.deepEqual(sharesOf(''), [0, 0, 0]);
    const [stranger] = sourceWith('b', ['奖励人才。']).clauses;
    assert.ok(stranger !== undefined);
    assert.equal(wordsOf(sequences).sharesOf('人才')(stranger), 0);
  });

  it('reads a library once', () => {
    assert.equal(wordsOf(sequences), wordsOf(sequences));
  });
});
