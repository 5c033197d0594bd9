import { wordBoundaries } from '../clauses/dictionaryWords';
import { firstSentence, withoutBody } from './phraseFragments';

/** What comes later in an article's first sentence, counted from what is done, is not what the article is about. */
const LATEST = 36;
const [SHORTEST, LONGEST] = [3, 16];

/** What a matter is that is set up, drawn up or run by rules. */
const INSTITUTION =
  '制度|机制|体系|责任制|平台|系统|数据库|信息库|资源库|名录|名册|目录|档案|台账|清单|基金|专项资金|补贴|津贴|保险';
const PAPER =
  '规划|计划|方案|预案|标准|规范|规程|守则|公约|规约|名录|目录|名册|清单|指南|指引|导则|保护区|控制区|保护范围|区域|公告';
const PERMIT =
  '登记|备案|手续|许可证|许可|审批|审核|变更|注销|延续|核实|验收|证书|资格|资质|执业证|证|年检|检验';
const WORK =
  '建设|管理|保护|监管|培训|教育|检查|抽查|监督|巡查|监测|检测|防治|治理|救助|救援|演练|评估|鉴定|普查|调查|合作|交流|服务|研究|执法|指导|咨询|审计';
/** What is not done by somebody but is itself the matter, where a sentence begins with it. */
const THING = `${INSTITUTION}|${PAPER}|经费|费用|收费|票价|价格|标准|期限|期间|日期|时间|方式|程序|范围|用地|设施|设备|工程|项目|收入|资金|资产|财产|资料|材料|信息|数据|档案|合同|协议|比例|名额|名单|结果|报告|争议|纠纷|标志|标识|成立|设立|变更|注销|终止|编制|修改|审批|建设|管理|保护|使用|选址|验收|转让|移交`;

interface Pattern {
  readonly form: RegExp;
  /** The matter of what the form found; `''` for none. */
  readonly name: (found: RegExpExecArray) => string;
  /** How sure this is the matter, 0 to 1; 1 where it is not said. */
  readonly weight?: number;
}

/** What an article says of itself that it is about. */
export interface StatedMatter {
  readonly name: string;
  readonly weight: number;
}

const END = '(?=[，。、；：并和与及或由报经]|以及|$)';
/** What a form found ends in, unless it is one of several things with more behind it. */
function noun(found: RegExpExecArray): string {
  const [whole, phrase = ''] = found;
  const isListed = phrase.includes('、') && found.input.startsWith('、', found.index + whole.length);
  return isListed ? '' : lastNoun(phrase);
}

const form = (source: string): RegExp => new RegExp(source, 'u');

/** Ways in which law says what an article is about; the first of them that an article has says it best. */
const PATTERNS: readonly Pattern[] = [
  { form: form('^(?:有下列情形之一|[^，：]{0,30}(?:下列|以下)情形之一)的?，([^：]{2,60})：'), name: ([, what = '']) => named(consequence(what), '的情形') },
  {
    form: form('^(.{2,40}?)的?，?(?:应当|必须|需)?(?:同时)?(?:具备|符合|满足)(?:下列|以下)[^，。：]{0,6}条件'),
    name: ([, who = '']) => named(actOf(who), '条件'),
  },
  {
    form: form('(?:禁止|不得)(?:有|从事|进行|实施)?(?:下列|以下)([^，。：]{2,24}?)的?(?:行为|活动)'),
    name: ([, what = '']) => named(what, '的行为'),
  },
  {
    form: form('^禁止?在?([^，。：]{2,20}?)(?:禁止|不得)(?:有|从事|进行|实施)?(?:下列|以下)(?:行为|活动)'),
    name: ([, where = '']) => named(where.replace(/^在/u, ''), '禁止行为'),
  },
  {
    form: form('^(.{2,24}?)(?:应当)?(?:依法)?(?:履行|享有|行使|承担)(?:下列|以下)[^，。：]{0,8}?(职责|义务|权利|职权|责任)'),
    name: ([, who = '', what = '']) => named(who.length === 2 ? who : lastNoun(who), what),
  },
  {
    form: form('^(.{2,30}?)(?:应当|可以)?(?:载明|包括|包含|注明|明确|约定)(?:下列|以下)[^，。：]{0,6}?(内容|事项|信息)'),
    name: ([, of = '', what = '']) => named(lastNoun(of), what),
  },
  {
    form: form(`(?:建立健全|建立和完善|建立|健全|完善|实行|推行|执行|设立)([^，。；：]{2,28}?(?:${INSTITUTION}))${END}`),
    name: noun,
  },
  {
    form: form(`(?:编制|制定|制订|拟定|拟订|划定|确定|发布|公布)([^，。；：]{2,28}?(?:${PAPER}))${END}`),
    name: noun,
  },
  { form: form(`(?:签订|订立)([^，。；：]{2,20}?(?:合同|协议|责任书))${END}`), name: noun },
  { form: form(`(?:应当|依法|规定|标准)(?:向[^，。；：]{2,16})?(?:缴纳|收取|支付|征收|交纳|交存)([^，。；：]{2,16}?(?:费|费用|金|税|资金))${END}`), name: noun },
  { form: form(`(?:办理|申请|申领|核发)([^，。；：]{2,20}?(?:${PERMIT}))${END}`), name: (found) => noun(found).replace(/手续$/u, '') },
  { form: form(`^([^，。；：应当可以]{2,20}?(?:${THING}))(?:，|应当|由|按照|依照|实行|依法|不得|纳入|包括|分为|可以)`), name: noun },
  { form: form('对([^，。；：]{2,14}?)(?:实行|进行|开展|实施)([^，。；：和与并]{2,8}?)(?=[，。；])'), name: ([, of = '', what = '']) => (what.length > 4 ? lastNoun(what) : named(lastNoun(of), what)) },
  { form: form('提供([^，。；：]{2,14}?(?:服务|保障|帮助|救助))(?=[，。；、和])'), name: noun },
  { form: form(`(?:开展|组织|进行|加强|做好|推进|强化)([^，。；：对]{1,18}?(?:${WORK}))(?=工作|活动|[，。；和]|以及)`), name: noun },
  { form: form('(?:设置|配备|安装|配置|建设|设立)([^，。；：]{2,16}?)(?=[，。；])'), name: noun },
  { form: form('^(?:[^，。；：]{2,16})?与[^。；：]{2,60}?规划[^，。；：]{0,10}(?:相衔接|相协调|有机融合|有效衔接)'), name: () => '规划衔接' },
  { form: form('(?:禁止|不得)(?:有|从事|进行|实施)?(?:下列|以下)([^，。：]{3,16}?)：'), name: ([, what = '']) => lastNoun(what.replace(/的?(?:行为|活动)$/u, '')) },
  { form: form('^[^，。；：]{2,24}?(?:不得|禁止)([^，。；：]{4,12})(?=[，。；])'), name: ([, what = '']) => (/下列|以下|擅自|违反|有|手段|方式|目的|方法$/u.test(what) ? '' : `不得${what}`), weight: 0.9 },
  { form: form('对(?:下列|以下)事项(?:进行|实施)([^，。；：]{2,6})：'), name: ([, what = '']) => named(what, '事项') },
  { form: form('^([^，。；：]{2,14}?)(?:依法)?享有[^。；：]{0,24}权利'), name: ([, who = '']) => named(lastNoun(who), '权利') },
  { form: form('^[^，。]{0,24}?(?:开展|进行|实施|查处|处理|监督检查)([^，。；：]{2,12})时?，(?:可以|有权)[^：]{0,16}(?:下列|以下)(措施|职权)'), name: ([, of = '', what = '']) => named(lastNoun(of), what) },
  { form: form('^本(?:条例|办法|规定)[^。]{0,12}(?:应用|执行)[^。]{0,8}问题[^。]{0,24}解释'), name: () => '解释权' },
  { form: form('^[^，。；：]{2,24}?(?:机构|部门|机关|单位|企业|组织|者|人)(?=收到|接到|处理|办理|开展|查处|提出|申请|要求|发生|签订|使用|从事|举办)([^，。；：]{4,14}?)的?，'), name: ([, what = '']) => (SOMEBODY_ACTS.test(what) ? '' : what), weight: 0.75 },
  { form: form('^(.{2,16}?)的?(?:主要|基本)?(职责|任务)(?:是|包括|如下)?：'), name: ([, who = '', what = '']) => named(who.length === 2 ? who : lastNoun(who), what) },
  { form: form('^([^，。：]{4,18}?)，?(?:应当|必须)(?:遵守|符合)(?:下列|以下)(?:规定|要求)'), name: ([, what = '']) => (DOER.test(what) ? named(lastNoun(what), '义务') : what) },
  { form: form('^([^，。；：、]{2,10})是[^，。；]{4,60}(?:组织|机构|法人)[，。]'), name: ([, what = '']) => named(what, '性质') },
  { form: form('(?:经费|资金)[^。，]{0,24}(?:列入|纳入)[^。，]{0,16}预算|经费，?由[^。，]{0,20}(?:财政|预算)[^。，]{0,8}(?:列支|保障|安排)'), name: () => '经费保障' },
  { form: form('^([^，。；：、]{3,12}?)(?:由[^，。；：]{2,30})(?:组成|构成)'), name: ([, what = '']) => named(what, '组成') },
  { form: form('^对?([^，。；：]{4,16}?)的?，(?=应当|由|须|可以|不得|必须|经|按照|依照|适用|实行|[^，。；：]{2,30}?(?:应当|可以|不得))'), name: ([, what = '']) => (DOER.test(what) || SOMEBODY_ACTS.test(what) ? '' : what.replace(/^在(?=.{2,12}[内上中])/u, '')), weight: 0.8 },
  { form: form('^([^，。；：、]{4,18})(?=[，。])'), name: ([, what = '']) => firstClause(what), weight: 0.65 },
  { form: form('^[^，。；：]{2,60}?(?:应当|可以|有权)(?:依法|及时|定期|按照规定|主动|自觉|建立健全|进行|予以|[^，。；：]{2,14}会同有关部门)*([^，。；：]{4,14}?)(?:工作)?(?=[，。；])'), name: ([, what = '']) => (/^.{1,3}的/u.test(what) ? '' : what.replace(/^(?:加强|做好)/u, '')), weight: 0.7 },
]; // prettier-ignore

/**
 * What an article says of itself that it is about, by the forms in which law says so: 公众参与制度 of
 * `应当建立健全城乡规划的公众参与制度`. The most telling first; empty where its wording says nothing.
 */
export function mattersArticleStates(text: string): readonly StatedMatter[] {
  const sentence = firstSentence(text);
  const said = firstSentence(withoutBody(text));
  const found = new Map<string, number>();
  for (const { form: pattern, name, weight = 1 } of PATTERNS) {
    const match = pattern.exec(pattern.source.startsWith('^') ? sentence : said);
    const matter = match === null || match.index > LATEST ? '' : name(match);
    if (matter.length >= SHORTEST && matter.length <= LONGEST && isName(matter)) {
      found.set(matter, Math.max(weight, found.get(matter) ?? 0));
    }
  }
  return [...found].map(([name, weight]) => ({ name, weight }));
}

/** Of `可以根据委托人的要求进行补充鉴定` what is done: 补充鉴定. */
function consequence(said: string): string {
  const done = /(?:应当|可以|不得|不予|予以|有权|给予)[^，；]*$/u.exec(said)?.[0] ?? '';
  const act = done
    .replace(/^(?:应当|可以|有权)(?:依法|及时|立即|根据[^，]{2,12}(?:要求|需要))*/u, '')
    .replace(/^[^，]{0,16}(?:办理|接受[^，]{2,8}进行|进行|予以|给予)(?=.{2})/u, '')
    .replace(/手续$/u, '');
  return act.length > LONGEST_ACT || /向|由|提出|报告|责令|处分|处罚|通报|警告/u.test(act) ? '' : act;
}

const LONGEST_ACT = 10;
/** Who acts is not what is done. */
const DOER =
  /(?:机构|机关|单位|企业|部门|政府|协会|委员会|组织|人员|者|公司|院校|学校|医院|居民|村民|业主|用户|团体|联合会|法院|检察院|成员|人|个人)$/u;

/**
 * Somebody who acts, with what he does: 场内经营者出售商品 is when something is demanded, and says nothing of what it is
 * (an invoice).
 */
const SOMEBODY_ACTS =
  /(?:者|人(?![员民工口才力类体])|单位|企业|机构|部门|机关|组织|用户|业主|乘客|学校|医院)(?=\p{Script=Han}{2})/u;

/** A clause that is a name without its 应当: 公共码头免费开放. Whom something is demanded of, and when, is none. */
function firstClause(said: string): string {
  const clause = said.replace(/应当|必须/u, '').replace(/的$/u, '');
  return DOER.test(clause) ||
    SOMEBODY_ACTS.test(clause) ||
    /人员(?=\p{Script=Han}{3})/u.test(clause) ||
    /应当|可以|不得|有下列|^任何|^禁止|起$/u.test(clause)
    ? ''
    : clause;
}

/** What stands before a noun and is no part of its name. */
export const NO_PART =
  /^(?:本(?:市|省|区|县|行政区域|条例|单位|部门|级)?|全市|全省|国家|有关|相关|相应|必要|统一|专门|专项?(?=[的])|其(?!他)|该|各类|各级|各|相互|以及|或者|和|与|及|对|并|由|从事|依法|定期|及时|组织|开展|建立|健全|完善|制定|编制|实行|推进|加强|做好|统筹|鼓励|支持|应当|可以|市|省|区|县|市级|地方性?(?=标))+/u;
/** A name holds none of these. */
const NEVER =
  /[，。、；：（）《》“”0-9]|应当|可以|下列|以下|按照|依照|根据|本(?:条例|办法|市|省|区|县)|规定|有关|相关|相应|其他|等|申请办理|人民政府|主管部门|行政部门|机关|国民经济|社会发展规划|措施|进行|时起|之日|相适应|相协调|^(?:依法|必须|需要|符合|属于|列入|纳入|没有|未(?!成年|来))|^(?:在(?![校职线建])|对(?!外)|将|向|由|其|经(?![费济营])|以|自(?![然动治愿来主])|因|除|的|和|与|及|或|之|者|代表(?=会议组)|结合|采取|通过|按|个人|单位|期间|组织|人员|部门|机构|可以|会议(?=.{2}$))|[一二三四五六七八九十百]+(?:个|日|年|月|周岁|分之)|(?:内|上|中|后|前|时|之一|方式|要求|责任|行为|活动)$/u;
/** What anything may be. */
const SAYS_NOTHING =
  /^(?:建筑物|构筑物|具体范围|必要条件|法律责任|(?:建设|生产|经营|相关|有关)(?:活动|工程|项目)|数据库|信息系统|管理平台|评估机制|设置计划|(?:具体)?(?:办法|标准|范围|规定))$|^(?:管理|工作|保护|监督|监督管理|行政|组织|领导|协调|指导|服务|制度|机制|体系|信息|检查|监督检查|建设|项目|资料|材料|工程|设施|设备|标准|规划|计划|方案|条件|职责|义务|权利|内容|事项|手续|许可|登记|备案)?(?:条件|职责|义务|权利|内容|事项|制度|机制|体系|标准|规划|计划|方案|工作|活动|的行为)?$/u;

/** True for what may be a name: it holds no words that only a sentence has, and says something. */
export const isName = (matter: string): boolean =>
  !NEVER.test(matter.replace(ADDED, '')) && !SAYS_NOTHING.test(matter);

const LONGEST_WORD = 3;
const SHORTEST_ALONE = 5;
/** Two things at the end of a phrase: 统计和发布制度. */
const JOINED = /[^的、，和与及]+[和与及][^的、，和与及]+$/u;

/** Of a phrase the noun it ends in, with what sets it apart: 公众参与制度 of 城乡规划工作的公众参与制度. */
function lastNoun(phrase: string): string {
  const parts = phrase.split(/的|[、，]|以及|或者|[和与及](?=[\p{Script=Han}]{2})/u);
  const last = parts.at(-1) ?? '';
  // Of 收集、运输、处理应急机制 the end alone would be another matter, and of 统计和发布制度.
  if (phrase.endsWith(`、${last}`) && (parts.at(-2) ?? '').length <= LONGEST_WORD) return '';
  const pair = JOINED.exec(phrase)?.[0] ?? '';
  if (last.length < SHORTEST_ALONE && pair !== '') return pair.replace(NO_PART, '');
  const bare = last.replace(NO_PART, '');
  return bare.length >= SHORTEST ? bare : '';
}

/** What somebody does, of who does it: 设立司法鉴定机构 of 法人或者其他组织申请设立司法鉴定机构. */
function actOf(who: string): string {
  const act =
    /(?:设立|从事|开办|取得|担任|举办|经营|申请|成立|建立|聘用|开展|使用|报考|参加)[^，。]{2,}$/u.exec(
      who,
    )?.[0];
  return act?.replace(/^申请(?=.{4})/u, '').replace(/^从事/u, '') ?? lastNoun(who.replace(/，.*$/u, ''));
}

const named = (what: string, is: string): string => (what === '' ? '' : what + is);

/** What one text calls a system and another does not. */
export const SYSTEM = /(?:制度|机制|体系)$/u;
/** What is added to the words of an article to make a name of them. */
export const ADDED = /(?:措施|职权|权利|的情形|条件|的行为|禁止行为|职责|任务|义务|性质|组成|内容|事项)$/u;

/** The ends of a phrase, each beginning at a word: 协同机制 of 工作协同机制. The whole first. */
export function endsOf(phrase: string): readonly string[] {
  return [0, ...wordBoundaries(phrase)]
    .map((at) => phrase.slice(at))
    .filter((end, at, all) => end.length >= SHORTEST && all.indexOf(end) === at && isName(end));
}
