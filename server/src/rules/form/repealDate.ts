import { bilingual } from '../../base/bilingual';
import { shiftSpan, type Span } from '../../base/span';
import { findInProse, inPassages } from '../../analysis/prose';
import { withoutBlanks } from '../../syntax/blanks';
import { bareTitle } from '../../syntax/titles';
import { neverFound } from '../lexical/facts';
import { type Report, type Rule } from '../types';

const REPEALED = /《([^《》]{2,60})》(?=[^。；]{0,60}(?:同时)?废止)/gu;
/** A date, or who passed the old text, in the sentence before its title. */
const DATED = /年[^。；《》]{0,60}$|(?:通过|公布|发布|批准|制定|施行)的?$/u;
const LONGEST_SENTENCE = 160;

interface Repealed {
  readonly span: Span;
  readonly title: string;
}

/** Texts that are repealed without a date. */
const undated = inPassages<Repealed>(
  ({ text }) =>
    [...text.matchAll(REPEALED)].flatMap((match) => {
      const before = text.slice(Math.max(0, match.index - LONGEST_SENTENCE), match.index);
      if (DATED.test(before.slice(before.lastIndexOf('。') + 1))) return [];
      const span = { start: match.index, end: match.index + match[0].length };
      return [{ span, title: withoutBlanks(match[1] ?? '') }];
    }),
  ['废止'],
);

/** form/repeal-date: the text repeals another of its own name without saying which. */
export const repealDate: Rule = {
  code: 'form/repeal-date',
  level: 'info',
  summary: bilingual('废止同名的旧文本没有写日期', 'an old text of the same name is repealed without a date'),
  explanation: bilingual(
    '新旧文本同名的，废止时在旧文本名称之前写明通过或者公布的日期和机关：“2010年×月×日×市人民代表大会常务委员会通过的《×条例》同时废止”，否则读起来像是废止自己。',
    'Where old and new text have the same name, the repeal names the date and the body of the old one; otherwise the text seems to repeal itself.',
  ),
  basis: bilingual(
    '地方立法技术规范关于废止条款的规定；公布文本的通例（按实测）。',
    'Local drafting norms on repeal; the custom of published texts, as measured.',
  ),
  measured: neverFound,
  fixable: false,
  examples: [
    { bad: '甲市乙条例\n第一条　甲。\n第二条　本条例自公布之日起施行。⟦《甲市乙条例》⟧同时废止。\n' },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n第二条　本条例自公布之日起施行。2010年5月1日甲市人民代表大会常务委员会通过的《甲市乙条例》同时废止。\n',
    '甲市乙条例\n第一条　甲。\n第二条　本条例自公布之日起施行。《甲市乙办法》同时废止。\n',
  ],
  *check(snapshot): Iterable<Report> {
    const { tree } = snapshot;
    const title = bareTitle(tree.title?.text ?? '');
    if (tree.kind !== 'regulation' || title === '') return;
    for (const { start, found } of findInProse(snapshot, undated)) {
      if (found.title !== title) continue;
      yield {
        span: shiftSpan(found.span, start),
        message: bilingual(
          '废止的旧文本与本文本同名，请在名称之前写明它通过（公布）的日期和机关。',
          'The repealed text has the name of this one: say before it when and by whom it was made.',
        ),
      };
    }
  },
};
