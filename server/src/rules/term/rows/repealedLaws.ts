import { bilingual } from '../../../base/bilingual';
import { counted, inArticle } from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';
import { FORMER_LAWS, isLawInForce, likelyMeant } from '../../../analysis/nationalLaws';

const PREFIX = '中华人民共和国';
const NOW = new Map(FORMER_LAWS.map(({ name, now }) => [name, now]));
const FORMER = FORMER_LAWS.map(({ name }) => name).join('|');

/** The name in 《…》 without 中华人民共和国. */
const nameIn = (title: string): string => title.slice(1, -1).replace(PREFIX, '');

const nowOf = (found: string): string => `《${PREFIX}${NOW.get(nameIn(found)) ?? ''}》`;

const isKnown = (name: string): boolean => name === '宪法' || isLawInForce(name) || NOW.has(name);

function meantBy(found: string): string | undefined {
  const meant = likelyMeant(nameIn(found));
  return meant === undefined ? undefined : `《${PREFIX}${meant}》`;
}

/** Names of national laws: repealed, and unknown. */
export const repealedLawRows: readonly LexicalRow[] = [
  {
    code: 'term/repealed-law',
    level: 'warning',
    summary: bilingual('引用了已经废止的法律', 'a repealed law is cited'),
    explanation: bilingual(
      '引用的法律已经废止或者为新法取代，例如合同法、物权法等已并入民法典。请改引现行法律，并核对条号和内容。说历史的（“原”“施行前”“同时废止”“设立的”）不查。已经通过的文本只作信息：它通过的时候那部法律可能还有效。名单随产品附带，截至2025年。',
      'The law cited was repealed or replaced, as 合同法 and 物权法 by 民法典. Cite the law in force and review the article. Historical mentions are left out; in adopted texts this is information only. The list comes with the product, as of 2025.',
    ),
    basis: bilingual('各法律的废止条款（事实核对）。', 'The repeal clauses of the laws themselves.'),
    measured: counted(43, 5, [54, 54]),
    raw: true,
    pattern: new RegExp(
      `《(?:${PREFIX})?(?:${FORMER})》(?!(?:[、和与及或者]{0,2}《[^《》]{1,40}》){0,20}[^。；]{0,16}(?:废止|(?:施行|实施|生效)(?:前|之前|以前|后)|设立))(?<!(?:原|原来的|按照当时的|施行前|废止)《[^《》]{1,40}》)`,
      'gu',
    ),
    better: ({ 0: found }) => nowOf(found),
    adopted: 'info',
    message: (found) =>
      bilingual(
        `${found}已经废止，现行的是${nowOf(found)}；请改引并核对条号。`,
        `${found} was repealed; the law in force is ${nowOf(found)}. Cite it and review the article.`,
      ),
    examples: [
      {
        bad: inArticle('依照⟦《中华人民共和国合同法》⟧的规定承担责任。'),
        fixed: inArticle('依照《中华人民共和国民法典》的规定承担责任。'),
      },
    ],
    accepts: [
      inArticle('依照《中华人民共和国民法典》的规定承担责任。'),
      inArticle('依照原《中华人民共和国外资企业法》设立的企业，适用本条例。'),
      inArticle('《中华人民共和国合同法》施行前订立的，从其约定。'),
      inArticle(
        '《中华人民共和国婚姻法》、《中华人民共和国继承法》、《中华人民共和国收养法》、《中华人民共和国担保法》、《中华人民共和国合同法》、《中华人民共和国物权法》同时废止。',
      ),
      inArticle(
        '依据《中华人民共和国外资企业法》《中华人民共和国中外合资经营企业法》设立的企业，适用本条例。',
      ),
    ],
  },
  {
    code: 'term/unknown-law',
    level: 'info',
    summary: bilingual('引用的法律名称不在名单里', 'the cited law is on no list'),
    explanation: bilingual(
      '《中华人民共和国……法》不在随产品附带的法律名单（截至2025年，约三百部）里，多半是名称写错；名单也可能缺少最新的法律，所以请核对，不作错误。与某部法律只差一个字的，给出改法。',
      'The title is not on the list of some 300 national laws that comes with the product (as of 2025), most often for a slip in the name. The list may lack the newest, so please review. Where one character differs from a known law, a fix is given.',
    ),
    basis: bilingual('现行有效法律的名称（事实核对）。', 'The names of the laws in force.'),
    measured: counted(1, 0, [1, 1]),
    raw: true,
    pattern: new RegExp(`《${PREFIX}[^《》〈〉]{1,40}(?<!办|兵|书|方)法》`, 'gu'),
    better: ({ 0: found }) => (isKnown(nameIn(found)) ? found : meantBy(found)),
    message: (found, better) =>
      better === undefined
        ? bilingual(
            `所附名单里没有${found}，请核对名称。`,
            `${found} is not on the list; please review the name.`,
          )
        : bilingual(
            `所附名单里没有${found}，是否为${better}？`,
            `${found} is not on the list; is ${better} meant?`,
          ),
    examples: [
      {
        bad: inArticle('根据⟦《中华人民共和国食品安金法》⟧，制定本条例。'),
        fixed: inArticle('根据《中华人民共和国食品安全法》，制定本条例。'),
      },
      { bad: inArticle('根据⟦《中华人民共和国甲乙丙法》⟧，制定本条例。') },
    ],
    accepts: [
      inArticle('根据《中华人民共和国食品安全法》，制定本条例。'),
      inArticle('根据《甲市食品安金办法》，制定本条例。'),
      inArticle('依照《中华人民共和国甲管理办法》办理。'),
    ],
  },
];
