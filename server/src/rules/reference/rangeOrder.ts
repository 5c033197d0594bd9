import { resolvedReferences } from '../../analysis/resolvedReferences';
import { type Reference, type ReferenceLabel } from '../../analysis/references';
import { bilingual } from '../../base/bilingual';
import { compareOrdinals } from '../../base/ordinal';
import { textOf } from '../../base/span';
import { neverFound } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { said } from './referenceFaultWords';

export const rangeOrder: Rule = {
  code: 'reference/range-order',
  level: 'error',
  summary: bilingual('“第X条至第Y条”首尾颠倒', 'a range of references runs backwards'),
  explanation: bilingual(
    '“第X条至第Y条”应当从小到大。首尾颠倒多半是写错了其中一个数字，请核对；确实颠倒的，可以对调。',
    'A range counts upwards. When it runs backwards one of its numbers is most often mistyped; check both, or exchange them.',
  ),
  basis: bilingual(
    '地方立法技术规范的通行要求：连续引用三条以上的，写明首尾两条，中间用“至”连接，依次由前到后。',
    'Local technical norms for legislation: three or more consecutive articles are cited by the first and the last, in their order.',
  ),
  measured: neverFound,
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　依照本条例⟦第二条至第一条⟧的规定办理。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　依照本条例第一条至第二条的规定办理。\n',
    },
    { bad: '甲市乙条例\n第一条　违反《丙法》第三条⟦第五项至第二项⟧的，处以罚款。\n' },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　依照本条例第一条至第二条的规定办理。\n',
    '甲市乙条例\n第一条　甲。\n第二条　依照《丙法》第三条第五项至第四条第二项办理。\n',
    '甲市乙条例\n第一条　甲。\n第二条　依照第一条第二款第一项至第三项办理。\n',
    '甲市乙条例\n第一条　甲。\n第二条　检修第五条至第三条管沟。\n',
  ],
  *check(snapshot): Iterable<Report> {
    for (const { reference } of resolvedReferences(snapshot)) {
      const ends = endsOfRange(reference);
      if (ends === undefined || compareOrdinals(ends.from.ordinal, ends.to.ordinal) <= 0) continue;
      const { from, to } = ends;
      const span = { start: from.span.start, end: to.span.end };
      yield {
        span,
        message: bilingual(
          `“${said(snapshot, span)}”首尾颠倒；请核对两个序号，或者对调。`,
          `${said(snapshot, span)} runs backwards. Check both numbers, or exchange them.`,
        ),
        fixes: [
          {
            title: bilingual('对调首尾', 'Exchange the two ends'),
            safe: false,
            edits: [
              { span: from.span, newText: textOf(snapshot.text, to.span) },
              { span: to.span, newText: textOf(snapshot.text, from.span) },
            ],
          },
        ],
      };
    }
  },
};

/** The two numbers that differ first, of a range whose ends are named on the same level. */
function endsOfRange({
  scope,
  rangeEnd,
  labels,
}: Reference): { readonly from: ReferenceLabel; readonly to: ReferenceLabel } | undefined {
  // Of what may be no citation nothing is called wrong.
  if (rangeEnd === undefined || scope.kind === 'unknown') return undefined;
  const to = labels.find((label) => label.span.start >= rangeEnd.span.start);
  const from = labels.find((label) => label.level === to?.level);
  if (to === undefined || from === undefined || from === to) return undefined;
  return { from, to };
}
