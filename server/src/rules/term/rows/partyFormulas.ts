import { bilingual } from '../../../base/bilingual';
import { inArticle, neverFound, counted } from '../../lexical/evidenceOfRules';
import { type ConsistencyRow, type Style, type LexicalRow } from '../../lexical/types';

/** The set phrases for the persons and organisations that a text applies to. */
export const partyFormulaRows: readonly LexicalRow[] = [
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

const PARTIES = /^(公民|自然人)、法人(和|或者|及|以及|与)(其他组织|非法人组织)$/u;

/** The party formula `first`、法人和`last`, its joint kept as it was; 境外自然人 can be no 公民. */
const formula = (first: string, last: string): Style => ({
  name: `${first}、法人和${last}`,
  pattern: new RegExp(
    `(?=${first}、)(?<!境外|境内外|国外|外国)${first}、法人(?:和|或者|及|以及|与)${last}`,
    'gu',
  ),
  write: (found) => found.replace(PARTIES, `${first}、法人$2${last}`),
});

/** The set phrases for persons and organisations of which a text keeps to one. */
export const mixedPartyFormulas: readonly ConsistencyRow[] = [
  {
    code: 'term/party-formula',
    level: 'info',
    summary: bilingual('“公民、法人和其他组织”写法不一', 'mixed formulas for persons and organisations'),
    explanation: bilingual(
      '公法性质的法律多写“公民、法人和其他组织”，民法典写“自然人、法人和非法人组织”。同一部法规用一种，不混用。',
      'Public law speaks of 公民、法人和其他组织, the Civil Code of 自然人、法人和非法人组织. One text keeps to one.',
    ),
    basis: bilingual(
      '《中华人民共和国民法典》等法律的用语；公布文本的通例（按实测）。',
      'The wording of the Civil Code and other laws; the custom of published texts, as measured.',
    ),
    measured: neverFound,
    setting: 'partyFormula',
    styles: [
      formula('公民', '其他组织'),
      formula('自然人', '非法人组织'),
      formula('自然人', '其他组织'),
      formula('公民', '非法人组织'),
    ],
    examples: [
      {
        bad: inArticle('鼓励公民、法人和其他组织参与。\n⟦自然人、法人或者非法人组织⟧有权举报。'),
        fixed: inArticle('鼓励公民、法人和其他组织参与。\n公民、法人或者其他组织有权举报。'),
      },
    ],
    accepts: [
      inArticle('鼓励公民、法人和其他组织参与。\n公民、法人或者其他组织有权举报。'),
      inArticle('鼓励公民、法人和其他组织参与。\n境外自然人、法人和其他组织可以捐赠。'),
      inArticle('鼓励自然人、法人和非法人组织参与。'),
    ],
  },
];
