import { profileOf } from '../../analysis/kindAndRegion';
import { bilingual } from '../../base/bilingual';
import { countedInRules } from '../lexical/evidenceOfRules';
import { articlesOf } from '../../syntax/walkTree';
import { type Report, type Rule } from '../types';

/** competence/rule-without-basis: government rules that name no higher law in article 1. */
export const ruleWithoutBasis: Rule = {
  code: 'competence/rule-without-basis',
  level: 'info',
  summary: bilingual(
    '核对：规章第一条没有写上位法依据',
    'to review: government rules without a basis in article 1',
  ),
  explanation: bilingual(
    '没有法律、行政法规、地方性法规的依据，地方政府规章不得设定减损公民、法人和其他组织权利或者增加其义务的规范。第一条没有“根据……”的，请核对依据。只查规章。',
    'Without a basis in law or regulation, government rules may not reduce rights or add duties. Where article 1 has no 根据…, please review. Only 规章 are looked at.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第九十三条；《规章制定程序条例》（2017年）第三条。',
    'Legislation Law (2023), article 93; Regulation on the making of rules (2017), article 3.',
  ),
  measured: countedInRules(
    5,
    [5, 5],
    bilingual(
      '有没有依据不能只看第一条，所以是信息级。',
      'Article 1 alone does not tell whether there is one, hence information.',
    ),
  ),
  fixable: false,
  examples: [
    {
      bad: '北京市乙办法\n（2020年1月1日北京市人民政府令第1号公布）\n⟦第一条⟧　为了加强甲管理，制定本办法。\n',
    },
  ],
  accepts: [
    '北京市乙办法\n（2020年1月1日北京市人民政府令第1号公布）\n第一条　为了加强甲管理，根据《丙法》，制定本办法。\n',
    '北京市乙条例\n第一条　为了加强甲管理，制定本条例。\n',
    '北京市乙办法\n（2020年1月1日北京市人民政府令第1号公布）\n第一条　发布广告，应当遵守《丙法》和本办法。\n',
  ],
  *check(snapshot, settings): Iterable<Report> {
    const { tree, text } = snapshot;
    const first = articlesOf(tree)[0]?.node;
    if (tree.kind !== 'regulation' || first?.label?.ordinal.main !== 1) return;
    if (profileOf(snapshot, settings).kind !== '规章') return;
    if (/根据|依据|依照|按照|实施《|遵守《/u.test(text.slice(first.span.start, first.span.end))) return;
    yield {
      span: first.label.span,
      message: bilingual(
        '第一条没有写上位法依据；规章减损权利、增加义务须有依据，请核对。',
        'Article 1 names no higher law; rules that reduce rights or add duties need one. Please review.',
      ),
    };
  },
};
