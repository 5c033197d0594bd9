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

/** 关于制止低价倾销行为的规定: what the words around the matter say is in the genre already. */
const ABOUT = /^关于(?=\p{Script=Han}{2})|的$/gu;

/** Reads the title of a regulation; everything is empty for a title that names no kind of regulation. */
export function matterOf(title: string): Matter {
  const bare = bareTitle(title).replace(/[\s\u3000]/gu, '');
  const { region, rest } = regionOfTitle(bare);
  if (!GENRE.test(rest)) return { region, law: '', ...EMPTY };
  const { cited, named } = CARRIED_OUT.exec(rest)?.groups ?? {};
  const law = cited ?? named ?? '';
  const matter = law === '' ? rest.replace(GENRE, '').replace(ABOUT, '') : matterOfLaw(law);
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
const AIM =
  /(?:(?:发展)?促进|监督管理|管理|保护|保障|监督|(?:高质量|绿色|健康|持续|可持续|融合|一体化)*发展)$/u;
/** What else is done about it before 和管理: 停车场规划建设和管理, 见义勇为人员奖励和保护. */
const OTHER_AIM =
  /(?:(?:综合|生态)?保护|管理|保障|促进|传承|弘扬|利用|使用|养护|运营|经营|奖励|(?:规划)?、?建设|规划|发展|开发)$/u;
const LINK = /(?:和|(?<!参)与|以及|(?<!普)及|、)$/u;

function subjectOf(matter: string): string {
  const isPromoted = PROMOTES.test(matter);
  const rest = matter.replace(isPromoted ? /^促进|发展$/gu : AIM, '');
  return (isPromoted || rest === matter ? rest : beforeOtherAims(rest)) || matter;
}

/** 停车场 of 停车场规划建设和: a name ends with no word that joins it to what was taken away. */
function beforeOtherAims(name: string): string {
  let rest = name;
  while (LINK.test(rest)) {
    const joined = rest.replace(LINK, '');
    const bare = joined.replace(OTHER_AIM, '');
    rest = bare.length < 2 ? joined : bare;
  }
  return rest;
}

/** How a people’s congress or its standing committee works: its meetings, law-making, oversight, appointments. */
const PROCEDURE =
  /人民代表大会|人大常委会|^人大|街道人大|(?<!业主)常务委员会|(?:^|地方)立法$|制定(?:与批准|和批准)?地方性法规|规范性文件备案审查|^(?:市级|省级|本级)?预算(?:审查|初步审查|审批)?监督|讨论、?决定重大事项|^(?:人事)?任免|人事任免$|代表(?:建议|议案|视察)|宪法宣誓/u;

/** 促进智能网联汽车发展: the title says first what is done. */
const PROMOTES = /^促进/u;

/** Their subject is a person, or a right: it is neither repaired nor made use of. */
const HAS_RIGHTS =
  /(?:权|权益|权利|人|者|人员|职工|员工|军人|军属|学生|儿童|妇女|同胞|侨眷|个人信息|隐私|秘密|商号|商标|专利|地理标志|投资|劳动)$/u;
/** What people do of themselves. Nobody fosters a market for it, and it is no line of business: 文明行为, 全民健身. */
const OF_PEOPLE =
  /行为|文明|健身|阅读|学习|教育|健康|卫生|体育|公共文化|志愿|慈善|公益|就业|劳动关系|民族团结|法治|普及|科普|调解|养老|托育|医养|生育|家庭|关爱|节约|节水|信用/u;
/** A trade with such things remains one. */
const TRADE = /产业|经济|市场|企业|贸易|金融|(?<![事就])业$/u;

function kindOf(matter: string): StandardKind {
  if (PROCEDURE.test(matter)) return '程序';
  if (FIGHTS.test(matter) || /(?:防治|防范|预防|禁止)$/u.test(matter)) return '防治';
  if (PROMOTES.test(matter) || /(?:促进|发展)$/u.test(matter)) return promotionOf(subjectOf(matter));
  if (/(?:保护|保育|传承)$/u.test(matter)) return HAS_RIGHTS.test(subjectOf(matter)) ? '保障' : '保护';
  if (/安全(?:生产)?(?:监督)?(?:管理)?$/u.test(matter)) return '安全';
  if (matter.endsWith('保障')) return '保障';
  return matter.endsWith('管理') ? '管理' : 'other';
}

const promotionOf = (subject: string): StandardKind =>
  OF_PEOPLE.test(subject) && !TRADE.test(subject) ? '倡导' : '促进';

/** 反餐饮浪费, 去极端化, 控制吸烟: the title says what is done against its subject. */
const FIGHTS =
  /^(?:反(?!映|馈|诉)|去(?=极端)|禁(?!牧|渔|区)|制止|预防|防范|遏制|打击|惩治|取缔|控制(?!性))|控制吸烟$/u;
