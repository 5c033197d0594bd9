import assert from 'node:assert/strict';
import { profileOf, type ProfileSettings } from '../../server/src/analysis/kindAndRegion';
import { createSnapshot } from '../../server/src/analysis/snapshot';

function shown(head: string, settings: ProfileSettings = {}): string {
  const { kind, region, own, parent } = profileOf(createSnapshot(`${head}\n第一条　甲。\n`), settings);
  return [kind, region, own, parent].map((fact) => fact ?? '-').join(' ');
}

describe('profileOf', () => {
  it('reads kind and region from title and adoption note', () => {
    assert.equal(shown('深圳市甲条例'), '地方性法规 深圳市 本市 广东省');
    assert.equal(shown('深圳经济特区甲条例'), '经济特区法规 深圳市 本市 广东省');
    assert.equal(shown('浙江省甲办法\n（2020年1月1日浙江省人民政府令第1号公布）'), '规章 浙江省 本省 -');
    assert.equal(
      shown('甲古城保护条例\n（2020年1月1日杭州市第十届人民代表大会常务委员会第一次会议通过）'),
      '地方性法规 杭州市 本市 浙江省',
    );
    assert.equal(shown('广州市甲管理办法\n穗府规〔2020〕1号'), '规范性文件 广州市 本市 广东省');
    assert.equal(shown('恩施土家族苗族自治州自治条例'), '单行条例 恩施土家族苗族自治州 本州 湖北省');
    assert.equal(shown('中华人民共和国甲法'), '法律 - - -');
    assert.equal(shown('甲条例\n（2020年1月1日中华人民共和国国务院令第1号公布）'), '行政法规 - - -');
    assert.equal(
      shown('甲条例\n（2020年1月1日中华人民共和国国务院、中华人民共和国中央军事委员会令第1号公布）'),
      '行政法规 - - -',
    );
    assert.equal(
      shown('甲条例\n（2020年1月1日国务院批准　2020年2月1日乙委员会令第2号发布）'),
      '行政法规 - - -',
    );
    assert.equal(shown('甲办法\n（2020年1月1日国务院批准　2020年2月1日乙部令第2号发布）'), '规章 - - -');
  });

  it('guesses nothing where nothing tells', () => {
    assert.equal(shown('甲条例'), '- - - -');
    assert.equal(shown('北京市甲办法'), '- 北京市 本市 -');
    assert.equal(shown('城市绿化条例'), '- - - -');
  });

  it('takes the word of the project', () => {
    assert.equal(shown('北京市甲办法', { kind: '规章' }), '规章 北京市 本市 -');
    assert.equal(shown('甲条例', { region: '深圳市' }), '- 深圳市 本市 广东省');
    assert.equal(shown('甲条例', { region: { name: '深圳市', own: '特区' } }), '- 深圳市 特区 广东省');
    assert.equal(shown('北京市甲条例', { kind: '乙', region: '' }), '地方性法规 北京市 本市 -');
  });
});
