import { isSince } from '../../../analysis/adoptionYear';
import { bilingual } from '../../../base/bilingual';
import { counted, inArticle, underTheNorms, understood, usage } from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';

const NUMERAL = '[零一二三四五六七八九十百千万亿两0-9.]';

/** The law on sanctions for public officials is of 2020; the supervision law of 2018 has the new word already. */
const SANCTIONS_SINCE = 2018;

/** Words of sanctions, periods and lists: 处分, 日, 下列情形. */
export const sanctionRows: readonly LexicalRow[] = [
  {
    code: 'wording/administrative-sanction',
    level: 'info',
    summary: bilingual('“行政处分”宜写作“处分”', '行政处分 for 处分'),
    explanation: bilingual(
      '《公务员法》《公职人员政务处分法》施行后，对国家工作人员依法给予的是“处分”或者“政务处分”，不再称“行政处分”。2018年以前通过的文本不查。',
      'Since the laws on civil servants and on sanctions for public officials, officials are given 处分 or 政务处分, no longer 行政处分. Texts adopted before 2018 are left alone.',
    ),
    basis: bilingual(
      '《中华人民共和国公务员法》《中华人民共和国公职人员政务处分法》的用语；公布文本的通例（按实测）。',
      'The wording of the laws on civil servants and on sanctions for public officials; the custom of published texts, as measured.',
    ),
    measured: counted(
      1,
      1,
      [1, 1],
      bilingual(
        '上位法沿用“行政处分”的，随上位法，所以是信息级。',
        'A text follows the upper law where that keeps 行政处分, hence information.',
      ),
    ),
    pattern: /行政处分/gu,
    better: '处分',
    holds: (_, snapshot) => isSince(snapshot, SANCTIONS_SINCE),
    message: () => bilingual('宜写作“处分”或者“政务处分”。', 'Write 处分 or 政务处分.'),
    examples: [{ bad: inArticle('依法给予⟦行政处分⟧。'), fixed: inArticle('依法给予处分。') }],
    accepts: [inArticle('依法给予处分。'), inArticle('依法给予政务处分。')],
  },
  {
    code: 'wording/days',
    level: 'info',
    summary: bilingual('时限用“日”，不用“天”', '天 for 日 in a time limit'),
    explanation: bilingual(
      '办理、申请、答复等时限用“日”或者“工作日”。假期天数、天气预报等不是时限的，可以用“天”。',
      'Time limits run in 日 or 工作日. Holidays and weather forecasts may have 天.',
    ),
    basis: understood('一', '25'),
    measured: counted(
      8,
      1,
      [16, 16],
      bilingual(
        '多读的在行政法规里。有的不是时限，所以是信息级。',
        'More were read in national regulations. Some are no time limits, hence information.',
      ),
    ),
    pattern: new RegExp(`(?=天)(?<=${NUMERAL})天(?=(?:以?内|前|后)(?!气))`, 'gu'),
    better: '日',
    message: () => bilingual('时限用“日”，不用“天”。', 'A time limit runs in 日, not 天.'),
    examples: [{ bad: inArticle('应当在十五⟦天⟧内答复。'), fixed: inArticle('应当在十五日内答复。') }],
    accepts: [inArticle('应当在十五日内答复。'), inArticle('享受护理假十五天。')],
  },
  {
    code: 'wording/circumstances',
    level: 'info',
    summary: bilingual('“下列情况之一”宜写作“下列情形之一”', '情况之一 for 情形之一'),
    explanation: bilingual(
      '引出列项的固定写法是“有下列情形之一的”。',
      'A list is led in by 有下列情形之一的.',
    ),
    basis: understood('一', '8'),
    measured: counted(
      14,
      1,
      [21, 21],
      bilingual(
        '多读的在行政法规里。属于用语统一，所以是信息级。',
        'More were read in national regulations. A matter of uniform wording, hence information.',
      ),
    ),
    pattern: /(?:下列|以下)情况之一(?![览致定般切律体])/gu,
    better: '下列情形之一',
    safe: true,
    message: () => bilingual('宜写作“下列情形之一”。', 'Write 下列情形之一.'),
    examples: [
      {
        bad: inArticle('有⟦下列情况之一⟧的，不予受理：\n（一）甲；\n（二）乙。'),
        fixed: inArticle('有下列情形之一的，不予受理：\n（一）甲；\n（二）乙。'),
      },
    ],
    accepts: [
      inArticle('有下列情形之一的，不予受理：\n（一）甲；\n（二）乙。'),
      inArticle('应当说明情况之一部或者全部。'),
      inArticle('附下列情况之一览表，说明以下情况之一致性。'),
    ],
  },
  {
    code: 'wording/following',
    level: 'hint',
    summary: bilingual('“以下情形”“以下条件”宜写作“下列”', '以下 for 下列 before a list'),
    explanation: bilingual(
      '引出列项的通例是“下列”（实测占九成以上）；“以下”留给数量的界限。',
      'A list is led in by 下列 (nine times in ten); 以下 is kept for limits of quantity.',
    ),
    basis: usage,
    measured: counted(
      103,
      55,
      [20, 20],
      bilingual('两种写法意思相同，所以是提示级。', 'Both mean the same, hence a hint.'),
    ),
    pattern:
      /(?=以下)(?<=有|符合|具备|遵守|包括|按照|采取|履行|提交|禁止|具有)以下(?=情形|行为|条件|职责|规定|措施|内容|材料)/gu,
    better: '下列',
    message: () => bilingual('引出列项宜用“下列”。', 'Lead in a list with 下列.'),
    examples: [
      { bad: inArticle('应当具备⟦以下⟧条件：\n（一）甲；\n（二）乙。') },
      { bad: inArticle('履行⟦以下⟧职责。'), fixed: inArticle('履行下列职责。') },
    ],
    accepts: [inArticle('履行下列职责。'), inArticle('处一千元以下罚款。')],
  },
  {
    code: 'wording/fine-range',
    level: 'warning',
    summary: bilingual('罚款幅度写“……以上……以下”', 'a fine from…to instead of 以上…以下'),
    explanation: bilingual(
      '罚款的幅度写“×元以上×元以下”“×倍以上×倍以下”，不写“×元至×元”，这样是否包含本数才明确。2009年以前通过的文本不查。',
      'A range of fines is written ×元以上×元以下, not ×元至×元: 以上 and 以下 tell that the limits are included. Texts adopted before 2009 are left alone.',
    ),
    basis: understood('二', '4'),
    measured: counted(
      0,
      0,
      [0, 0],
      bilingual('2009年以来通过的文本中没有。', 'Texts adopted since 2009 have none.'),
    ),
    pattern: new RegExp(`(?=至)(?<=${NUMERAL}(?:元|倍))至${NUMERAL}{1,8}(?:元|倍)(?=的?罚款)`, 'gu'),
    better: ([found]) => `以上${found.slice(1)}以下`,
    holds: underTheNorms,
    message: () => bilingual('罚款的幅度写“……以上……以下”。', 'Write a range of fines as …以上…以下.'),
    examples: [
      {
        bad: inArticle('处一千元⟦至一万元⟧罚款。'),
        fixed: inArticle('处一千元以上一万元以下罚款。'),
      },
    ],
    accepts: [inArticle('处一千元以上一万元以下罚款。'), inArticle('自第一日至第三日。')],
  },
  {
    code: 'wording/cancel-licence',
    level: 'hint',
    summary: bilingual('作为处罚的“注销”宜写作“吊销”', '注销 for 吊销 as a sanction'),
    explanation: bilingual(
      '因违法而剥夺许可、资质的，用“吊销”；“注销”是许可因期满、终止等事实而办的登记手续，不是处罚。“情节严重的”之后写“注销”，通常是“吊销”之误。',
      'A licence taken away for a breach is 吊销; 注销 is the formality when it has lapsed and no sanction. After 情节严重的 it is usually 吊销 that is meant.',
    ),
    basis: understood('二', '12'),
    measured: counted(3, 0, [3, 3]),
    pattern:
      /(?=注销)(?<=情节(?:特别)?严重的，[^。；]{0,40})注销(?=[^，。；]{0,12}(?:许可|证书?|执照|资[质格]))/gu,
    better: '吊销',
    message: () =>
      bilingual(
        '作为处罚，宜写作“吊销”；“注销”是许可失效后的登记手续。',
        'As a sanction it is 吊销; 注销 is the formality after a licence has lapsed.',
      ),
    examples: [
      {
        bad: inArticle('处一千元罚款；情节严重的，由市甲部门⟦注销⟧其许可证。'),
        fixed: inArticle('处一千元罚款；情节严重的，由市甲部门吊销其许可证。'),
      },
    ],
    accepts: [
      inArticle('情节严重的，由市甲部门吊销其许可证。'),
      inArticle('许可证期满未延续的，由市甲部门注销。'),
    ],
  },
];
