import { bareTitle } from '../syntax/titleForms';
import { regionOfTitle } from '../syntax/regionOfTitle';
import { type StandardKind } from './standard/types';

/** What the title of a regulation says. */
export interface Matter {
  /** 甲市; empty where the title begins with no region. */
  readonly region: string;
  /** 中华人民共和国水法, which a 实施办法 carries out; empty for a regulation of one's own. */
  readonly law: string;
  /** 物业管理: what stands between region and genre, or what the law is about that is carried out. */
  readonly matter: string;
  /** 物业: the same without what is done about it. */
  readonly subject: string;
  readonly kind: StandardKind;
}

const GENRE =
  /(?:实施办法|实施细则|实施|暂行|若干|试行)*(?:条例|规定|办法|细则|规则|规程)(?:（[^（）]*）)*$/u;
/** The law that a text carries out: 实施《…》办法, 甲法实施办法, 甲条例实施细则. */
const CARRIED_OUT =
  /^(?:(?:贯彻)?实施)?《(?<cited>[^》]+)》|^(?<named>\p{Script=Han}+(?:法|条例|规定|办法))实施(?:办法|细则|规定)/u;

/** Reads the title of a regulation; everything is empty for a title that names no kind of regulation. */
export function matterOf(title: string): Matter {
  const bare = bareTitle(title).replace(/[\s\u3000]/gu, '');
  const { region, rest } = regionOfTitle(bare);
  if (!GENRE.test(rest)) return { region, law: '', ...EMPTY };
  const { cited, named } = CARRIED_OUT.exec(rest)?.groups ?? {};
  const law = cited ?? named ?? '';
  const matter = law === '' ? rest.replace(GENRE, '').replace(/的$/u, '') : matterOfLaw(law);
  const subject = subjectOf(matter);
  return { region, law, matter, subject, kind: kindOf(matter) };
}

const EMPTY = { matter: '', subject: '', kind: 'other' } as const;

/** What a law is about: 消防 of 中华人民共和国消防法. One character is no name to write with. */
function matterOfLaw(law: string): string {
  const { rest } = regionOfTitle(law.replace(/^中华人民共和国/u, ''));
  const matter = rest.replace(/(?:法|法实施条例|条例|规定|办法)$/u, '');
  return matter.length < 2 ? '' : matter;
}

/** What is done about a subject; 服务 and 安全 are part of it. */
const AIM = /(?:(?:发展)?促进|监督管理|管理|保护|保障|监督|发展)$/u;

const subjectOf = (matter: string): string =>
  matter.replace(PROMOTES.test(matter) ? /^促进|发展$/gu : AIM, '') || matter;

/** How a people’s congress or its standing committee works: its meetings, law-making, oversight, appointments. */
const PROCEDURE =
  /人民代表大会|人大常委会|^人大|街道人大|(?<!业主)常务委员会|(?:^|地方)立法$|制定(?:与批准|和批准)?地方性法规|规范性文件备案审查|^(?:市级|省级|本级)?预算(?:审查|初步审查|审批)?监督|讨论、?决定重大事项|^(?:人事)?任免|人事任免$|代表(?:建议|议案|视察)|宪法宣誓/u;

/** 促进智能网联汽车发展: the title says first what is done. */
const PROMOTES = /^促进/u;

function kindOf(matter: string): StandardKind {
  if (PROCEDURE.test(matter)) return '程序';
  if (/^(?:反|禁|制止|预防|防范)|(?:防治|防范|预防|禁止)$/u.test(matter)) return '防治';
  if (PROMOTES.test(matter) || /(?:促进|发展)$/u.test(matter)) return '促进';
  if (/(?:保护|保育|传承)$/u.test(matter)) return '保护';
  if (/安全(?:生产)?(?:监督)?(?:管理)?$/u.test(matter)) return '安全';
  if (matter.endsWith('保障')) return '保障';
  return matter.endsWith('管理') ? '管理' : 'other';
}
