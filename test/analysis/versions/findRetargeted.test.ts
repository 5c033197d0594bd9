import assert from 'node:assert/strict';
import { findRetargeted } from '../../../server/src/analysis/versions/findRetargeted';
import { formatOrdinal, ordinal } from '../../../server/src/base/ordinal';
import { snap } from '../../support/snap';

const regulation = (articles: readonly string[]): string =>
  `甲市乙条例\n${articles.map((text, at) => `${formatOrdinal(ordinal(at + 1), '条')}　${text}\n`).join('')}`;

/** Each retargeted citation as `number in its article: meant→now` (`×` for gone). */
function retargeted(before: readonly string[], after: readonly string[]): readonly string[] {
  const now = snap(regulation(after));
  return findRetargeted(snap(regulation(before)), now).map(({ citation, meant, meantNow }) => {
    const written = now.text.slice(citation.span.start, citation.span.end);
    return `${written}: ${meant.label?.text ?? ''}→${meantNow?.label?.text ?? '×'}`;
  });
}

const DATA = '市人民政府应当加强对公共数据工作的组织领导。';
const FUNDS = '财政部门应当安排专项资金，用于基础设施建设。';
const TALENT = '鼓励高等学校开设相关专业，培养专业人才。';
const PARKS = '园区应当完善配套服务，引进相关企业。';

describe('findRetargeted', () => {
  it('finds every number that came to mean another article', () => {
    const liability = '违反第一条、第二条第一款规定，或者依照第三条办理的，处罚。';
    assert.deepEqual(retargeted([DATA, FUNDS, TALENT, liability], [FUNDS, DATA, TALENT, liability]), [
      '第一条: 第一条→第二条',
      '第二条: 第二条→第一条',
    ]);
  });

  it('looks at both ends of a range, and at 前条', () => {
    assert.deepEqual(
      retargeted(
        [DATA, FUNDS, '依照第一条至第二条办理。', '依照前条办理。'],
        [DATA, TALENT, FUNDS, '依照第一条至第二条办理。', PARKS, '依照前条办理。'],
      ),
      ['第一条至第二条: 第二条→第三条', '前条: 第三条→第四条'],
    );
  });

  it('tells a deleted target whose number another article took', () => {
    assert.deepEqual(retargeted([DATA, FUNDS, '依照第一条办理。'], [FUNDS, '依照第一条办理。']), [
      '第一条: 第一条→×',
    ]);
  });

  it('is silent on targets that were edited or rewritten in their place', () => {
    const cites = '依照第二条办理。';
    assert.deepEqual(
      retargeted([DATA, FUNDS, cites], [DATA, FUNDS.replace('专项', '必要的专项'), cites]),
      [],
    );
    assert.deepEqual(retargeted([DATA, FUNDS, cites], [DATA, TALENT, cites]), []);
  });

  it('is silent on references that followed, were given another number, or are new', () => {
    const before = [DATA, FUNDS, '违反第一条、第二条的，处罚。'];
    assert.deepEqual(retargeted(before, [TALENT, DATA, FUNDS, '违反第二条、第三条的，处罚。']), []);
    assert.deepEqual(retargeted(before, [TALENT, DATA, FUNDS, '违反第三条、第三条的，处罚。']), []);
    assert.deepEqual(
      retargeted(before, [TALENT, DATA, FUNDS, '违反第二条、第三条的，处罚。培养人才依照第一条进行。']),
      [],
    );
    assert.deepEqual(
      retargeted(before, [TALENT, DATA, FUNDS, '违反第二条、第三条的，处罚。', '见第一条。']),
      [],
    );
  });

  it('knows a reference in an edited article by the words around it', () => {
    const before = [DATA, FUNDS, '有关单位依照第一条办理登记的，应当提交材料。'];
    const edited = '有关单位和个人，依照第一条办理登记的，应当在十日内提交全部材料。';
    assert.deepEqual(retargeted(before, [TALENT, DATA, FUNDS, edited]), ['第一条: 第一条→第二条']);
  });

  it('is silent on references to other texts, and where a number is used twice for a moment', () => {
    const other = '依照《丙法》第一条办理。';
    assert.deepEqual(retargeted([DATA, FUNDS, other], [FUNDS, DATA, other]), []);
    const twice = `甲市乙条例\n第一条　${TALENT}\n第一条　${DATA}\n第二条　依照第一条办理。\n`;
    assert.deepEqual(findRetargeted(snap(regulation([DATA, '依照第一条办理。'])), snap(twice)), []);
  });

  it('keeps the key of a citation while other places change, and gives another one when it changes again', () => {
    const before = snap(regulation([DATA, FUNDS, TALENT, '违反第一条的，由主管部门处罚。']));
    const keyIn = (articles: readonly string[]): string | undefined =>
      findRetargeted(before, snap(regulation(articles)))[0]?.key;
    const liability = '违反第一条的，由主管部门处罚。';
    const key = keyIn([FUNDS, DATA, TALENT, liability]);
    assert.ok(key !== undefined);
    assert.equal(keyIn([FUNDS, DATA, `${TALENT}支持引进。`, `${liability}情节轻微的，不予处罚。`]), key);
    assert.notEqual(keyIn([TALENT, DATA, FUNDS, liability]), key);
    assert.notEqual(keyIn([FUNDS, DATA, TALENT, '不符合第一条的，由主管部门处罚。']), key);
  });
});
