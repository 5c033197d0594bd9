/** What may follow a name; a word that goes on, 统计信息 in 统计信息化, or qualifies another names nothing. */
const ENDS_BEFORE = /^(?:[^\p{Script=Han}]|$|的[，。；：]|内|应当|由|按照|依照|实行|依法|不得)/u;
/** What is cut short, or says where and how many. */
const IS_PIECE =
  /(?:内|上|中|后|前|时|不能|代|之一|召集|产生|要求|有效|时起|正常.{2}|无效|方面|合格|同意)$|[一二三四五六七八九十百]+(?:周岁|分之)|^(?:满|本村|正常|无法|未|不能|确需|需要|可能|致使|属于|避免|相互|情况相)|(?:阶段|期间|过程|环节)$|(?:形式|联名|各方|双方|数量|性)$|^(?:规划|建设|管理|保护|登记|注册|使用)(?:和|与|或者|、)(?:规划|建设|管理|保护|登记|注册|使用)$|另行|过半数|半数以上|^(?:构成犯罪|造成|原则|始得|方可|方能|才能|所需)|^(?:合理|必要|适当|一定|充分|足够)|^(?:人员|部门|机构|单位|结合|纳入|列入|编制国)|国民经济|社会发展|简称|统称|以下|^(?:承担|具备|具有)|(?:建筑物|职责范围|证据材料|核准文件|建设活动|财政预算|不服|地位|相适应|安排|状况|情况|各项|发展战略)$/u;
/** True for a phrase that is cut short, or says where, when or how much. */
export const isPiece = (phrase: string): boolean => IS_PIECE.test(phrase);

/** Who acts is not what an article is about. */
const ACTS = /^(?:应当|可以|不得|有权|负责|是|为|享有|依法|对|在|有下列|必须|及其|和|、|，)/u;
const AGENT =
  /(?:机构|机关|单位|企业|部门|政府|协会|委员会|组织|人员|[^法]人|者|公司|院校|学校|医院|居民|村民|业主|用户|团体|联合会|法院|检察院|代表大会|常委会|成员|办事处)$/u;
/** A place is named for what it has to do: 动物屠宰加工场所应当. */
const PLACE = /(?:场所|[^市]场|小区|园区|站点|[车泵]站|门店|场馆|仓库)$/u;
/** Where the items of a list begin. */
const FIRST_ITEM = /\n?[（(]一[）)]/u;
/** What stands behind such words is where, by what or of what something else is. */
const PASSING =
  /是指|不得以|简称$|(?:下列|以下)[^，。：；]+$|(?:在|为|向|由|经|送|至|(?<!可)以|被|对|[确具没如]?有|给|取得|坚持|秉持|弘扬|未经|按照|依照|根据|通过|采用|利用|具有|符合|违反|发生|遵守)$/u;
/** … and what stands in a clause with these, by what. */
const BY =
  /(?:^|[人者位])[持凭]|^(?:以|确保|防止|避免)|根据|按照|依照|依据|结合|基于|符合|遵守|遵循|具有|具备/u;
/** True where what follows some words is told in passing: 按照…, 发生…, 具有…. */
export function standsInPassing(before: string): boolean {
  const clause = before.slice(before.search(/[^，。；：]*$/u));
  return PASSING.test(before) || BY.test(clause);
}

/** One of several things. */
const JOINED = /^[、和与及或者等]$/u;
const OPENING = 45;
const MOSTLY = 0.6;

/**
 * True for a phrase that stands as the name of the matter in most of the articles that hold it: whole, in their first
 * sentence, neither one of several things nor who acts.
 */
export function canPhraseBeName(phrase: string, texts: readonly string[]): boolean {
  if (isPiece(phrase)) return false;
  let [holding, standing] = [0, 0];
  for (const text of texts) {
    const at = text.indexOf(phrase);
    if (at < 0) continue;
    holding++;
    const behind = text.slice(at + phrase.length);
    const firstItem = text.search(FIRST_ITEM);
    const isListed = JOINED.test(text[at - 1] ?? '') || JOINED.test(behind.slice(0, 1));
    const before = text.slice(0, at);
    const isOpening = at < OPENING && (firstItem < 0 || at < firstItem) && !standsInPassing(before);
    const acts = (AGENT.test(phrase) || PLACE.test(phrase)) && ACTS.test(behind);
    standing += Number(ENDS_BEFORE.test(behind) && isOpening && !isListed && !acts);
  }
  return holding > 0 && standing >= holding * MOSTLY;
}
