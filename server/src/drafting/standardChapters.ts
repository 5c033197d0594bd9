import { STANDARD_CLAUSES } from './standard/standardClauses';
import { type StandardClause, type StandardKind } from './standard/types';

/** A chapter with the names of the standard clauses that it may begin with. */
interface UsualChapter {
  readonly title: string;
  readonly clauses: readonly string[];
}

const SUPERVISION = ['监督检查', '投诉举报'];

/** The chapters between 总则 and 附则 that regulations of a kind usually have, whatever their subject. */
const CHAPTERS: Readonly<Record<StandardKind, readonly UsualChapter[]>> = {
  促进: [
    { title: '规划与布局', clauses: ['规划编制', '规划衔接'] },
    { title: '促进措施', clauses: ['扶持政策'] },
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

/** The titles of the chapters usual for a kind, 总则 and 附则 left out. */
export const chaptersOfKind = (kind: StandardKind): readonly string[] =>
  CHAPTERS[kind].map(({ title }) => title);

/** The standard clauses with which a chapter of a regulation of this kind may begin. */
export function clausesOfChapter(title: string, kind: StandardKind): readonly StandardClause[] {
  const names = ALWAYS[title] ?? CHAPTERS[kind].find((chapter) => chapter.title === title)?.clauses ?? [];
  return clausesNamed(names);
}

/** Standard clauses by their Chinese names, in this order. */
export const clausesNamed = (names: readonly string[]): readonly StandardClause[] =>
  names.flatMap((name) => STANDARD_CLAUSES.find((clause) => clause.name.zh === name) ?? []);
