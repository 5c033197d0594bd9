import assert from 'node:assert/strict';
import { issuerOf } from '../../../server/src/precedents/clauses/cutIntoClauses';

describe('precedents/clauses/issuer', () => {
  for (const [note, expected] of [
    ['（2020年7月31日甲省第十三届人民代表大会常务委员会第二十二次会议通过）', '甲省人民代表大会常务委员会'],
    [
      '2019年1月1日甲市第三届人民代表大会第二次会议通过　2019年3月1日乙省第一届人民代表大会常务委员会第三次会议批准',
      '甲市人民代表大会',
    ],
    ['（2001年5月1日甲市人大常委会通过）', '甲市人民代表大会常务委员会'],
    ['（2015年1月1日国务院令第1号公布）', '国务院'],
    ['（2015年1月1日甲市人民政府令第1号公布）', '甲市人民政府'],
    ['（2015年1月1日公布）', undefined],
    ['', undefined],
  ] as const) {
    it(`${note} → ${expected ?? 'nobody'}`, () => {
      assert.equal(issuerOf(note), expected);
    });
  }
});
