import assert from 'node:assert/strict';
import { namesOf } from '../../../server/src/precedents/clauses/regionAndSubject';
import { findSlots } from '../../../server/src/precedents/mining/findPlacesToFillIn';
import { sourceWith } from '../corpusModel';

const NAMES = { subjects: ['甲产业', '甲业'], regions: ['乙市'] };

/** The text with its slots marked `⟦kind:text⟧`. */
function marked(text: string): string {
  let result = '';
  let at = 0;
  for (const { kind, start, end } of findSlots(text, NAMES)) {
    result += `${text.slice(at, start)}⟦${kind}:${text.slice(start, end)}⟧`;
    at = end;
  }
  return result + text.slice(at);
}

const CASES: readonly (readonly [string, string])[] = [
  ['governments', '⟦government:市、区（市）人民政府⟧及其有关部门应当丙。'],
  ['departments after a government', '⟦government:市人民政府⟧及⟦department:科技、财政⟧等部门应当丙。'],
  ['a department at the beginning', '⟦department:市财政⟧部门负责丙。'],
  ['departments that are consulted', '⟦department:市科技⟧部门应当会同⟦department:市财政⟧部门统筹丙。'],
  ['nobody in particular', '有关部门应当丙。'],
  ['the subject, its longest name first', '促进⟦subject:甲产业⟧发展，⟦subject:甲业⟧领先。'],
  ['the region', '结合⟦region:乙市⟧实际。'],
  ['a list of principles', '应当遵循⟦list:创新驱动、集聚发展、开放合作、安全可控⟧的原则。'],
  ['dates and titles', '自⟦date:2030年1月1日⟧起施行，《⟦title:甲办法⟧》同时废止。'],
  ['ranges of fines', '处⟦amount:一万元以上五万元以下⟧的罚款，或者⟦amount:5000元以下⟧罚款。'],
  [
    'a fine without a range, and multiples',
    '处⟦amount:一百元⟧罚款，并处违法所得⟦amount:一倍以上五倍以下⟧罚款。',
  ],
  ['no bare sum, and no share', '货值不足一万元的，按百分之五十以上返还。'],
  [
    'periods',
    '自收到之日起⟦period:三十日⟧内，或者⟦period:十个工作日⟧内；满⟦period:一年⟧的，⟦period:24小时⟧前。',
  ],
  ['no part of a longer word', '统一年度计划，第三年的五年规划，每年三月十五日前，二〇二二年的。'],
];

describe('findSlots', () => {
  for (const [name, expected] of CASES) {
    it(`finds ${name}`, () => {
      assert.equal(marked(expected.replace(/⟦\w+:|⟧/gu, '')), expected);
    });
  }
});

describe('namesOf', () => {
  const clauses = sourceWith('a', [
    '为了促进甲业健康发展，制定本条例。',
    '甲业一。',
    '甲业二。',
    '甲业三。',
  ]).clauses;

  it('reads subject and region from the title', () => {
    assert.deepEqual(namesOf('乙丙市甲业促进条例', clauses), {
      subjects: ['甲业'],
      regions: ['乙丙市', '乙丙'],
    });
  });

  it('reads the subject from the purpose where there is no title', () => {
    assert.deepEqual(namesOf('001_2c3a', clauses), { subjects: ['甲业'], regions: [] });
  });

  it('takes no phrase for a subject that the text does not speak of', () => {
    assert.deepEqual(namesOf('001_2c3a', clauses.slice(0, 1)).subjects, []);
  });
});
