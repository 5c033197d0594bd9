import { bilingual } from '../../base/bilingual';
import { emptySpan } from '../../base/span';
import { skipIndentAndResidue } from '../../syntax/skipConversionResidue';
import { articlesOf } from '../../syntax/walkTree';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** structure/missing-title: a regulation that begins without its title. */
export const missingTitle: Rule = {
  code: 'structure/missing-title',
  level: 'warning',
  summary: bilingual('没有标题', 'the text has no title'),
  explanation: bilingual(
    '法规以标题开头：适用区域、规范事项加上文种，如“某市数字经济促进条例”。没有标题，文中的“本条例”“本办法”也无从核对。',
    'A regulation begins with its title: region, subject and genre. Without it 本条例 or 本办法 in the text cannot be checked either.',
  ),
  basis: bilingual(
    '《规章制定程序条例》（2017年）第七条；地方立法的通例。',
    'Regulation on the making of rules (2017), article 7; local practice.',
  ),
  measured: counted(
    0,
    0,
    [2, 2],
    bilingual('读的是两份样例，都没有标题。', 'Both were read in samples that have no title.'),
  ),
  fixable: false,
  examples: [
    { bad: '⟦第一章⟧　总则\n第一条　甲。\n第二条　乙。\n' },
    { bad: '目录\n第一章　总则\n第二章　附则\n⟦第一章⟧　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n' },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n',
    '附件\n\n甲市乙条例\n第一章　总则\n第一条　甲。\n',
    '关于丙的通知\n一、甲。\n二、乙。\n',
    '',
  ],
  *check({ text, tree }): Iterable<Report> {
    if (tree.kind !== 'regulation' || tree.title !== undefined || articlesOf(tree).length === 0) return;
    const first = tree.children[0];
    if (first === undefined) return;
    const start = skipIndentAndResidue(text, first.span.start, first.span.end);
    yield {
      span: first.label?.span ?? emptySpan(start),
      message: bilingual(
        '正文之前没有标题；请在开头写上法规的名称，如“某市某某条例”。',
        'There is no title before the body; write the name of the regulation at the top.',
      ),
    };
  },
};
