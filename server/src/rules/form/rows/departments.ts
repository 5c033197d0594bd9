import { isCharter } from '../../../analysis/isCharter';
import { bilingual } from '../../../base/bilingual';
import { counted, inArticle, norm, underTheNorms } from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';

/** What a commission of a government is for; other 委员会 are congresses, residents, arbitrators and experts. */
const COMMISSIONS = [
  '发展和?改革',
  '(?:发展)?计划',
  '经济(?:和?信息化)?',
  '经贸',
  '商[业务]',
  '教育',
  '科学技术',
  '信息化',
  '(?:住房和?)?城乡建设(?:和?交通|和?管理|管理)?',
  '建设(?:和?交通|和?管理)?',
  '交通(?:运输)?',
  '农业(?:农村)?',
  '农村工作',
  '卫生(?:和?计划生育|健康)?',
  '(?:人口和?)?计划生育',
  '国有资产监督管理',
  '市政(?:市容)?管理',
  '规划(?:和?自然资源|和?国土资源管理)',
  '民族(?:事务|宗教事务)',
  '体育',
  '旅游(?:发展)?',
].join('|');

const BUREAU =
  '(?!人民|域)(?:城市|(?![省市区县州旗国及其或])\\p{Script=Han}){2,10}(?:(?<![布格大全当结分总记])局|(?<!办公|议事|[大门餐歌舞展])厅)';
const COMMISSION = `(?:${COMMISSIONS})委员会`;

/** Bodies named by their proper name. */
export const departmentRows: readonly LexicalRow[] = [
  {
    code: 'form/department-name',
    level: 'info',
    summary: bilingual('写了部门的具体名称', 'the proper name of a department'),
    explanation: bilingual(
      '法规写部门的职能，不写具体名称：“市水行政主管部门”“市财政部门”，不写“市水务局”“市财政局”。机构改革、更名以后，写职能的条文不用改。人民代表大会的委员会、村（居）民委员会、业主委员会、仲裁委员会等不是政府部门，不查；“原……局”、公安分局和2009年以前通过的文本也不查。',
      'Regulations name a department by its function (市财政部门), not by its proper name (市财政局), so that they outlive the next reform. Committees of the congresses, of residents, owners and arbitrators are no departments and left alone, as are former bodies (原…局), police branches and texts adopted before 2009.',
    ),
    basis: norm('二', '1.1'),
    measured: counted(11, 6, [11, 11]),
    pattern: new RegExp(
      `(?<=(?<!原\\p{Script=Han}{0,4})(?<!城|国家)[省市区县州旗])(?:${BUREAU}|${COMMISSION})(?!\\p{Script=Han}{0,2}(?:部门|执法|长|域|面|势|限|址))`,
      'gu',
    ),
    holds: (profile, snapshot) => underTheNorms(profile, snapshot) && !isCharter(snapshot),
    message: (found) =>
      bilingual(
        `“${found}”是部门的具体名称；法规通常写职能，如“财政部门”“水行政主管部门”。`,
        `${found} is a proper name; regulations usually name the function, as in 财政部门.`,
      ),
    examples: [
      { bad: inArticle('由市⟦水务局⟧负责。') },
      { bad: inArticle('甲由市⟦住房和城乡建设委员会⟧和区⟦财政局⟧负责。') },
    ],
    accepts: [
      inArticle('由市水行政主管部门会同市财政部门负责。'),
      inArticle('优化全市产业布局和城市空间格局，报市人民政府办公厅。'),
      inArticle('由市人民代表大会财政经济委员会和区居民委员会、仲裁委员会、开发区管理委员会负责。'),
      inArticle('原市工商局发放的证照继续有效，由区公安分局收回。'),
      '甲市乙协会章程\n第一条　本会接受登记管理机关甲市民政局的监督管理。\n',
    ],
  },
];
