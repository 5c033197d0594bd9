import assert from 'node:assert/strict';
import { rankLevelOf } from '../../../server/src/precedents/clauses/forceAndRank';

describe('rankLevelOf', () => {
  const levels: readonly (readonly [string, number | undefined])[] = [
    ['中华人民共和国宪法', 0],
    ['中华人民共和国城市维护建设税法', 0],
    ['中华人民共和国民法典', 0],
    ['数据安全法', 0],
    ['码头管理办法', undefined],
    ['中华人民共和国码头法实施办法', 1],
    ['中华人民共和国城市码头暂行条例', 1],
    ['城市码头条例', 1],
    ['农药市场管理条例', 1],
    ['县级码头条例', 1],
    ['甲乙市码头条例', 2],
    ['甲市民用码头条例', 2],
    ['甲市码头市场条例', 2],
    ['杭州西湖码头条例', 2],
    ['浦东新区码头条例', 2],
    ['丙丁经济特区码头条例（草案）', 2],
    ['戊己自治州码头条例', 2],
    ['甲乙市码头管理规定', undefined],
    ['甲乙市实施《中华人民共和国码头法》办法', undefined],
    ['中国共产党码头工作条例', undefined],
    ['', undefined],
  ];
  for (const [title, level] of levels) {
    it(`${title} is ${String(level)}`, () => {
      assert.equal(rankLevelOf({ title }), level);
    });
  }

  it('believes a manifest', () => {
    assert.equal(rankLevelOf({ title: '甲乙市码头管理规定', rank: '地方政府规章' }), 3);
    assert.equal(rankLevelOf({ title: '某某', rank: '别的' }), undefined);
  });
});
