import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passes, readFilters } from '../../../server/src/precedents/clauses/searchFilter';
import { type PrecedentSource } from '../../../server/src/precedents/clauses/types';

const source = (title: string, facts: Partial<PrecedentSource> = {}): PrecedentSource => ({
  id: title,
  title,
  date: undefined,
  ...facts,
});
const lets = (of: PrecedentSource, typed: string): boolean => passes(of, readFilters(typed).filter ?? {});

describe('precedents/clauses/searchFilter', () => {
  it('takes what was typed apart into words and filters, wherever they stand', () => {
    assert.deepEqual(readFilters('高空抛物 地区:甲乙市 年份：2018..  现行'), {
      words: '高空抛物',
      filter: { region: '甲乙市', years: { from: 2018 }, inForce: true },
      unread: [],
    });
    assert.deepEqual(readFilters('kind:条例 data issuer:甲乙市人大').filter, {
      kind: '条例',
      issuer: '甲乙市人大',
    });
  });

  it('leaves alone what is no filter: a pasted clause with a colon, an unfinished filter, an address', () => {
    for (const typed of [
      '有下列情形之一的：',
      '县级以上人民政府应当： 甲',
      '下列地区：甲市、乙市',
      'http://a/b',
      '',
    ]) {
      assert.deepEqual(readFilters(typed), { words: typed, unread: [] }, typed);
    }
    assert.equal(readFilters('抛物 地区:').filter, undefined);
  });

  it('tells years that cannot be read, and narrows nothing by them', () => {
    assert.deepEqual(readFilters('抛物 年份:去年'), { words: '抛物', unread: ['年份:去年'] });
  });

  for (const [typed, date, expected] of [
    ['年份:2018', '2018-05-01', true],
    ['年份:2018', '2019-05-01', false],
    ['年份:2018..', '2019-05-01', true],
    ['年份:2018..', '2017-12-31', false],
    ['年份:..2018', '2018-12-31', true],
    ['年份:2018..2020', '2021-01-01', false],
    ['年份:2018-2020', '2020-01-01', true],
    ['年份:2018', undefined, false],
    ['年份:2018年', '2018-05-01', true],
    ['年份:２０１８', '2018-05-01', true],
    ['年份:2018年至2020年', '2020-05-01', true],
    ['年份:2018～2020', '2019-05-01', true],
    ['年份:2018–2020', '2021-05-01', false],
    ['年份:2018到2020', '2019-05-01', true],
    ['年份:2018年以来', '2024-05-01', true],
    ['年份:2018以后', '2017-05-01', false],
    ['年份:2020..2018', '2019-05-01', true],
    ['年份:2018...2020', '2019-05-01', true],
  ] as const) {
    it(`${typed}: ${expected ? 'keeps' : 'leaves out'} ${date ?? 'what has no date'}`, () => {
      assert.equal(lets(source('甲乙市某条例', { date }), typed), expected);
    });
  }

  it('knows place, kind, level, organ and validity, and lets nothing through of which it knows nothing', () => {
    const text = source('甲乙市绿化条例', { issuer: '甲乙市人民代表大会常务委员会', validity: '已废止' });
    for (const typed of ['地区:甲乙', '种类:条例', '标题:绿化', '机关:人民代表大会', '层级:地方性法规']) {
      assert.ok(lets(text, typed), typed);
    }
    for (const typed of ['现行', '地区:丙', '种类:办法', '层级:规章', '年份:2018..']) {
      assert.ok(!lets(text, typed), typed);
    }
    assert.ok(lets(source('甲乙市某办法（试行）'), '种类:办法 现行'));
    assert.ok(!lets(source('甲乙市某条例'), '机关:甲乙市人大'));
    for (const typed of [
      '机关:甲乙市人大常委会',
      '机关:人大',
      '机关:甲乙市人民代表大会常委会',
      '标题:《甲乙市绿化条例》',
      '地区:“甲乙”',
    ]) {
      assert.ok(lets(text, typed), typed);
    }
    assert.ok(lets(source('甲市某条例', { issuer: '甲市人大常委会' }), '机关:甲市人民代表大会常务委员会'));
    assert.ok(lets(source('甲市某办法', { issuer: '甲市人民政府' }), '机关:甲市政府'));
    assert.ok(!lets(source('甲市某办法'), '种类:法') && lets(source('某法'), '种类:法'));
    assert.ok(lets(source('甲市某条例实施细则'), '种类:细则'));
  });

  for (const title of ['甲市绿化条例', '甲市技术市场条例', '甲县县城管理办法', '甲市民用建筑节能条例']) {
    it(`knows the place of ${title}`, () => {
      assert.ok(lets(source(title), `地区:${title.slice(0, 2)}`));
    });
  }

  it('takes no 城市 of a title for a place', () => {
    assert.ok(!lets(source('城市绿化条例'), '地区:城'));
  });

  it('reads anything', () => {
    const unit = fc.constantFrom('地', '区', ':', '：', ' ', '年', '份', '2', '.', '现', '行', '\ud800');
    fc.assert(
      fc.property(fc.string({ unit }), (typed) => {
        assert.equal(typeof lets(source('甲乙市某条例'), typed), 'boolean');
      }),
    );
  });
});
