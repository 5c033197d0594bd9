import { findInProse, inArticles } from '../../analysis/prose';
import { bilingual } from '../../base/bilingual';
import { shiftSpan, type Span } from '../../base/span';
import { counted, understood } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** A time limit of at most twenty days. Longer ones are usually in 日. */
const SHORT =
  /(?<![零一二两三四五六七八九十百\d.月第每])(?:[一二两三四五六七八九]|二?十|十[一二三四五六七八九]|1?\d|20)(个?工作日|日)(?=以?内|[之以]?前)/gu;

interface Limit {
  readonly isWorking: boolean;
  readonly span: Span;
}

/** A limit of the rarer kind and one of the other kind. Where both are as frequent, the later ones count as the rarer. */
interface Mixed {
  readonly rare: Limit;
  readonly usual: Limit;
}

const mixedIn = inArticles<Mixed>(
  (passages) => {
    const limits = passages.flatMap(({ span, masked }) =>
      masked.includes('日') ? limitsIn(masked, span.start) : [],
    );
    if (limits.length < 2) return [];
    const working = limits.filter(({ isWorking }) => isWorking);
    const all = limits.filter(({ isWorking }) => !isWorking);
    const [first] = limits;
    const isWorkingUsual =
      working.length === all.length ? first?.isWorking === true : working.length > all.length;
    const [[usual], rare] = isWorkingUsual ? [working, all] : [all, working];
    return usual === undefined ? [] : rare.map((each) => ({ rare: each, usual }));
  },
  ['日'],
);

const limitsIn = (masked: string, from: number): readonly Limit[] =>
  [...masked.matchAll(SHORT)].map((match) => ({
    isWorking: match[1] !== '日',
    span: { start: from + match.index, end: from + match.index + match[0].length },
  }));

/** number/mixed-days: the short time limits of an article are partly in 日 and partly in 工作日. */
export const mixedDays: Rule = {
  code: 'number/mixed-days',
  level: 'hint',
  summary: bilingual('同一条的时限“日”和“工作日”混用', '日 mixed with 工作日 in one article'),
  explanation: bilingual(
    '“日”包括节假日，“工作日”不包括，五日和三个工作日哪个先到期要看日历。同一条（通常是同一个程序）里的短时限宜用同一种。超过二十日的时限多用“日”，不查；有意区别的不必改。',
    '日 counts holidays and 工作日 does not, so which of 五日 and 三个工作日 ends first depends on the calendar. Short limits of one article, mostly one procedure, had better be of one kind. Limits of more than twenty days are left alone, and so may be what is meant to differ.',
  ),
  basis: understood('一', '25'),
  measured: counted(
    13,
    4,
    [8, 13],
    bilingual(
      '其余不在同一个程序里，所以是提示级。',
      'The others belong to different procedures, so this is a hint.',
    ),
  ),
  fixable: false,
  examples: [
    {
      bad: '甲市乙条例\n第一条　市甲部门应当在五个工作日内受理，十个工作日内办结，⟦三日⟧内送达。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　市甲部门应当在五个工作日内受理，十个工作日内办结。\n第二条　三日内送达。\n',
    '甲市乙条例\n第一条　市甲部门应当在五个工作日内受理，三十日内办结。\n',
    '甲市乙条例\n第一条　市甲部门应当在五个工作日内受理，每月五日前报告。\n',
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    for (const { start, found } of findInProse(snapshot, mixedIn)) {
      const { rare, usual } = found;
      yield {
        span: shiftSpan(rare.span, start),
        message: rare.isWorking
          ? bilingual(
              '这一条的其他时限用“日”，这里用“工作日”；请核对是否有意区别。',
              'Other limits of this article run in 日; is 工作日 meant here?',
            )
          : bilingual(
              '这一条的其他时限用“工作日”，这里用“日”；请核对是否有意区别。',
              'Other limits of this article run in 工作日; is 日 meant here?',
            ),
        related: [{ span: shiftSpan(usual.span, start), message: bilingual('另一种', 'the other kind') }],
      };
    }
  },
};
