import { findInProse, inArticles } from '../../analysis/prose';
import { bilingual } from '../../base/bilingual';
import { counted, usage } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

const OVERDUE = /逾期(?<!视为逾期)(?=(?:仍?(?:不|未)|拒不)(?:改正|整改|纠正|整治))/gu;
const DEADLINE = /限期|期限|期内|限(?:其|令|时)|[日月天年时]内|立即|之前|日前|催告|约定/u;

/** The places of 逾期 without a deadline before it, in its passage or in earlier ones of its article. */
const overdue = inArticles(
  (passages) => {
    const firstWithOne = passages.findIndex(({ masked }) => DEADLINE.test(masked));
    const upTo = firstWithOne < 0 ? passages.length : firstWithOne + 1;
    return passages
      .slice(0, upTo)
      .flatMap(({ span, masked }) =>
        [...masked.matchAll(OVERDUE)]
          .filter(({ index }) => !DEADLINE.test(masked.slice(0, index)))
          .map(({ index }) => span.start + index),
      );
  },
  ['逾期'],
);

/** form/overdue-without-deadline: 逾期不改正 without a deadline. */
export const overdueWithoutDeadline: Rule = {
  code: 'form/overdue-without-deadline',
  level: 'info',
  summary: bilingual('“逾期不改正”之前没有“限期”', '逾期不改正 without a deadline before it'),
  explanation: bilingual(
    '“逾期不改正”说的是过了期限，前面应当是“责令限期改正”。前面是“责令改正”“责令立即改正”的，后面写“拒不改正”。',
    '逾期不改正 speaks of a deadline that passed, so it follows 责令限期改正. After 责令改正 the text goes on with 拒不改正.',
  ),
  basis: usage,
  measured: counted(18, 12, [17, 18]),
  fixable: false,
  examples: [{ bad: '甲市乙条例\n第一条　违反规定的，由市甲部门责令改正；⟦逾期⟧不改正的，处一千元罚款。\n' }],
  accepts: [
    '甲市乙条例\n第一条　违反规定的，由市甲部门责令限期改正；逾期不改正的，处一千元罚款。\n',
    '甲市乙条例\n第一条　违反规定的，责令改正；拒不改正的，处一千元罚款。\n',
    '甲市乙条例\n第一条　无正当理由不申请复查的，视为逾期不改正。\n',
    '甲市乙条例\n第一条　有下列行为之一的，责令限期改正；逾期未改正的：\n（一）甲，逾期未改正的，处一千元罚款。\n',
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    for (const { start: from, found: at } of findInProse(snapshot, overdue)) {
      const start = from + at;
      yield {
        span: { start, end: start + '逾期'.length },
        message: bilingual(
          '前面没有“限期”，“逾期”没有着落；请改为“责令限期改正”，或者写“拒不改正”。',
          'No deadline was set before 逾期: write 责令限期改正, or 拒不改正 here.',
        ),
      };
    }
  },
};
