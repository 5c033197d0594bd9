import { type ClauseRole } from '../roles/roleTable';
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

const PROOFS: ReadonlyMap<ClauseRole, Proof> = new Map<ClauseRole, Proof>([
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
  ['government-duty', first(/领导|统筹|协调|体制|纳入|统一|负责|组织/u)],
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

/** True where nothing must be shown for a role, or an article shows it. */
export const provesRole = (role: ClauseRole, text: string): boolean => PROOFS.get(role)?.(text) ?? true;

/** True for a role whose label must be proved by nearly all of a group's articles. */
export const needsProof = (role: ClauseRole): boolean => PROOFS.has(role);
