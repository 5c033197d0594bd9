import { type ClauseRole } from '../roles/roleTable';
import { ROLES } from '../roles/allRoles';
import { firstSentence, withoutBody } from './phraseFragments';

/** True where an article of a role is about what the role is called by, as its grammar shows. */
type Proof = (text: string) => boolean;

/** Proves by the first sentence, with or without who acts. */
const first =
  (form: RegExp, not?: RegExp): Proof =>
  (text) =>
    [text, withoutBody(text)].some((said) => {
      const sentence = firstSentence(said);
      const found = form.exec(sentence);
      return found !== null && not?.test(sentence.slice(0, found.index + found[0].length)) !== true;
    });

/** What is forbidden unless it is allowed is about how it is allowed: 禁止砍伐树木，确需砍伐的，应当申请. */
const UNLESS =
  /确需|确因|因[^，。]{1,24}需要|除外|经[^，。]{0,24}(?:批准|同意)(?!的?[，。]?不得)|应当(?:经|报|向|征得|办理)/u;
const FORBIDS = /禁止|不得/u;
const FORBIDDEN_LIST =
  /(?:禁止|不得)[^，。：]{0,24}(?:下列|以下)[^，。：]*(?:行为|活动|区域|场所|地点|物品)|(?:下列|以下)[^，。：]*(?:行为|活动)[^。：]{0,6}：?$/u;

/** Who sees it done may say so. */
const ALLOWS_TELLING = /检举|举报|控告|制止|义务/u;

/** A list of what is forbidden, or sentences that all forbid. */
function prohibits(text: string): boolean {
  const sentence = firstSentence(text);
  if (!FORBIDS.test(sentence)) return false;
  if (FORBIDDEN_LIST.test(sentence)) return true;
  const sentences = text.split(/[。\n]/u).filter((each) => each !== '');
  return sentences.every((each) => (FORBIDS.test(each) || ALLOWS_TELLING.test(each)) && !UNLESS.test(each));
}

/** That a plan is drawn up, not what it must mind: 编制城乡规划，应当进行水资源论证. */
function plans(text: string): boolean {
  if (/^(?:组织)?(?:编制|制定|修改)[^。]{0,60}(?:规划|计划|项目)[^。，]{0,6}，(?!报)/u.test(text)) {
    return false;
  }
  return first(
    /^[^。；]{0,40}?(?:编制|制定|制订|拟定|拟订)[^，。；]{0,30}(?:规划|计划)|规划[^，。；]{0,16}(?:由[^，。；]{2,60}(?:编制|制定)|的编制)/u,
    /编制机关|部门在|所在|应当将[^，。]{0,20}纳入/u,
  )(text);
}

/** Who may tell on whom is said at once; what ends in it is about what one must do. */
const TELLS_ON = /投诉|举报|检举|控告/u;
const TOLD_WITHIN = 75;

/** A department that acts: its name, how it is called here, and under whom. */
const DEPARTMENT =
  '^[^。；：，]{0,60}?(?:部门|公安机关|(?:主管|管理)机构|[^，。]局|办公室|[^，。]委)(?:（[^）]{1,40}）)?(?:在[^，。；]{2,40}(?:领导|指导)下，)?(?:应当|依法|具体|统一)*';
/** That a department is the one in charge, whatever it is called: a committee (委员会) may be one. */
const IS_IN_CHARGE =
  /^[^。；：，]{2,60}?(?:（[^）]{1,40}）)?(?:(?<!行政|业务|的)主管(?!部门|机[关构]|人员|的)|(?:是|为|作为)[^。，；]{2,40}主管(?:部门|机[关构]))/u;
/** That it is charged with the work as a whole, not with one step of it: 负责编制目录. */
const IS_CHARGED = new RegExp(
  `${DEPARTMENT}(?:负责(?!组织?(?:编制|制定|评审|受理)|编制|制定|制订|拟定|受理|公布)[^。；，]{2,80}(?:工作|管理|监督|统筹|协调|指导|实施)|对[^。；，]{2,50}(?:实施|实行|进行|履行|负责)[^。；，]{0,8}(?:监督|管理|指导))`,
  'u',
);
/** Bodies of the congress and associations lead no field of government. */
const NO_DEPARTMENT =
  /^[^，。；]{0,60}?(?:人大|人民代表大会|常务?委员?会|主任会议|选举|任免|协会|联合会|工会|专门委员会)/u;
/** A sentence on the government that is no longer may come first. */
const SHORT_LEAD_IN = 60;

/** A department is in charge, by the first sentence, or the second behind a short one on who leads. */
function leads(text: string): boolean {
  const [sentence = '', next = ''] = text.split(/[。\n]+/u).map((each) => each.trim());
  if (NO_DEPARTMENT.test(sentence)) return false;
  if (IS_IN_CHARGE.test(sentence) || IS_CHARGED.test(sentence)) return true;
  return sentence.length <= SHORT_LEAD_IN && !NO_DEPARTMENT.test(next) && IS_IN_CHARGE.test(next);
}

/** 在本市从事养殖活动，应当遵守有关法律和本条例. */
const OBEYS_THIS = /^[^。，；]{0,80}，?(?:应当|必须)遵守[^。；]{0,30}本(?:条例|办法|规定|细则)。/u;
/** A paragraph on what the text means by a word may stand behind one on its scope. */
const DEFINES = /(?:^|[。\n])\s*[^。，]{0,12}本(?:条例|办法|规定|细则|规则|法|决定)所称/u;

/** Principles come first, or behind a sentence on what the matter is: 学前教育是公益事业。发展学前教育应当坚持…. */
const PRINCIPLES =
  /(?:遵循|坚持|实行|贯彻)[^。；]*(?:原则|方针)|原则是|(?:遵循|坚持|贯彻)[^。；]{2,60}[、，][^。；]{2,}/u;
/** The role of an article is told by as much; on a line that was never broken the search would not end. */
const PRINCIPLES_WITHIN = 1000;
const hasPrinciples: Proof = (text) =>
  PRINCIPLES.test(
    text
      .slice(0, PRINCIPLES_WITHIN)
      .split(/[。\s]+/u, 2)
      .join('。'),
  );

/** Who oversees acts, or is reported to, at once: an article on checks that ends in a report to the congress is on checks. */
const OVERSIGHT =
  /^[^。，；]{0,20}(?:人民代表大会|人大)|^[^。，；]{0,40}向[^。，；]{0,12}(?:人民代表大会|人大)|^[^。，；]{0,20}应当将[^。，；]{2,60}，[^。，；]{0,6}向[^。，；]{0,6}(?:人民代表大会|人大)/u;
/** Who works in a hospital or a firm is no official. */
const OFFICIALS =
  /玩忽职守|滥用职权|徇私舞弊|国家工作人员|公职人员|^[^。：]{0,80}?(?:部门|机关|政府|管理机构|办事处)(?:及其|和|的|以及|、|或者)?[^。，：]{0,16}(?:工作人员|有下列|违反|不履行|未)|^[^。：]{0,80}?(?:部门|机关|政府)[^。：]{0,40}及其工作人员/u;
/** Other articles end in it. */
const CRIME = /^[^，。]{0,30}(?:，[^，。]{0,16})?构成犯罪/u;

const FACTS = new Map(ROLES.map((facts) => [facts.role, facts]));
/** Proves by the form of a role in the table, where law has but one way to say it. */
const ownForm =
  (role: ClauseRole, read = /^[^]*/u): Proof =>
  (text) =>
    FACTS.get(role)?.form?.test(read.exec(text)?.[0] ?? '') === true;
/** 对在绿化工作中成绩显著的单位给予奖励 says it late, but in its first sentence. */
const FIRST_SENTENCE = /^[^。\n]*/u;
const SAID_BY_FORM: readonly ClauseRole[] = [
  'purpose', 'guiding-aims', 'reference-liability', 'supplementary-definitions', 'other-rules',
  'implementing-rules', 'repeal',
]; // prettier-ignore

const PROOFS: ReadonlyMap<ClauseRole, Proof> = new Map<ClauseRole, Proof>([
  ...SAID_BY_FORM.map((role) => [role, ownForm(role)] as const),
  ['scope', (text) => ownForm('scope')(text) || OBEYS_THIS.test(text)],
  ['definition', (text) => DEFINES.test(text)],
  ['effective-date', (text) => /自[^。，]{2,20}起(?:施行|实施|生效)/u.test(text)],
  ['commendation', ownForm('commendation', FIRST_SENTENCE)],
  ['remedies', ownForm('remedies', FIRST_SENTENCE)],
  ['lead-department', leads],
  ['principles', hasPrinciples],
  ['oversight', (text) => OVERSIGHT.test(text)],
  ['official-liability', (text) => OFFICIALS.test(text)],
  ['criminal-liability', (text) => CRIME.test(text)],
  ['prohibition', prohibits],
  ['planning', plans],
  ['publicity', first(/^[^。；]{0,80}?(?:宣传|普及)/u, /研究|协助|合作|推广|红十字|培养|投诉|举报/u)],
  [
    'other-departments',
    first(
      /(?:部门|机构|办事处|组织)[^。；]{0,24}(?:按照|依照|根据|依据|在|依)[^。，；]{0,8}职责[^。；]{0,12}(?:做好|负责|协同|共同|协助|配合|依法|实施|履行|承担)/u,
      /投诉|举报|电话|查处/u,
    ),
  ],
  ['government-duty', first(/(?:政府|街道办事处)[^。]*?(?:领导|统筹|协调|体制|纳入|统一|负责|组织)/u)],
  ['analogous-application', (text) => text.includes('参照')],
  ['emergency', first(/(?:制定|编制|制订|启动|建立|完善|开展|组织|加强)[^。；，]{0,30}应急(?:预案|管理|处置|演练|救援|响应)/u)],
  ['funding', first(/(?:经费|资金|投入)[^。；]{0,40}(?:预算|财政|保障|安排)|(?:预算|财政|保障|安排|设立)[^。；]{0,40}(?:经费|资金|投入)/u)],
  ['assessment', first(/^[^。；]{0,50}?(?:考核|评价|评议|评估|督查)/u)],
  ['information-platform', first(/(?:建立|建设|搭建|完善)[^。；，]{0,30}(?:平台|系统|数据库)/u)],
  ['cooperation', first(/^[^。；]{0,50}?(?:合作|协作|协同|联动)/u)],
  ['talent', first(/^[^。；]{0,40}?(?:人才|培训|培养|队伍)/u)],
  ['industry-bodies', first(/^[^。；]{0,90}?(?:协会|商会|行业组织)/u)],
  ['credit', first(/^[^。；]{0,60}?(?:信用|诚信|失信)/u)],
  ['reporting', first(/(?:人民代表大会|人大常委会|人民政府|上[一]?级)[^。；]{0,24}报告|报告[^。；]{0,12}(?:人民代表大会|人民政府)/u)],
  ['complaint', (text) => TELLS_ON.test(text.slice(0, TOLD_WITHIN))],
  ['participation', first(/(?:鼓励|支持|引导|动员)[^。；]{0,50}(?:参与|捐赠|捐助|志愿)/u)],
  ['prudent-regulation', first(/包容审慎/u)],
  ['tolerance', first(/失误|容错|免责|不承担|免予|免除/u)],
  ['transfer', first(/移送/u)],
  ['expert-advice', first(/专家|咨询/u)],
]); // prettier-ignore

/** True where an article shows that it is about what a role is called by. A role without a proof names nothing. */
export const provesRole = (role: ClauseRole, text: string): boolean => PROOFS.get(role)?.(text) ?? false;

/** True for a role whose label can be proved. */
export const hasProof = (role: ClauseRole): boolean => PROOFS.has(role);
