import assert from 'node:assert/strict';
import { roleSequences } from '../../server/src/precedents/order';
import { typedArticles } from '../../server/src/precedents/typedArticles';
import { sourceWith } from './corpusModel';

const sequences = roleSequences([
  sourceWith('a', [
    '为了促进甲业发展，制定本条例。',
    '本条例适用于本市行政区域内的甲活动。',
    '市人民政府应当安排甲资金支持乙。',
    '市人民政府应当加强甲人才的培养。',
  ]),
]);
const position = { before: ['purpose'], after: [], chapter: undefined } as const;

const typed = (text: string): readonly string[] =>
  typedArticles(text, position, sequences, 2).map((clause) => clause.label);

describe('typedArticles', () => {
  it('puts what begins with the typed words before what only stands here', () => {
    assert.equal(typed('本条例适用')[0], '第1条');
    assert.equal(typed('市人民政府应当安')[0], '第2条');
    assert.equal(typed('市人民政府应当加')[0], '第3条');
  });

  it('looks for the rare words of what is typed in the whole article', () => {
    const precedent = roleSequences([
      sourceWith('b', [
        '市人民政府应当组织编制甲规划，并向社会公布。',
        '市人民政府应当安排甲资金，用于人才的引进。',
        '市人民政府应当推动甲设施建设，完善网络。',
      ]),
    ]);
    const place = { before: [], after: [], chapter: undefined };
    const [first] = typedArticles('鼓励引进人才', place, precedent, 1);
    assert.equal(first?.label, '第1条');
  });

  it('gives no more than asked for', () => {
    assert.equal(typed('市人民政府').length, 2);
  });

  it('gives several articles of one role, those of a repealed text last', () => {
    const text = '市人民政府应当安排甲资金支持乙。';
    const { source, clauses } = sourceWith('old', [text], '2024-01-01');
    const repealed = { ...source, validity: '已废止' };
    const both = roleSequences([
      { source: repealed, clauses: clauses.map((clause) => ({ ...clause, source: repealed })) },
      sourceWith('new', [text, '市人民政府应当安排甲资金支持丙。']),
    ]);
    const place = { before: [], after: [], chapter: undefined };
    const found = typedArticles('市人民政府应当安', place, both, 3);
    assert.deepEqual(
      found.map((clause) => clause.source.id),
      ['new', 'new', 'old'],
    );
  });

  it('gives nothing of what a text has once and the draft has', () => {
    assert.equal(typed('为了促进甲').includes('第0条'), false);
  });
});
