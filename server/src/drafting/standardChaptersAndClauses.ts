import { servesKind, STANDARD_CLAUSES } from './standard/allStandardClauses';
import { type StandardClause, type StandardKind } from './standard/types';
import { type Matter } from './whatTitleSays';

/** A chapter with the names of the standard clauses that it may begin with. */
interface UsualChapter {
  readonly title: string;
  readonly clauses: readonly string[];
}

const SUPERVISION = ['监督检查', '投诉举报'];

/** The chapters of rules of procedure, by what their title is about; others of them are written without chapters. */
const PROCEDURE_CHAPTERS: readonly (readonly [RegExp, readonly UsualChapter[]])[] = [
  [
    /议事$/u,
    [
      { title: '会议的召开', clauses: ['会议举行', '出席人数', '会议议程', '会议通知', '列席和旁听'] },
      { title: '议案的提出和审议', clauses: ['提出议案', '审议议案', '议案撤回'] },
      { title: '听取和审议工作报告', clauses: ['听取工作报告', '审议意见办理'] },
      { title: '询问和质询', clauses: ['询问', '质询'] },
      { title: '发言和表决', clauses: ['发言', '表决和通过', '公布决议决定'] },
    ],
  ],
  [
    /立法$|制定(?:与批准|和批准)?地方性法规/u,
    [
      { title: '立法规划、立法计划和法规起草', clauses: ['立法规划和计划', '法规起草'] },
      {
        title: '立法程序',
        clauses: ['提出法规案', '审议次数', '统一审议', '法规草案征求意见'],
      },
      { title: '法规的公布和解释', clauses: ['法规刊载', '法规解释'] },
    ],
  ],
  [
    /备案审查$/u,
    [
      { title: '备案', clauses: ['报送备案'] },
      { title: '审查', clauses: ['备案审查重点'] },
      { title: '处理', clauses: ['纠正'] },
    ],
  ],
  [
    /预算.*监督$/u,
    [
      { title: '预算的审查和批准', clauses: ['预算初步审查'] },
      { title: '预算执行的监督', clauses: ['报告预算执行'] },
      { title: '预算调整的审查和批准', clauses: ['预算调整审批'] },
      { title: '决算的审查和批准', clauses: ['决算审批'] },
    ],
  ],
  [
    /监督$/u,
    [
      { title: '听取和审议专项工作报告', clauses: ['听取工作报告', '审议意见办理'] },
      { title: '执法检查', clauses: ['执法检查组'] },
      { title: '询问和质询', clauses: ['询问', '质询'] },
    ],
  ],
  [
    /决定重大事项$/u,
    [
      { title: '重大事项的范围', clauses: [] },
      { title: '重大事项的提出和审议', clauses: ['提请讨论决定'] },
      { title: '决定的执行和监督', clauses: ['决定的执行'] },
    ],
  ],
  [
    /建议.*办理$/u,
    [
      { title: '代表建议的提出', clauses: ['提出代表建议'] },
      { title: '代表建议的交办', clauses: ['交办代表建议'] },
      { title: '代表建议的办理和答复', clauses: ['答复代表'] },
      { title: '监督和督办', clauses: ['督办代表建议'] },
    ],
  ],
];

/** The chapters between 总则 and 附则 that regulations of a kind usually have, whatever their subject. */
const CHAPTERS: Readonly<Record<StandardKind, readonly UsualChapter[]>> = {
  促进: [
    { title: '规划与布局', clauses: ['规划编制', '规划衔接'] },
    { title: '促进措施', clauses: ['扶持政策'] },
    { title: '服务与保障', clauses: ['资金保障', '人才保障'] },
    { title: '监督管理', clauses: SUPERVISION },
    { title: '法律责任', clauses: [] },
  ],
  倡导: [
    { title: '促进措施', clauses: ['扶持政策', '示范应用'] },
    { title: '服务与保障', clauses: ['资金保障', '人才保障'] },
    { title: '监督管理', clauses: SUPERVISION },
    { title: '法律责任', clauses: [] },
  ],
  管理: [
    { title: '管理与服务', clauses: ['政务服务'] },
    { title: '行为规范', clauses: ['从业要求'] },
    { title: '监督检查', clauses: SUPERVISION },
    { title: '法律责任', clauses: [] },
  ],
  保护: [
    { title: '规划与名录', clauses: ['规划编制', '调查和档案'] },
    { title: '保护措施', clauses: ['保护标志', '抢救和修复'] },
    { title: '合理利用', clauses: ['合理利用'] },
    { title: '监督管理', clauses: SUPERVISION },
    { title: '法律责任', clauses: [] },
  ],
  防治: [
    { title: '预防和治理', clauses: ['从业要求'] },
    { title: '监督管理', clauses: SUPERVISION },
    { title: '法律责任', clauses: [] },
  ],
  安全: [
    { title: '安全责任', clauses: ['主体责任', '安全教育培训'] },
    { title: '风险防范', clauses: ['风险管控', '隐患排查治理'] },
    { title: '应急与事故处置', clauses: ['应急处置', '事故报告和救援'] },
    { title: '监督管理', clauses: SUPERVISION },
    { title: '法律责任', clauses: [] },
  ],
  保障: [
    { title: '保障措施', clauses: ['资金保障', '社会力量支持'] },
    { title: '服务与支持', clauses: ['服务供给'] },
    { title: '监督管理', clauses: SUPERVISION },
    { title: '法律责任', clauses: [] },
  ],
  程序: [],
  other: [
    { title: '管理与服务', clauses: ['政务服务'] },
    { title: '保障措施', clauses: [] },
    { title: '监督管理', clauses: SUPERVISION },
    { title: '法律责任', clauses: [] },
  ],
};

/** What a chapter of this title begins with in a regulation of any kind. */
const ALWAYS: Readonly<Record<string, readonly string[]>> = {
  总则: ['立法目的', '适用范围', '基本原则', '政府职责', '主管部门职责', '有关部门职责'],
  法律责任: ['转致责任', '公职人员责任'],
  附则: ['施行日期'],
};

/** 总则 of rules of procedure. */
const PROCEDURE_GENERAL = ['立法目的', '适用范围', '基本原则', '工作机构职责', '有关机关配合'];
/** What a text without chapters begins with. */
const SHORT: Readonly<Record<'程序' | 'other', readonly string[]>> = {
  程序: ['立法目的', '适用范围', '基本原则', '工作机构职责'],
  other: ['立法目的', '适用范围', '主管部门职责'],
};

type About = Pick<Matter, 'kind' | 'matter'>;

const usualFor = ({ kind, matter }: About): readonly UsualChapter[] =>
  kind === '程序' ? (PROCEDURE_CHAPTERS.find(([about]) => about.test(matter))?.[1] ?? []) : CHAPTERS[kind];

/** The titles of the chapters usual for what a title says, 总则 and 附则 left out; none where it is written without chapters. */
export const chaptersUsualFor = (about: About): readonly string[] =>
  usualFor(about).map(({ title }) => title);

/** The standard clauses with which a chapter of such a regulation may begin. */
export function clausesOfChapter(title: string, about: About): readonly StandardClause[] {
  const always = title === '总则' && about.kind === '程序' ? PROCEDURE_GENERAL : ALWAYS[title];
  const names = always ?? usualFor(about).find((chapter) => chapter.title === title)?.clauses ?? [];
  return clausesNamed(names).filter((clause) => servesKind(clause, about.kind));
}

/** The standard clauses with which a text without chapters may begin. */
export const clausesOfShortText = ({ kind }: About): readonly StandardClause[] =>
  clausesNamed(kind === '程序' ? SHORT.程序 : SHORT.other);

/** Standard clauses by their Chinese names, in this order. */
export const clausesNamed = (names: readonly string[]): readonly StandardClause[] =>
  names.flatMap((name) => STANDARD_CLAUSES.find((clause) => clause.name.zh === name) ?? []);
