import { findInProse, inArticles, type ArticlePassage } from '../../analysis/prose';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { shiftSpan, type Span } from '../../base/span';
import { counted, understood } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

const NUMBER = '[零一二两三四五六七八九十百千万亿\\d.]{1,12}';
const UNIT =
  '(?:万?元|倍|平方(?:米|公里)|立方米|公顷|亩|公?里|[厘毫]?米|公斤|千克|吨|人|户|家|名|只|株|头|辆|艘|台|件|次|年|个月|个?工作日|日|小时|周岁|分贝|层)';
/** One end of a tier in the condition of a clause: 一万元以下的， 一万元以上五万元以下的， 不满一万元的， */
const BOUND = new RegExp(
  `(?:(?<!不得|不)(不满|不足|未满|低于|少于|超过|高于|多于))?(${NUMBER}${UNIT})(以[下内上])?(?=(?:（[^（）]{0,12}）)?(?:(?:不[满足]|未满)?${NUMBER}${UNIT}(?:以[下内])?)?的，)`,
  'gu',
);

/** A bound: `N以下`, `N以上`, `不满N` or `超过N`. */
interface Bound {
  readonly side: 'below' | 'above';
  readonly inclusive: boolean;
  readonly amount: string;
  readonly span: Span;
}

function boundsIn(masked: string): readonly Bound[] {
  if (
    !masked.includes('的，') ||
    masked.includes('不含') ||
    !/以[下内上]|[不未][满足]|超过|[低少高多]于/u.test(masked)
  ) {
    return NONE;
  }
  return [...masked.matchAll(BOUND)].flatMap((match): readonly Bound[] => {
    const [written, exclusive, amount = '', inclusive] = match;
    const word = exclusive ?? inclusive;
    if (word === undefined || (exclusive !== undefined && inclusive !== undefined)) return [];
    const side = /上|超过|[高多]于/u.test(word) ? 'above' : 'below';
    const span = { start: match.index, end: match.index + written.length };
    return [{ side, inclusive: inclusive !== undefined, amount, span }];
  });
}

const NONE: readonly Bound[] = [];

/** A bound at the same amount as one of another tier. */
interface Meeting {
  readonly bound: Bound;
  readonly other: Bound;
}

const meetings = inArticles<Meeting>(
  (passages) =>
    [...clauses(passages)].flatMap((group) => {
      const seen = new Map<string, Bound>();
      return group.flatMap((bound) => {
        const { side, inclusive, amount } = bound;
        const other = seen.get(`${side === 'above' ? 'below' : 'above'}${String(inclusive)}${amount}`);
        seen.set(`${side}${String(inclusive)}${amount}`, bound);
        return other === undefined ? [] : [{ bound, other }];
      });
    }),
  ['的，'],
);

/** form/overlapping-tiers: two tiers meet at an amount that belongs to both or to neither. */
export const overlappingTiers: Rule = {
  code: 'form/overlapping-tiers',
  level: 'hint',
  summary: bilingual('相邻两档的分界数重复或者遗漏', 'two tiers share their boundary, or leave it out'),
  explanation: bilingual(
    '“以上”“以下”“以内”都包括本数，“不满”“超过”不包括本数。分档的条件写“一万元以下的，……；一万元以上的，……”，正好一万元的两档都算；写“不满一万元的，……；超过一万元的，……”，正好一万元的哪一档都不算。一边用“以上”或者“以下”，另一边用“不满”或者“超过”。罚款幅度首尾相接（“五千元以下；情节严重的，五千元以上”）不是分档条件，不查。',
    '以上, 以下 and 以内 include the number, 不满 and 超过 do not. Where 一万元以下的 meets 一万元以上的, exactly 10,000 is in both tiers; where 不满一万元的 meets 超过一万元的 it is in neither. Use the inclusive word on one side only. Ranges of fines that touch are no conditions and left alone.',
  ),
  basis: understood('一', '24'),
  measured: counted(7, 4, [7, 7]),
  fixable: false,
  examples: [
    { bad: '甲市乙条例\n第一条　货值一万元以下的，处一千元罚款；⟦一万元以上⟧的，处五千元罚款。\n' },
    { bad: '甲市乙条例\n第一条　从业人员不满一百人的，配备一名；⟦超过一百人⟧的，配备三名。\n' },
    {
      bad: '甲市乙条例\n第一条　按照下列规定补偿：\n（一）面积十亩以下的，一次补偿；\n（二）面积⟦十亩以上⟧二十亩以下的，分期补偿。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　货值不足一万元的，处一千元罚款；一万元以上的，处五千元罚款。\n',
    '甲市乙条例\n第一条　面积十亩以下的，一次补偿；超过十亩的，分期补偿。\n',
    '甲市乙条例\n第一条　擅自甲的，处五千元以下罚款；情节严重的，处五千元以上一万元以下罚款。\n',
    '甲市乙条例\n第一条　面积十亩以下的，一次补偿。\n第二条　面积十亩以上的，应当备案。\n',
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    for (const { start, found } of findInProse(snapshot, meetings)) {
      const { inclusive, amount, span } = found.bound;
      yield {
        span: shiftSpan(span, start),
        message: inclusive ? inBoth(amount) : inNeither(amount),
        related: [
          {
            span: shiftSpan(found.other.span, start),
            message: bilingual('相邻的一档', 'the tier beside it'),
          },
        ],
      };
    }
  },
};

/** The bounds of each paragraph together with those of its items, placed in the article. */
function* clauses(passages: readonly ArticlePassage[]): Iterable<readonly Bound[]> {
  let group: Bound[] = [];
  for (const { level, span, masked } of passages) {
    if (level === 'paragraph') {
      if (group.length > 1) yield group;
      group = [];
    }
    for (const bound of boundsIn(masked)) group.push({ ...bound, span: shiftSpan(bound.span, span.start) });
  }
  if (group.length > 1) yield group;
}

const inBoth = (amount: string): Bilingual =>
  bilingual(
    `“以上”“以下”都包括本数，正好${amount}的两档都算；请在一边改用“不满”或者“超过”。`,
    `以上 and 以下 include the number: exactly ${amount} is in both tiers. Use 不满 or 超过 on one side.`,
  );

const inNeither = (amount: string): Bilingual =>
  bilingual(
    `“不满”“超过”都不包括本数，正好${amount}的哪一档都不算；请在一边改用“以上”或者“以下”。`,
    `不满 and 超过 exclude the number: exactly ${amount} is in neither tier. Use 以上 or 以下 on one side.`,
  );
