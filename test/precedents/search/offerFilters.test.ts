import assert from 'node:assert/strict';
import { offerFilters } from '../../../server/src/precedents/search/offerFilters';
import { indexOf } from '../../support/snap';

describe('precedents/search/offerFilters', () => {
  const index = indexOf(`//- a.txt
甲乙市数据条例
（2020年1月1日甲乙市第三届人民代表大会常务委员会第二次会议通过）
第一条　甲。
//- b.txt
甲乙市码头办法
第一条　乙。
//- c.txt
丙丁省绿化条例
第一条　丙。
`);
  const offered = (typed: string): readonly string[] =>
    offerFilters(typed, index).map(({ label, count }) => `${label} ${count}`);

  it('offers the values of the index, those of most texts first', () => {
    assert.deepEqual(offered('数据 地区:'), ['地区:甲乙市 2', '地区:丙丁省 1']);
    assert.deepEqual(offered('地区:丙'), ['地区:丙丁省 1']);
    assert.deepEqual(offered('种类:'), ['种类:条例 2', '种类:办法 1']);
    assert.deepEqual(offered('机关:'), ['机关:甲乙市人民代表大会常务委员会 1']);
    assert.deepEqual(offered('年份:'), ['年份:2020 1']);
    assert.deepEqual(offered('地区:丙丁省'), []);
  });

  it('offers the names of filters, and puts them where the word was', () => {
    const [first] = offerFilters('数据 地', index);
    assert.deepEqual(first, { label: '地区:', query: '数据 地区:', count: 3 });
    assert.equal(offerFilters('数据 地区:丙', index)[0]?.query, '数据 地区:丙丁省 ');
    assert.deepEqual(offered(''), []);
    assert.deepEqual(offered('数据 '), []);
  });
});
