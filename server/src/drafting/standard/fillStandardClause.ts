import { type ClauseSnippet } from '../../precedents/mining/clauseSnippet';
import { type DraftNames } from '../draftNames';
import { BLANK, SnippetText } from '../snippetText';
import { type StandardClause } from './types';

const WIDE = '\u3000\u3000';

/**
 * The wording of a clause for a draft, as a snippet and as the plain text that it gives when nothing is filled in. What
 * the draft tells is text; what it does not tell is a place to fill in, the same name one place throughout the clause.
 */
export function fillStandard(clause: StandardClause, names: DraftNames): ClauseSnippet {
  const filled = new SnippetText();
  writeStandard(clause, names, filled);
  return filled.done();
}

/** Writes the wording of a clause into a longer text; names that several clauses have are one place in all. */
export function writeStandard(clause: StandardClause, names: DraftNames, filled: SnippetText): void {
  const template = templateFor(clause, names);
  let at = 0;
  for (const { 0: place, 1: key = '', index } of template.matchAll(/〔([^〕]*)〕/gu)) {
    if (index < at) continue;
    filled.put(template.slice(at, index));
    fillPlace(filled, key, names);
    at = index + place.length;
    at += saidAgain(valueOf(key, names) ?? '', template.slice(at));
  }
  filled.put(template.slice(at));
}

/**
 * How much of the words behind a name says again what it ends in: 大型群众性活动相关活动, 改造工作工作, 高质量发展发展,
 * 城乡规划规划, 违反本规定规定.
 */
function saidAgain(name: string, behind: string): number {
  const end = SAID_ONCE.exec(name)?.[0];
  if (end === undefined) return 0;
  return (
    [`〔=相关${end}〕`, `〔=${end}〕`, `相关${end}`, end].find((words) => behind.startsWith(words))?.length ??
    0
  );
}

const SAID_ONCE = /(?:活动|工作|发展|规划|管理|保护|促进|服务|建设|资源|设施|规定)$/u;

/** Several places with the words between them. */
const COMPOSED: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  日期: [
    ['', WIDE, '年'],
    ['', WIDE, '月'],
    ['', WIDE, '日'],
  ],
  金额: [
    ['', BLANK, '元以上'],
    ['', BLANK, '元以下'],
  ],
  条号: [['第', WIDE, '条']],
};

/** 〔〕 is a blank, 〔=甲〕 a place with words to begin with; any other key names what the draft may tell. */
function fillPlace(filled: SnippetText, key: string, names: DraftNames): void {
  const value = valueOf(key, names);
  const composed = COMPOSED[key];
  if (value !== undefined && OPEN.has(key)) filled.stop(value);
  else if (value !== undefined) filled.put(value);
  else if (composed !== undefined) {
    for (const [before, place, behind] of composed) {
      filled.put(before);
      filled.stop(place);
      filled.put(behind);
    }
  } else if (key === '') filled.stop(BLANK);
  else if (key.startsWith('=')) filled.stop(key.slice(1));
  else if (key === '上位法') filled.linked(key, names.law);
  else filled.linked(key, DEFAULTS[key] ?? BLANK);
}

/** Without its paragraphs on governments below, where there are none. */
function templateFor({ text }: StandardClause, { kind, level, law, matter }: DraftNames): string {
  const goesBefore = law !== '' ? text.实施 : kind === 'other' && MOVES.test(matter) ? text.推进 : undefined;
  const template = goesBefore ?? text[kind] ?? text.other;
  if (level?.lower !== '') return template;
  const lines = template.split('\n').filter((line) => !line.includes('〔下级〕'));
  return lines.join('\n');
}

/** What stands at a place whose name the draft does not tell. */
const DEFAULTS: Readonly<Record<string, string>> = { 本地: '本市', 主管部门: '有关主管部门', 事: '相关工作' };

/** What a place is filled with; `undefined` where it is the drafter's to fill. */
function valueOf(key: string, names: DraftNames): string | undefined {
  const known = (value: string): string | undefined => (value === '' ? undefined : value);
  const { level, subject, leadDepartment, matter, kind } = names;
  const congress = `${level?.own ?? ''}人民代表大会`;
  switch (key) {
    case '主题':
      // 残疾人, 医疗: what is 保障 is named with it.
      return known(kind === '保障' ? matter : subject);
    case '上位法':
      // 物业管理条例 may be the State Council’s or the place’s own: which one is the drafter’s to say.
      return names.law.startsWith('中华人民共和国') ? names.law : undefined;
    case '机关':
      return isOfCongress(names) ? congress : `${congress}常务委员会`;
    case '常委会':
      return `${congress}常务委员会`;
    case '事':
      return known(workOf(names));
    case '本法':
      return names.selfName;
    case '本地':
      return known(names.ownRegion);
    case '政府':
      return level?.governments ?? '县级以上人民政府';
    case '本级政府':
      return `${level?.own ?? ''}人民政府`;
    case '下级':
      return level?.lower ?? '县（市、区）';
    case '主管部门':
      return known(leadDepartment);
    case '部门名':
      return leadDepartment === '' ? '主管部门' : withoutLevel(leadDepartment, level?.own ?? '');
    default:
      return ORGAN_WORDS[key]?.[isOfCongress(names) ? 0 : 1];
  }
}

const withoutLevel = (department: string, level: string): string =>
  level !== '' && department.startsWith(level) ? department.slice(level.length) : department;

/** What is said of a people’s congress, and of its standing committee. */
const ORGAN_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  会期: ['每年', '每两个月'],
  出席: ['三分之二以上的代表', '全体组成人员过半数'],
  通过: ['全体代表', '全体组成人员'],
  组成人员: ['代表', '常务委员会组成人员'],
  主持机构: ['主席团', '主任会议'],
  议程: ['常务委员会提出，提请预备会议通过', '主任会议提出，提请全体会议决定'],
  通知: ['三十', '七'],
};
/** Of these the usual ones are there to begin with. */
const OPEN: ReadonlySet<string> = new Set(['会期', '出席', '通知']);

/** Rules of the congress itself; most are those of its standing committee. */
const isOfCongress = ({ matter }: DraftNames): boolean =>
  /人民代表大会(?=议事|会议)/u.test(matter) && !/常务委员会/u.test(matter);

/** 低空经济促进工作, 电梯安全管理工作; 数字经济相关工作 where the title names nothing that is done. */
export function workOf({ matter, kind, level }: Pick<DraftNames, 'matter' | 'kind' | 'level'>): string {
  if (matter === '') return '';
  if (/(?:工作|活动)$/u.test(matter)) return matter;
  if (/安全生产$/u.test(matter)) return `${matter}工作`;
  if (kind === '程序') return procedureOf(matter, level?.own ?? '');
  if (/安全$/u.test(matter)) return `${matter}管理工作`;
  const isDone = kind === '防治' || DONE.test(matter) || MOVES.test(matter);
  return isDone ? `${matter}工作` : `${matter}相关工作`;
}

/** 市人民代表大会常务委员会议事活动, 地方立法活动, 预算审查监督工作. */
function procedureOf(matter: string, level: string): string {
  if (/^制定/u.test(matter)) return '地方立法活动';
  const own = /^(?:人民代表大会(?!代表)|人大常委会|常务委员会)/u.test(matter) ? level + matter : matter;
  if (/议事$|立法$/u.test(matter)) return `${own}活动`;
  return /人员$|代表$|大会$|委员会$/u.test(matter) ? `${own}相关工作` : `${own}工作`;
}

/** 优化营商环境, 规范行政处罚自由裁量权: what is done stands before what it is done to. */
const MOVES =
  /^(?:(?:促进|推进|推动|优化|鼓励|深化|完善|支持|建立|加强|加快|提高|提升|扩大|扶持|培育|弘扬|维护|规范(?!性)|发展(?!中)|保障(?!性|金)|保护(?!区|地|动物)|限制|减少|治理|查处)(?=\p{Script=Han}{2}))/u;
/** Ends of titles that say what is done about their subject. */
const DONE = /(?:促进|管理|保护|保障|监督|服务|建设|发展|防治|防范|利用|传承|规划|治理|控制)$/u;
