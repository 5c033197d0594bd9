import { resolvedReferences } from '../../analysis/resolvedReferences';
import { bilingual } from '../../base/bilingual';
import { citedName } from '../../analysis/headingsAndAncestors';
import { paragraphsOf } from '../../syntax/walkTree';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { paragraphsRunTogether } from './signsOfLostNumbers';
import { countOf, faultySpan, said } from './referenceFaultWords';

export const missingParagraph: Rule = {
  code: 'reference/missing-paragraph',
  level: 'error',
  summary: bilingual('引用的款不存在', 'a cited paragraph does not exist'),
  explanation: bilingual(
    '被引用的条没有这么多款。款没有序号，条内每个自然段为一款，项属于引出它的款。多半是合并、删除了款，或者换行丢失，两款连成了一段。请核对款数，或者把连在一起的款分开。全文的款都连成一段的文本不报告。',
    'The cited article has fewer paragraphs. A 款 carries no number: each paragraph of the article is one, and items belong to the paragraph that introduces them. Most often paragraphs were merged or deleted, or a line break was lost. Texts in which every article runs on one line are left alone.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第六十五条：条分为款，款不编序号；款按自然段计数。',
    'Legislation Law (2023), article 65: articles are divided into paragraphs, which are not numbered and are counted as they stand.',
  ),
  measured: counted(1, 0, [1, 1]),
  fixable: false,
  examples: [
    { bad: '甲市乙条例\n第一条　甲。\n乙。\n第二条　违反本条例第一条⟦第三款⟧规定的，处以罚款。\n' },
    { bad: '甲市乙条例\n第一条　甲。\n第二条　违反本条⟦第二款⟧规定的，处以罚款。\n' },
    { bad: '甲市乙条例\n第一条　甲：\n（一）乙；\n（二）丙。\n第二条　违反第一条第一款、⟦第二款⟧的。\n' },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲：\n（一）乙；\n（二）丙。\n丁。\n第二条　违反第一条第二款的。\n',
    '甲市乙条例\n第一条　甲。\n第二条　依照《丙法》第一条第三款处理。\n',
    '甲市乙条例\n第一条　甲。\n乙。\n第二条　违反第一条第一款规定的，责令改正；违反第二款规定的，处以罚款。\n',
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.derive(paragraphsRunTogether)) return;
    for (const { reference, resolution } of resolvedReferences(snapshot)) {
      if (resolution.kind !== 'missing' || resolution.level !== 'paragraph') continue;
      const { within } = resolution;
      if (within === undefined) continue;
      const span = faultySpan(snapshot, reference, 'paragraph');
      const count = paragraphsOf(within).length;
      const article = citedName(snapshot, within);
      const has = count === 0 ? '没有款' : `只有${countOf(count)}款`;
      yield {
        span,
        message: bilingual(
          `“${said(snapshot, span)}”不存在，${article}${has}；请核对款数，或者检查该条是否丢失换行。`,
          `${said(snapshot, span)} does not exist: ${article} has ${count} paragraph(s). Check the count, or whether that article lost a line break.`,
        ),
        related: [
          { span: within.label?.span ?? within.span, message: bilingual('被引用的条', 'the cited article') },
        ],
      };
    }
  },
};
