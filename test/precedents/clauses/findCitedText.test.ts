import assert from 'node:assert/strict';
import { ordinal } from '../../../server/src/base/ordinal';
import { citedFinder } from '../../../server/src/precedents/clauses/findCitedText';
import { indexOf } from '../../support/snap';

const find = citedFinder(
  indexOf(`//- old.txt
甲市条例
（2010年3月1日甲市人民代表大会常务委员会通过）
第一条　甲。
//- new.txt
甲市条例
（2022年3月1日甲市人民代表大会常务委员会通过）
第一条　甲。
第二条　乙。
第二条之一　丙。
第三条　丁。
`),
);

const labels = (first: number, last?: number): readonly string[] | undefined =>
  find('甲市条例', ordinal(first), last === undefined ? undefined : ordinal(last))?.clauses.map(
    ({ label }) => label,
  );

describe('citedFinder', () => {
  it('takes the newest text of a title, whatever the blanks', () => {
    assert.equal(find('甲市 条例')?.source.id, 'new.txt');
    assert.equal(find('乙市条例'), undefined);
  });

  it('gives an article, a range with the articles put in between, and nothing for a number that is not there', () => {
    assert.deepEqual(labels(2), ['第二条']);
    assert.deepEqual(labels(2, 3), ['第二条', '第二条之一', '第三条']);
    assert.deepEqual(labels(3, 2), ['第三条']);
    assert.deepEqual(labels(9), []);
  });
});
