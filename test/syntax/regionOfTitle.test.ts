import assert from 'node:assert/strict';
import { regionOfTitle } from '../../server/src/syntax/regionOfTitle';

describe('regionOfTitle', () => {
  const CASES: readonly (readonly [region: string, rest: string])[] = [
    // One character stands for a name, and the first words of the subject are no part of it.
    ['甲市', '水资源管理条例'],
    ['甲市', '荣誉市民条例'],
    ['甲市', '技术市场条例'],
    ['甲市', '绿化条例'],
    ['甲市', '城市市容管理条例'],
    ['甲市', '县域经济促进条例'],
    ['甲县', '县城管理办法'],
    ['某市', '市场主体登记办法'],
    ['甲省', '省级储备粮管理办法'],
    ['甲安市', '夜市管理办法'],
    // 市 and a word that begins with what would make another one of it.
    ['甲市', '市民体育健身条例'],
    ['甲市', '民用建筑节能条例'],
    ['甲市', '政务服务条例'],
    ['甲市', '政府投资项目管理办法'],
    ['甲市', '民间融资管理条例'],
    ['甲市', '民族教育条例'],
    ['甲市', '区域协调发展条例'],
    ['杭州市', '市区电动自行车管理规定'],
    ['北京市', '区、乡、民族乡、镇人民代表大会代表选举实施细则'],
    ['上海市', '区和乡镇人民代表大会代表直接选举实施细则'],
    ['甲市', '市场监督管理条例'],
    ['甲市', '城市更新条例'],
    ['甲市', '户外广告管理办法'],
    // Names of the table, of counties and of autonomous places.
    ['运城市', '关圣文化建筑群保护条例'],
    ['成都市', '非物质文化遗产条例'],
    ['诸城市', '养犬管理办法'],
    ['津市市', '物业管理办法'],
    ['昆山市', '物业管理办法'],
    ['阿拉山口市', '口岸管理办法'],
    ['德清县', '地理信息管理办法'],
    ['沛县', '湿地保护办法'],
    ['深圳经济特区', '数据条例'],
    ['甲乙经济特区', '物业管理条例'],
    ['广西壮族自治区', '实施《中华人民共和国水法》办法'],
    ['景宁畲族自治县', '水资源管理条例'],
    ['察布查尔锡伯自治县', '湿地保护条例'],
    // A place that its province stands before.
    ['大理白族自治州', '洱海保护管理条例'],
    ['景宁畲族自治县', '城市管理条例'],
  ];
  for (const [region, rest] of CASES) {
    it(`parts ${region}|${rest}`, () => {
      assert.deepEqual(regionOfTitle(region + rest), { region, rest });
    });
  }

  for (const [province, region, rest] of [
    ['云南省', '大理白族自治州', '洱海保护管理条例'],
    ['浙江省', '景宁畲族自治县', '城市管理条例'],
    ['广东省', '广州市', '流溪河流域保护条例'],
  ] as const) {
    it(`leaves the province away: ${province}${region}`, () => {
      assert.deepEqual(regionOfTitle(province + region + rest), { region, rest });
    });
  }

  for (const title of [
    '城市绿化条例',
    '技术市场条例',
    '夜市管理办法',
    '大型超市管理办法',
    '促进企业上市办法',
    '历史文化名城名镇名村保护条例',
    '市政公用设施管理办法',
    '县域经济促进条例',
    '县级储备粮管理办法',
    '省级储备粮管理办法',
    '公路建设市场管理办法',
    '国家市场监督管理总局规章制定程序规定',
    '房屋建筑和市政基础设施工程质量监督管理规定',
    '中华人民共和国城市房地产管理法',
    '关于市人民政府报告重大事项的若干规定',
    '关于加强甲市物业管理的决定',
    '民族自治县发展促进办法',
    '中国（浙江）自由贸易试验区条例',
    '杭州西湖文化景观保护管理条例',
    '都市圈发展条例',
    '',
    '市',
    '县',
    '自治县',
  ]) {
    it(`finds none in ${title === '' ? 'an empty title' : title}`, () => {
      assert.deepEqual(regionOfTitle(title), { region: '', rest: title });
    });
  }
});
