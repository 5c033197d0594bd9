import { profileOf } from '../../analysis/kindAndRegion';
import { bilingual } from '../../base/bilingual';
import { countedInRules } from '../lexical/evidenceOfRules';
import { bareTitle } from '../../syntax/titleForms';
import { type Report, type Rule } from '../types';

/** structure/rule-named-regulation: government rules that call themselves 条例. */
export const ruleNamedRegulation: Rule = {
  code: 'structure/rule-named-regulation',
  level: 'error',
  summary: bilingual('规章的名称用了“条例”', 'government rules named 条例'),
  explanation: bilingual(
    '规章的名称一般称“规定”“办法”，不得称“条例”。只查规章：项目的 `kind` 为“规章”，或者题注写明由政府令公布。',
    'Government rules are called 规定 or 办法, never 条例. Only 规章 are looked at: `kind` in the project says so, or the adoption note names a government order.',
  ),
  basis: bilingual(
    '《规章制定程序条例》（2017年）第七条。',
    'Regulation on the making of rules (2017), article 7.',
  ),
  measured: countedInRules(
    0,
    [0, 0],
    bilingual(
      '条文明确，没有判断的余地，为错误级。',
      'The provision leaves no room for judgement, hence an error.',
    ),
  ),
  fixable: false,
  examples: [
    {
      bad: '⟦北京市乙条例⟧\n（2020年1月1日北京市人民政府令第1号公布）\n第一条　甲。\n',
    },
  ],
  accepts: [
    '北京市乙办法\n（2020年1月1日北京市人民政府令第1号公布）\n第一条　甲。\n',
    '北京市乙条例\n第一条　甲。\n',
    '乙条例\n（2020年1月1日中华人民共和国国务院、中华人民共和国中央军事委员会令第1号公布）\n第一条　甲。\n',
    '乙条例\n（2020年1月1日国务院批准　2020年2月1日丙委员会令第2号发布）\n第一条　甲。\n',
  ],
  *check(snapshot, settings): Iterable<Report> {
    const { tree } = snapshot;
    if (tree.kind !== 'regulation' || tree.title === undefined) return;
    if (!bareTitle(tree.title.text).endsWith('条例')) return;
    if (profileOf(snapshot, settings).kind !== '规章') return;
    yield {
      span: tree.title.span,
      message: bilingual(
        '规章不得称“条例”，请改称“规定”或者“办法”。',
        'Rules may not be called 条例; use 规定 or 办法.',
      ),
    };
  },
};
