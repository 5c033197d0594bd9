import assert from 'node:assert/strict';
import { namesOfPlace } from '../../server/src/drafting/draftNames';
import { titleAtLevel } from '../../server/src/drafting/governmentLevel';

const PLACES: readonly (readonly [region: string, own: string, governments: string])[] = [
  ['重庆市', '本市', '市、区县（自治县）人民政府'],
  ['上海市', '本市', '市、区人民政府'],
  ['广州市', '本市', '市、区人民政府'],
  ['深圳经济特区', '本市', '市、区人民政府'],
  ['武汉市', '本市', '市、区人民政府'],
  ['杭州市', '本市', '市、县（市、区）人民政府'],
  ['包头市', '本市', '市、旗县（市、区）人民政府'],
  ['东莞市', '本市', '市人民政府'],
  ['义乌市', '本市', '市人民政府'],
  ['大理白族自治州', '本州', '自治州、县（市）人民政府'],
  ['景宁畲族自治县', '本自治县', '自治县人民政府'],
  ['鄂伦春自治旗', '本自治旗', '自治旗人民政府'],
  ['山东省', '本省', '县级以上人民政府'],
  ['广西壮族自治区', '本自治区', '县级以上人民政府'],
  ['内蒙古自治区', '本自治区', '旗县级以上人民政府'],
];

describe('the governments of a place', () => {
  for (const [region, own, governments] of PLACES) {
    it(`are ${governments} in ${region}`, () => {
      const { ownRegion, level } = namesOfPlace(region);
      assert.deepEqual([ownRegion, level?.governments], [own, governments]);
    });
  }

  it('stand in titles of chapters at the level of the draft', () => {
    const { level } = namesOfPlace('浙江省');
    assert.equal(titleAtLevel('市人民代表大会立法程序', level), '省人民代表大会立法程序');
    assert.equal(titleAtLevel('市容环境卫生', level), '市容环境卫生');
    assert.equal(titleAtLevel('市人民政府的职责', undefined), '市人民政府的职责');
  });
});
