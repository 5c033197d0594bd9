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

/** How much of the words behind a name says again what it ends in: 大型群众性活动相关活动, 改造工作工作. */
function saidAgain(name: string, behind: string): number {
  const end = /(?:活动|工作)$/u.exec(name)?.[0];
  if (end === undefined) return 0;
  return [`〔=相关${end}〕`, `相关${end}`, end].find((words) => behind.startsWith(words))?.length ?? 0;
}

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
  if (value !== undefined) filled.put(value);
  else if (composed !== undefined) {
    for (const [before, place, behind] of composed) {
      filled.put(before);
      filled.stop(place);
      filled.put(behind);
    }
  } else if (key === '') filled.stop(BLANK);
  else if (key.startsWith('=')) filled.stop(key.slice(1));
  else filled.linked(key, DEFAULTS[key] ?? BLANK);
}

/** Without its paragraphs on governments below, where there are none. */
function templateFor({ text }: StandardClause, { kind, level }: DraftNames): string {
  const template = text[kind] ?? text.other;
  if (level?.lower !== '') return template;
  const lines = template.split('\n').filter((line) => !line.includes('〔下级〕'));
  return lines.join('\n');
}

/** What stands at a place whose name the draft does not tell. */
const DEFAULTS: Readonly<Record<string, string>> = { 本地: '本市', 主管部门: '有关主管部门', 事: '相关工作' };

/** What a place is filled with; `undefined` where it is the drafter's to fill. */
function valueOf(key: string, names: DraftNames): string | undefined {
  const known = (value: string): string | undefined => (value === '' ? undefined : value);
  const { level, subject, leadDepartment } = names;
  switch (key) {
    case '主题':
      return known(subject);
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
      return undefined;
  }
}

const withoutLevel = (department: string, level: string): string =>
  level !== '' && department.startsWith(level) ? department.slice(level.length) : department;

/** 低空经济促进工作, 电梯安全管理工作; 数字经济相关工作 where the title names nothing that is done. */
export function workOf({ matter }: Pick<DraftNames, 'matter'>): string {
  if (matter === '') return '';
  if (/工作$/u.test(matter)) return matter;
  if (/安全$/u.test(matter)) return `${matter}管理工作`;
  return DONE.test(matter) || FIGHTS.test(matter) ? `${matter}工作` : `${matter}相关工作`;
}

/** 反餐饮浪费, 禁毒: the title says what is done. */
const FIGHTS = /^(?:反|禁|制止|预防|防范)/u;
/** Ends of titles that say what is done about their subject. */
const DONE = /(?:促进|管理|保护|保障|监督|服务|建设|发展|防治|防范|利用|传承|规划|治理|控制)$/u;
