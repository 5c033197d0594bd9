/**
 * A decision or a statement behind 做出, with only words between that qualify it. In 做出的花艺说明其用途 and 做出决定性的贡献 they mean
 * something else.
 */
const DECISION =
  /^做出(?:的|原|书面|口头|准予|不予?|批准|行政|情况|审查|复[审议]|变更|修改|登记|注册|相应|具体|明确|处理){0,3}(?:(?:决定|裁[决定]|答复|判决|处罚)(?![性书])|(?:说明|解释|批准|许可|认定|承诺)(?=$|[，。；、]|的?决定|或|和|并))/u;

/** True where 做出 before these words should be 作出. */
export const isDecisionBehind = (words: string): boolean => DECISION.test(words);
