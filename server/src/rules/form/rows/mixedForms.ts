import { bilingual } from '../../../base/bilingual';
import { counted, inArticle, understood, usage } from '../../lexical/evidenceOfRules';
import { type ConsistencyRow } from '../../lexical/types';

/** A clause that gives way to other rules, up to its verb. */
const after = (verb: string): RegExp => new RegExp(`(?=${verb})(?<=另有规定的，)${verb}`, 'gu');

/** The three forms of misconduct in office, in each order they are written in. */
const MISCONDUCT_ORDERS: readonly (readonly string[])[] = [
  ['玩忽职守', '滥用职权', '徇私舞弊'],
  ['滥用职权', '玩忽职守', '徇私舞弊'],
  ['滥用职权', '徇私舞弊', '玩忽职守'],
  ['玩忽职守', '徇私舞弊', '滥用职权'],
  ['徇私舞弊', '滥用职权', '玩忽职守'],
  ['徇私舞弊', '玩忽职守', '滥用职权'],
];

/** Set forms of which a text should use only one. */
export const mixedForms: readonly ConsistencyRow[] = [
  {
    code: 'form/priority-clause',
    level: 'hint',
    summary: bilingual('“另有规定的，从其规定”写法不一', 'mixed wordings of 另有规定的，从其规定'),
    explanation: bilingual(
      '同一部法规里，“法律、法规另有规定的，从其规定”宜用一种写法。公布的地方性法规绝大多数写“从其规定”，国家法律多写“依照其规定”“适用其规定”。',
      'One text keeps to one wording of 法律、法规另有规定的，从其规定. Local regulations nearly always write 从其规定, national laws often 依照其规定 or 适用其规定.',
    ),
    basis: understood('一', '4、7'),
    measured: counted(
      6,
      2,
      [6, 6],
      bilingual(
        '都是文内不一；有的沿用上位法的原文，所以是提示级。',
        'All are mixtures; some take over the words of the higher law, so this is a hint.',
      ),
    ),
    styles: [
      { name: '从其规定', pattern: after('从其规定'), write: () => '从其规定' },
      { name: '依照其规定', pattern: after('依照其规定'), write: () => '依照其规定' },
      { name: '适用其规定', pattern: after('适用其规定'), write: () => '适用其规定' },
    ],
    examples: [
      {
        bad: inArticle(
          '法律另有规定的，从其规定。\n法律另有规定的，⟦依照其规定⟧。\n法规另有规定的，从其规定。',
        ),
        fixed: inArticle(
          '法律另有规定的，从其规定。\n法律另有规定的，从其规定。\n法规另有规定的，从其规定。',
        ),
      },
    ],
    accepts: [
      inArticle('法律另有规定的，从其规定。\n法规另有规定的，从其规定。'),
      inArticle('法律另有规定的，依照其规定。'),
    ],
  },
  {
    code: 'form/misconduct-order',
    level: 'hint',
    summary: bilingual(
      '“滥用职权、玩忽职守、徇私舞弊”次序不一',
      'mixed orders of 滥用职权、玩忽职守、徇私舞弊',
    ),
    explanation: bilingual(
      '追究公职人员责任的条款列举“滥用职权、玩忽职守、徇私舞弊”，次序各地不同：公布的文本中“玩忽职守、滥用职权、徇私舞弊”较多，新的国家法律多把“滥用职权”放在前面。哪一种都可以，同一文件只用一种。',
      'The clause on officials lists 滥用职权、玩忽职守、徇私舞弊. Published texts differ in the order: local ones more often begin with 玩忽职守, newer national laws with 滥用职权. Either will do; one text keeps to one.',
    ),
    basis: usage,
    measured: bilingual(
      '336部公布的文本列举这三项，每一部都只用一种次序；起草时混用才报告。',
      'Of 336 published texts that list the three, each keeps to one order; only a mix is reported.',
    ),
    styles: MISCONDUCT_ORDERS.map((words) => ({
      name: words.join('、'),
      pattern: new RegExp(words.join('、'), 'gu'),
      write: () => words.join('、'),
    })),
    examples: [
      {
        bad: inArticle(
          '玩忽职守、滥用职权、徇私舞弊的，依法给予处分。\n玩忽职守、滥用职权、徇私舞弊的，予以开除。\n⟦滥用职权、玩忽职守、徇私舞弊⟧的，依法给予处分。',
        ),
        fixed: inArticle(
          '玩忽职守、滥用职权、徇私舞弊的，依法给予处分。\n玩忽职守、滥用职权、徇私舞弊的，予以开除。\n玩忽职守、滥用职权、徇私舞弊的，依法给予处分。',
        ),
      },
    ],
    accepts: [
      inArticle('滥用职权、玩忽职守、徇私舞弊的，依法给予处分。'),
      inArticle('玩忽职守、滥用职权、徇私舞弊的，依法给予处分。\n玩忽职守、徇私舞弊的，予以警告。'),
    ],
  },
];
