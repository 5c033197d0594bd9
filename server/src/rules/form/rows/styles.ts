import { bilingual } from '../../../base/bilingual';
import { counted, inArticle, understood } from '../../lexical/facts';
import { type ConsistencyRow } from '../../lexical/types';

/** A clause that yields to other rules, up to its verb. */
const after = (verb: string): RegExp => new RegExp(`(?=${verb})(?<=另有规定的，)${verb}`, 'gu');

/** Set forms of which a text keeps to one. */
export const formStyles: readonly ConsistencyRow[] = [
  {
    code: 'form/priority-clause',
    level: 'hint',
    summary: bilingual('“另有规定的，从其规定”写法不一', 'mixed wordings of 另有规定的，从其规定'),
    explanation: bilingual(
      '同一部法规里，“法律、法规另有规定的，从其规定”宜用一种写法。公布的地方性法规绝大多数写“从其规定”，国家法律多写“依照其规定”“适用其规定”。',
      'One text keeps to one wording of 法律、法规另有规定的，从其规定. Local regulations nearly always write 从其规定, national laws often 依照其规定 or 适用其规定.',
    ),
    basis: understood('一', '4、7'),
    measured: counted(6, 2, [6, 6]),
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
];
