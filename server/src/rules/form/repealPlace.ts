import { findInProse, inArticles } from '../../analysis/prose';
import { bilingual } from '../../base/bilingual';
import { shiftSpan, type Span } from '../../base/span';
import { neverFound } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

const IN_FORCE = /自[^。]{1,24}起施行/u;
const REPEALS = /》[^。；《》]{0,30}同时废止/u;

/** What an article says of when the text takes effect and which texts it repeals. */
interface Timing {
  readonly isDated: boolean;
  readonly repeals: readonly Span[];
}

const timingIn = inArticles<Timing>(
  (passages) => {
    const isDated = passages.some(({ masked }) => IN_FORCE.test(masked));
    const repeals = passages.flatMap(({ span, text, masked }) => {
      const found = REPEALS.exec(masked);
      if (found === null) return [];
      const start = span.start + Math.max(0, text.lastIndexOf('《', found.index));
      return [{ start, end: span.start + found.index + found[0].length }];
    });
    return isDated || repeals.length > 0 ? [{ isDated, repeals }] : [];
  },
  ['施行', '同时废止'],
);

/** form/repeal-place: the old text is repealed in another article than the one on the effective date. */
export const repealPlace: Rule = {
  code: 'form/repeal-place',
  level: 'info',
  summary: bilingual('“同时废止”没有写在施行日期之后', 'the repeal does not follow the effective date'),
  explanation: bilingual(
    '“同时”指的是本文本施行之时，所以废止旧文本的话紧接在施行日期之后，写在同一条里：“本条例自×年×月×日起施行。《旧条例》同时废止。”',
    '同时 means the time when this text takes effect, so the repeal follows the effective date in the same article.',
  ),
  basis: bilingual(
    '地方立法技术规范关于废止条款的规定；公布文本的通例（按实测）。',
    'Local drafting norms on repeal; the custom of published texts, as measured.',
  ),
  measured: neverFound,
  fixable: false,
  examples: [
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　⟦《甲市乙办法》同时废止⟧。\n第三条　本条例自2020年1月1日起施行。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n第二条　本条例自2020年1月1日起施行。《甲市乙办法》同时废止。\n',
    '甲市乙条例\n第一条　甲。\n第二条　本条例自2020年1月1日起施行。\n《甲市乙办法》同时废止。\n',
    '甲市乙条例\n第一条　《甲市乙办法》同时废止。\n',
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation' || !snapshot.text.includes('同时废止')) return;
    const timings = findInProse(snapshot, timingIn);
    if (!timings.some(({ found }) => found.isDated)) return;
    for (const { start, found } of timings) {
      for (const repeal of found.isDated ? [] : found.repeals) {
        yield {
          span: shiftSpan(repeal, start),
          message: bilingual(
            '“同时废止”紧接施行日期，写在同一条里。',
            'The repeal follows the effective date in the same article.',
          ),
        };
      }
    }
  },
};
