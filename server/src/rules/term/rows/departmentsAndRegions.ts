import { regionNamed } from '../../../syntax/regionTable';
import { isSince } from '../../../analysis/adoptionYear';
import { bilingual } from '../../../base/bilingual';
import { inArticle, isByCourts, neverFound, usage } from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';

/** The departments of before 2018 and what took their place; the words behind stay as they are. */
const FORMER: readonly (readonly [string, string])[] = [
  ['工商行政管理', '市场监督管理'],
  ['质量技术监督', '市场监督管理'],
  ['食品药品监督管理', '市场监督管理'],
  ['国土资源', '自然资源'],
  ['卫生和计划生育', '卫生健康'],
  ['卫生计生', '卫生健康'],
  ['安全生产监督管理', '应急管理'],
  ['环境保护', '生态环境'],
];
const NOW = new Map(FORMER);

/** The institutional reform of 2018 reached cities and counties in 2019. */
const REFORMED_SINCE = 2019;

/** Departments by the names that they had before the reform, and the word for the region. */
export const departmentAndRegionRows: readonly LexicalRow[] = [
  {
    code: 'term/former-department',
    level: 'warning',
    summary: bilingual('机构改革以前的部门名称', 'a department of before the reform of 2018'),
    explanation: bilingual(
      '2018年机构改革以后，工商、质监、食药监的职能归入市场监督管理部门，国土资源归入自然资源部门，环境保护改称生态环境，卫生和计划生育改称卫生健康，安全生产监督管理归入应急管理。各地设置不尽相同，请核对。说历史的（“原……”）和2019年以前通过的文本不查；司法解释沿用所解释的法律里的名称，也不查。',
      'Since the reform of 2018 industry and commerce, quality and food inspection belong to market regulation, land to natural resources; environment, health and work safety have new names. Places differ, so please review. Historical mentions and texts adopted before 2019 are left out, and so are judicial interpretations, which keep the names of the laws they explain.',
    ),
    basis: bilingual('2018年机构改革方案（事实核对）。', 'The institutional reform plan of 2018.'),
    measured: neverFound,
    pattern:
      /(?:工商行政管理(?=部门|机关)|质量技术监督(?=部门|行政)|食品药品监督管理(?=部门)|国土资源(?=部门|主管|行政)|卫生和计划生育(?=部门|主管|行政)|卫生计生(?=部门|主管|行政)|安全生产监督管理(?=部门)|(?<![\p{Script=Han}](?<![省市县区州盟旗府级和与或由向同及的]))环境保护(?=行政主管部门|主管部门))(?<!原[\p{Script=Han}、]{2,24})/gu,
    better: ({ 0: found }) => NOW.get(found),
    holds: (_, snapshot) => isSince(snapshot, REFORMED_SINCE) && !isByCourts(snapshot),
    message: (found, better) =>
      bilingual(
        `“${found}”是机构改革以前的名称，现在多为“${better ?? ''}”，请按本地机构设置核对。`,
        `${found} is a name of before the reform, now usually ${better ?? ''}; please review against your own bodies.`,
      ),
    examples: [
      {
        bad: inArticle('由市⟦工商行政管理⟧部门处罚。'),
        fixed: inArticle('由市市场监督管理部门处罚。'),
      },
    ],
    accepts: [
      inArticle('由市市场监督管理部门处罚。'),
      inArticle('原工商行政管理部门颁发的证照继续有效。'),
      inArticle('生态环境保护主管部门负责监测。'),
      inArticle('市生态环境保护行政主管部门和海洋环境保护主管部门负责。'),
      inArticle('水环境保护主管部门的职责，从其规定。'),
      '甲市乙条例\n（2010年1月1日甲市人民代表大会通过）\n第一条　由市工商行政管理部门处罚。\n',
      '最高人民法院关于审理乙案件的解释\n第一条　国务院环境保护主管部门收集的数据，可以作为证据。\n',
    ],
  },
  {
    code: 'term/region-word',
    level: 'warning',
    summary: bilingual('“本省”“本自治区”与本地不符', '本省 or 本自治区 in a text of another kind of region'),
    explanation: bilingual(
      '直辖市的文本里写“本省”，自治区的文本里写“本省”，省的文本里写“本自治区”，多半是从外地文本粘贴来的。省内设区的市提到“本省”是对的，不报告。',
      '本省 in the text of a municipality or an autonomous region, or 本自治区 in that of a province, was most often pasted from elsewhere. A city may speak of its province.',
    ),
    basis: usage,
    measured: neverFound,
    pattern: /本省(?!级|略)/gu,
    holds: ({ region }) =>
      region !== undefined && /^(?:北京市|天津市|上海市|重庆市)$|自治区$/u.test(provinceOf(region)),
    message: (found) =>
      bilingual(
        `本地不是省，这里写“${found}”，请核对是否从外地文本粘贴。`,
        `This region is no province, yet the text says ${found}; was it pasted?`,
      ),
    examples: [{ bad: '上海市乙条例\n第一条　⟦本省⟧行政区域内的甲，适用本条例。\n' }],
    accepts: [
      '广州市乙条例\n第一条　本省地方性法规另有规定的，从其规定。\n',
      '上海市乙条例\n第一条　本市行政区域内的甲，适用本条例。\n',
    ],
  },
];

const provinceOf = (region: string): string => regionNamed(region)?.parent ?? region;
