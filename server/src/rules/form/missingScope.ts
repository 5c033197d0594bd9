import { isCharter } from '../../analysis/isCharter';
import { ownName } from '../../analysis/selfNameMentions';
import { bilingual } from '../../base/bilingual';
import { articlesOf } from '../../syntax/walkTree';
import { counted, isByCourts, understood } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

const STATES_SCOPE =
  /适用(?:于|本|范围)|适用[^。]{0,20}本|(?:遵守|执行|按照?|依照|[和及])本(?:条例|办法|规定|细则|规则|实施)|参照[^。]{0,20}本|本(?:条例|办法|规定|细则|规则)(?:所称|由|对|规范|规定|的规定|是)/u;
const HEAD_ARTICLES = 4;
/** A shorter text, such as one on a single matter, may go without. */
const FEWEST_ARTICLES = 12;

/** Enough articles for the examples. */
const FURTHER = ['三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
  .map((number) => `第${number}条　甲。\n`)
  .join('');

/** form/missing-scope: none of the first articles says what the text applies to. */
export const missingScope: Rule = {
  code: 'form/missing-scope',
  level: 'hint',
  summary: bilingual('开头几条没有写适用范围', 'the first articles state no scope'),
  explanation: bilingual(
    '第一条写目的和依据，第二条（至迟第四条）通常写适用范围：“本市行政区域内……，适用本条例。”“本条例适用于……。”“……应当遵守本条例。”用其中一种即可。不足十二条的短文本、若干规定、实施某部法律的文本、人民代表大会及其常务委员会自身工作的规则和司法解释不查。',
    'Article 1 states purpose and basis, article 2 (the fourth at the latest) usually the scope: …，适用本条例。 or 本条例适用于…。 or …应当遵守本条例。 Texts of fewer than twelve articles, 若干规定, texts that implement one law, rules of the congresses themselves and judicial interpretations are left alone.',
  ),
  basis: understood('一', '2、5'),
  measured: counted(
    36,
    23,
    [31, 36],
    bilingual(
      '其余五处用别的话写明了对象（“下列单位应当参加……”）。不写适用范围的公布文本不少，所以是提示级。',
      'The other five name those it applies to in other words. A number of published texts do without, so this is a hint.',
    ),
  ),
  fixable: false,
  examples: [
    {
      bad: `甲市乙条例\n第一条　为了保护甲，制定本条例。\n⟦第二条⟧　甲。\n${FURTHER}`,
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　为了保护甲，制定本条例。\n第二条　本市行政区域内的甲，适用本条例。\n',
    '甲市乙条例\n第一条　为了保护甲，制定本条例。\n第二条　甲。\n',
    `甲市乙条例\n第一条　为了保护甲，制定本条例。\n第二条　在本市从事甲活动的，应当遵守丙法和本条例。\n${FURTHER}`,
    `最高人民法院关于审理乙案件的解释\n第一条　为了审理乙案件，制定本解释。\n第二条　甲。\n${FURTHER}`,
    `甲市乙协会章程\n第一条　本会的名称是甲市乙协会。\n第二条　本会由乙组成。\n${FURTHER}`,
  ],
  *check(snapshot): Iterable<Report> {
    const { tree, text } = snapshot;
    const articles = articlesOf(tree);
    const second = articles[1]?.node;
    if (tree.kind !== 'regulation' || articles.length < FEWEST_ARTICLES || isCharter(snapshot)) return;
    if (isByCourts(snapshot)) return;
    if (/实施《|人民代表大会|常务委员会|常委会|若干规定|^中华人民共和国/u.test(tree.title?.text ?? '')) {
      return;
    }
    if (articles[0]?.node.label?.ordinal.main !== 1 || second?.label === undefined) return;
    const last = articles[HEAD_ARTICLES - 1]?.node ?? second;
    if (STATES_SCOPE.test(text.slice(second.span.start, last.span.end))) return;
    const own = ownName(snapshot);
    yield {
      span: second.label.span,
      message: bilingual(
        `开头四条没有写适用范围；通常在第二条写“……，适用${own}。”请核对。`,
        `The first four articles state no scope; article 2 usually says …，适用${own}。 Please review.`,
      ),
    };
  },
};
