import { bilingual } from '../../base/bilingual';
import { shiftSpan, type Span } from '../../base/span';
import { findInProse, inPassages } from '../../analysis/prose';
import { withoutBlanks } from '../../syntax/blanks';
import { bareTitle } from '../../syntax/titleForms';
import { neverFound } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** The titles of repealed texts, each of them if there are several. 《甲条例》第五条 and 《甲条例》实施细则 are other things. */
const REPEALED =
  /《([^《》]{2,60})》(?=(?:[、和与及]|以及|《[^《》]{2,60}》|[，,]?(?:同时|即行|相应|一并|也|均|予以|自行|随即|此日起|自本条例施行之日起|自本办法施行之日起|自本规定施行之日起)){0,12}废止)/gu;
/** A date, or the body that passed the old text, before its title in the sentence. */
const DATED =
  /年[^。；《》]{0,60}$|(?:通过|公布|发布|颁布|颁发|印发|批准|制定|施行|修订|修正)的?$|[原旧]$|原来的$|现行的?$|号令?[）)]?$/u;
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

/** form/repeal-date: the text repeals another with the same name and does not say which. */
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
    ...[
      '原《甲市乙条例》同时废止。',
      '《甲市乙条例》（2010年5月1日甲市人民代表大会常务委员会通过）同时废止。',
      '《甲市乙条例》（市人大公告第3号）同时废止。',
      '市人民政府颁布的《甲市乙条例》同时废止。',
      '1998年修订的《甲市乙条例》即行废止。',
      '《甲市乙条例》实施细则同时废止。',
      '《甲市乙条例》第五条的规定同时废止。',
      '依照《甲市乙条例》颁发的许可证，自换发之日起废止。',
      '市人大常委会公告第3号《甲市乙条例》同时废止。',
      '现行的《甲市乙条例》同时废止。',
    ].map((words) => `甲市乙条例\n第一条　甲。\n第二条　本条例自公布之日起施行。${words}\n`),
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
