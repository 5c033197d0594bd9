import assert from 'node:assert/strict';
import { allRules } from '../../../server/src/rules/allRules';
import { snap } from '../../support/snap';

const rule = allRules.find(({ code }) => code === 'wording/bare-should');

/** The words reported in a text of this title. */
function reported(title: string, words: string): readonly string[] {
  const text = `${title}\n第一条　${words}\n`;
  assert.ok(rule !== undefined);
  return [...rule.check(snap(text), {})].map(({ span }) => text.slice(span.start, span.end));
}

describe('wording/bare-should', () => {
  const INTERPRETATIONS = [
    '最高人民法院关于审理林木纠纷案件适用法律若干问题的解释',
    '最高人民法院关于委托鉴定若干问题的规定',
    '最高人民检察院关于办理丁案件的规则',
    '最高人民法院、最高人民检察院关于办理戊案件的解释（二）',
    '最高人民法院关于己问题的批复',
  ];
  for (const title of INTERPRETATIONS) {
    it(`leaves the custom of the courts alone: ${title}`, () => {
      for (const words of ['人民法院应予支持。', '人民法院应予受理；', '应予准许：', '应依法审查。']) {
        assert.deepEqual(reported(title, words), [], words);
      }
    });
  }

  for (const title of ['甲市林木条例', '甲市林木管理办法', '甲市人民法院费用管理规定']) {
    it(`still reports it in what is no interpretation: ${title}`, () => {
      assert.deepEqual(reported(title, '符合条件的，应予受理。'), ['应予']);
    });
  }
});
