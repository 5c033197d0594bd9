import assert from 'node:assert/strict';
import { contextWith, indexOf } from '../support/snap';
import { at, taken } from './completionFixture';

describe('completion of whole articles', () => {
  const INDEX = contextWith(
    indexOf(`//- a.txt
甲市数字条例
第一条　为了促进甲，制定本条例。
第二条　市人民政府应当安排专项资金，支持甲项目。
第三条　市人民政府应当加强人才培养。
`),
  );

  it('offers what begins alike, in the words of this text and with its source', () => {
    const marked = '乙市数字办法\n第一条　为了促进乙，制定本办法。\n第二条　县人民政府应当安排‸';
    const found = at(marked, INDEX).find(({ description }) => description === '《甲市数字条例》');
    assert.equal(taken(marked, found).split('\n').at(-1), '第二条　市人民政府应当安排专项资金，支持甲项目。');
    assert.ok(found?.filterText.startsWith('县人民政府应当安排'));
  });

  it('does not offer what a standard clause shows', () => {
    const entries = at('乙市数字办法\n第一条　为了促进乙，制定本办法。\n第二条　市人民政府应当‸', INDEX);
    const clauses = entries.filter(({ kind }) => kind === 'clause');
    const shown = clauses.map(({ documentation }) => documentation?.[0]?.heading);
    const whole = shown.filter((heading) => heading === '《甲市数字条例》第三条');
    assert.equal(whole.length, 1);
  });

  it('prefers the text that the draft has followed so far', () => {
    const text = (region: string, matter: string): string => `${region}市数字条例
第一条　市人民政府应当加强对数字工作的领导，落实${matter}。
第二条　市人民政府应当安排专项资金，支持${region}项目。
`;
    const context = contextWith(indexOf(`//- a.txt\n${text('甲', '丙丁')}//- b.txt\n${text('乙', '戊己')}`));
    const first = (matter: string): string | undefined => {
      const marked = `${text('辛', matter).split('\n', 2).join('\n')}\n第二条　县人民政府应当安排‸`;
      return at(marked, context).find(({ kind }) => kind === 'clause')?.description;
    };
    assert.equal(first('丙丁'), '《甲市数字条例》');
    assert.equal(first('戊己'), '《乙市数字条例》');
  });

  it('waits for a few characters', () => {
    assert.deepEqual(at('乙市数字办法\n第一条　为了促进乙。\n第二条　县人‸', INDEX), []);
  });
});
