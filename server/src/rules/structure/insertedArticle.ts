import { isLocalRegulation, profileOf } from '../../analysis/kindAndRegion';
import { bilingual } from '../../base/bilingual';
import { articlesOf } from '../../syntax/walkTree';
import { neverFound, understood } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** structure/inserted-article: 第X条之一 in a local regulation, whose amendments renumber instead. */
export const insertedArticle: Rule = {
  code: 'structure/inserted-article',
  level: 'info',
  summary: bilingual('地方性法规里出现“第X条之一”', '第X条之一 in a local regulation'),
  explanation: bilingual(
    '“第X条之一”用于以修正案修改的法律（如刑法）。地方性法规用修改决定增加条文，并相应调整条文顺序。送审稿锁定条号（`"numbering": { "locked": true }`）时，“之一”是暂用的序号，不报告。',
    '第X条之一 belongs to laws amended by a 修正案, such as the Criminal Law. Local regulations add articles by decision and renumber. Where the project locks its numbers, 之一 is a working number and nothing is reported.',
  ),
  basis: understood('一', '26'),
  measured: neverFound,
  fixable: false,
  examples: [{ bad: '北京市乙条例\n第一条　甲。\n⟦第一条之一⟧　乙。\n第二条　丙。\n' }],
  accepts: [
    '中华人民共和国乙法\n第一条　甲。\n第一条之一　乙。\n第二条　丙。\n',
    '北京市乙条例\n第一条　甲。\n第二条　依照《丙法》第一条之一处理。\n',
  ],
  *check(snapshot, settings): Iterable<Report> {
    const { numbering } = settings;
    const isLocked = typeof numbering === 'object' && numbering !== null && 'locked' in numbering;
    if (snapshot.tree.kind !== 'regulation' || isLocked) return;
    if (!isLocalRegulation(profileOf(snapshot, settings))) return;
    for (const { node } of articlesOf(snapshot.tree)) {
      const { label } = node;
      if (label === undefined || label.ordinal.sub === 0) continue;
      yield {
        span: label.span,
        message: bilingual(
          '地方性法规增加条文不编“之一”，应当顺次编号并调整其后的条序。',
          'Local regulations do not number 之一: number on and move the articles behind.',
        ),
      };
    }
  },
};
