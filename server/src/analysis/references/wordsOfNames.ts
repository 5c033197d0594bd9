import { NUMERAL_CLASS } from '../../base/chineseNumeral';

/**
 * How texts are named in front of a number. Everything here is read backwards, in a window of `LONGEST_NAME`
 * characters, so that reading stays linear.
 */

/** How far before the number a name without 《》 is looked for. */
export const LONGEST_NAME = 40;

/** How far a bracket behind a name may reach: 《甲法》（以下简称甲法）第三条. */
export const LONGEST_ASIDE = 60;

/** What texts call themselves and each other. */
const GENRES =
  '条例|规定|办法|细则|规则|决定|决议|法典|法|章程|规程|通则|准则|守则|解释|意见|通知|方案|条约|公约|协定|标准|制度|规范|议定书|安排|纲要|规划|计划|批复|公告|通告|指引|指南|须知|宪法|措施|要点|令';

/** 《条例》, 《实施细则》: a title that says only what kind of text it is. */
export const GENRE = new RegExp(`^(?:实施|暂行|试行|管理)?(?:${GENRES})$`, 'u');

/** Blanks and 的 or 中 between a name and its number. */
export const BETWEEN = /(?:(?:之)?中的?|里的?|内的?|的)?[ \u00a0\u3000]{0,2}$/u;

/** 本条例, 本办法, 本实施细则, 本暂行规则, 本《条例》; group 1 is the genre. 日本法, 基本规定 are none. */
export const SELF_NAME = new RegExp(
  `(?<![日基样版资成文根标])本[《“]?(?:实施|暂行|试行|议事|若干|自治|单行|管理|工作){0,2}(${GENRES})[》”]?$`,
  'u',
);

/** 本安排, 本《实施细则》: whatever stands behind 本; group 1. It must be the end of the text's own title. */
export const SELF_ENDING = /本[《“]?([\p{Script=Han}]{2,12})[》”]?$/u;

/** 该条例, 该法, 上述办法, 同法: another text named before; group 1 is the genre. 劳动合同法 is none. */
export const THAT_NAME = new RegExp(
  `(?:(?<!应)该|上述|前述|(?<![合共协不])同|前引)((?:实施|暂行|试行)?(?:${GENRES}))$`,
  'u',
);

/**
 * The end of another text's name. 法, 法典, 条例, 细则 and treaties need no more; 规定, 办法 and 规则 are also everyday
 * words and count only with the words of a title before them.
 */
export const BARE_NAME =
  /(?:法典|宪法|基本法|[^依非违合立执司方办用守普做看说想算书语手章]法|条例|细则|通则|公约|条约|协定|议定书|宪章|章程|修正案|法例|(?:暂行|若干|管理|实施|试行|议事|监督|登记|处罚|程序|若干问题的)(?:规定|办法|规则|规程|规范|解释))$/u;

/** The end of something that has articles of its own, or may have, without a name that tells which: 依照规定第三条. */
export const EVERYDAY_NAME = new RegExp(
  `(?:${GENRES}|合同|协议|合约|契约|书|册|手册|课本|教材|文件|文本|规约|声明|宣言|备忘录|报告|篇|卷|部|编|总则|分则|附则|总纲|序言|草案|稿|目标|图集|法例|法规|规章|法律|国标|[A-Za-z0-9]{1,6})$`,
  'u',
);

/** （十一） at the end of 刑法修正案（十一）: a part of the name. */
export const NUMBERED_NAME = new RegExp(`[（(][${NUMERAL_CLASS}]{1,3}[）)]$`, 'u');

/** Where a bare name begins: after the last punctuation or verb of citing. */
export const BEFORE_NAME =
  /[，。；：、（）()“”《》\s]|依照|按照|根据|依据|违反|适用|符合|遵守|执行|参照|比照|触犯|构成|属于|除|和|或者|与|及|是指|认定为|视为/gu;

/** Words before a name that are no part of it: 有刑法第三条所列行为; but 有线电视条例. */
export const VERB_BEFORE_NAME = /^(?:有(?![线限色关])|对(?!外)|在|将|按|经|由|因|为|并)/u;

/**
 * A part named between a text and the number: 合同编, 侵权责任编, 总则, 分则, 第三编. The shortest name is looked for
 * first.
 */
export const PART_NAME = new RegExp(
  `^(?:第[${NUMERAL_CLASS}]{1,4}(?:分)?编[\\p{Script=Han}]{0,8}|[\\p{Script=Han}]{1,12}?分?编|总则|分则|附则|总纲|序言)$`,
  'u',
);
/** The end of a part's name, before it is looked for where it begins. */
export const PART_END = /(?:编|总则|分则|附则|总纲|序言)$/u;
export const LONGEST_PART = 16;

/** 附件第八项, 附表一第八项, 目录第九项, 附件2所列第三项: the entries of a list, not of an article. */
export const ANNEX =
  /(?:附件|附表|附录|附图|附页|别表|目录|清单|名录|名单|列表|一览表|明细表|汇总表|图表|表格|登记表|申请表|表)(?:之?[一二三四五六七八九十0-9０-９A-Za-z甲乙丙丁]{1,3}|[（(][一二三四五六七八九十0-9]{1,3}[）)])?(?:中)?(?:所列|列明|列举|载明|规定|所附|注明)?(?:的)?[ \u00a0\u3000]{0,2}$/u;
/** 代表第三项, 发表第二条 end in 表 and are no tables. */
export const NO_ANNEX = /[代发外电手钟仪地华胸意]表$/u;

/** 修改前的本条例第九十条, 原第九十条, 旧法第三条: a version that was. Read backwards from the name or the number. */
export const EARLIER =
  /(?:(?:修改|修正|修订|修编|施行|实施|生效|废止|变更|调整)(?:之前|以前|前)的?|(?<![草高平中还复])原(?:来的?|有的?|先的?)?|(?:已经|已|被|现已)(?:废止|失效|修改)的?|[0-9]{4}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:公布|发布|颁布|通过|制定|施行|实施|修订|修正|修改|版)的?|(?:首|第[一二三四五六七八九])次(?:修订|修正|修改)后?的?|(?:旧|老)的?)[ \u00a0\u3000]{0,2}$/u;

/** 第九十条（修改前）: the same behind the number. */
export const EARLIER_BEHIND = /^[（(](?:修改|修正|修订|废止|施行)(?:之前|以前|前)/u;
