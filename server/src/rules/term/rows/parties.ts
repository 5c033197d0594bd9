import { bilingual } from '../../../base/bilingual';
import { counted, inArticle } from '../../lexical/facts';
import { type LexicalRow } from '../../lexical/types';

/** Formulas for those a text is about. */
export const partyRows: readonly LexicalRow[] = [
  {
    code: 'term/mixed-party-formula',
    level: 'hint',
    summary: bilingual('“公民、法人和非法人组织”两种用语混搭', '公民、法人和非法人组织 mixes two formulas'),
    explanation: bilingual(
      '“非法人组织”是民法典的用语，与“自然人”“法人”并列；与“公民”并列的是“其他组织”。著作权法等少数法律有混搭的写法，所以只作提示。',
      '非法人组织 belongs with 自然人 and 法人, as in the Civil Code; with 公民 goes 其他组织. A few laws mix them, so this is a hint.',
    ),
    basis: bilingual('《中华人民共和国民法典》的用语。', 'The wording of the Civil Code.'),
    measured: counted(
      2,
      2,
      [3, 3],
      bilingual(
        '国家法律也有这样写的，所以是提示级。',
        'A few national laws have it too, so this is a hint.',
      ),
    ),
    pattern: /公民、法人(?:和|或者|及|以及|与)非法人组织/gu,
    better: ({ 0: found }) => found.replace('公民', '自然人'),
    message: (_, better) =>
      bilingual(
        `与“非法人组织”并列的是“自然人”；写作“${better ?? ''}”，或者写“公民、法人和其他组织”。`,
        `With 非法人组织 goes 自然人: write ${better ?? ''}, or 公民、法人和其他组织.`,
      ),
    examples: [
      {
        bad: inArticle('鼓励⟦公民、法人和非法人组织⟧参与。'),
        fixed: inArticle('鼓励自然人、法人和非法人组织参与。'),
      },
    ],
    accepts: [inArticle('鼓励自然人、法人和非法人组织参与。'), inArticle('鼓励公民、法人和其他组织参与。')],
  },
];
