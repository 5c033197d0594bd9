import assert from 'node:assert/strict';
import { matchedSentence } from '../../../server/src/precedents/search/matchedSentence';

const shown = (text: string, words: string): string => {
  const { text: sentence, marks } = matchedSentence(text, words);
  return marks.reduceRight(
    (marked, { start, end }) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
    sentence,
  );
};

describe('precedents/search/matchedSentence', () => {
  it('is the sentence that has most of the words, which are marked', () => {
    assert.equal(shown('甲乙。禁止从建筑物中抛掷物品；丙。', '抛掷物品'), '禁止从建筑物中[抛掷物品]；');
    assert.equal(shown('下列：\n（一）高空抛物；\n（二）甲。', '高空抛物'), '（一）[高空抛物]；');
  });

  it('marks what a pasted clause shares with it, and no single character', () => {
    assert.equal(
      shown('业主应当按照约定交纳物业费。', '物业费由业主交纳'),
      '[业主]应当按照约定[交纳][物业费]。'.replace('][', ''),
    );
    assert.equal(shown('甲乙丙。', '丁丙'), '甲乙丙。');
  });

  it('is calm where there is nothing', () => {
    assert.deepEqual(matchedSentence('', '甲'), { text: '', marks: [] });
    assert.deepEqual(matchedSentence('甲。', ''), { text: '甲。', marks: [] });
  });
});
