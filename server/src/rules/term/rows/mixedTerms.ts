import { bilingual } from '../../../base/bilingual';
import { inArticle, neverFound } from '../../lexical/facts';
import { type ConsistencyRow, type Style } from '../../lexical/types';

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

/** Terms of which a text keeps to one. */
export const mixedTerms: readonly ConsistencyRow[] = [
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
