/**
 * What stands around a number that cites this text though no name says so: 违反第三条规定的. Both sides must show it,
 * for 条, 款, 项, 章 and 节 also count ordinary things (落实第八条措施, 第七条供水管道, 第四章教材). The words are those
 * of published texts; where others stand, nothing is taken for certain.
 */

/** A sentence, a clause or a bracket begins here. */
const OPENING = '^|[，。；：:;,？！（(“‘|\\n\\r—]';

/** Verbs and prepositions that govern a citation. */
const GOVERNING = [
  '违反了?|触犯|违背|犯',
  '依照|按照|依据|根据|参照|比照|遵照|遵守|执行|适用|符合|满足|达到|低于|高于|超过|具备|具有|履行|享受|享有',
  '属于?|不属于|构成|存在|发生|出现|遇有|有|没有|未有|因|由于|由|对|对于|关于|就|除了?|但|但是|其中|将|把|从|自|经|与|同|并|若|如|即|依|按|照|见|详见|参见|为|非|含|不含|包括|在|于',
  '提交|提供|递交|报送|报告|移交|移送|申请|办理|完成|实施|采取|通过|从事|进行|开展|承担|结束|终止|中止|丧失|取得|获得|收到|接到|发现|涉及|确定|认定|告知|讨论|决定|审议|处置|处理|处罚|处以|造成|泄露|出售|销售|收购|购买|生产|经营|使用|运输|储存|公布|公开|公示|查询|移交|拒不移交|配备|负有|免除|减轻|变更|撤销|解除|设立|签订|参加|报道|披露|办理',
  '上述|前述|以上|以下|下列|前列|前款|前条|前项|本条|本款|本条款|本项|同条|该条|该款|现|现行|本编|本章|本节|罪行中',
  '和|或者?|以及|及|与',
  '经营者|当事人|申请人|人|单位|机构|部门|机关',
].join('|');

/** What stands before the number, read backwards from it. */
export const CITED_BEFORE = new RegExp(`(?:${OPENING}|${GOVERNING})[ \\u00a0\\u3000]{0,4}$`, 'u');
/** The longest of these words with its blanks. */
export const LONGEST_BEFORE = 12;

/** What stands behind the number. */
export const CITED_BEHIND =
  /^[ \u00a0\u3000]{0,2}(?:$|[，。；：、？！）)”’》|—\n\r,;:]|[（(《“]|的(?!第)|之(?![一二三四五六七八九十])|所|规定|要求|中|内|外|罪|至|或|和|及|与|以及|有关|相关|关于|以外|除外|前段|后段|中段|但书|情形|行为|情况|条件|处[罚理置以]|执行|办理|予以|给予|追究|承担|进行|审查|程序|标准|范围|内容|事项|职责|权限|义务|权利|禁止|列明|列举|载明|明确|确定|第|本|上述|各[款项条]|[甲乙丙丁戊己]款|两[款项条]|三[款项条]|等|未|不|应|可|须|由|对|在|属|已|同|适用|计算|支付|申请|提交|作出|设定|指定|授权|材料|行政处罚|行政许可|违法|另|受|备案|登记|依法|责令|采取|取得|获得|履行|缴纳|公布|公告|制定|编制|没收|吊销|暂扣|拘留|赔偿|申报|查处|裁定|判决|起诉|申诉|复议|享[受有]|取消|撤销|变更|注销|终止|停止|延长|免除|减轻|从[重轻])/u;

/** Ordinary things that are counted by 条, 款, 项, 章 or 节: the number cites nothing. */
export const COUNTED_THING =
  /^[ \u00a0\u3000]{0,2}(?:公交|线路|路线|航线|专线|干线|支线|铁路|公路|高速|地铁|轻轨|轨道|隧道|管道|管线|管网|供水|供气|供热|供电|输油|输气|输电|生产线|流水线|教材|课程|课文|讲义|车型|机型|车辆|汽车|手机|产品|新闻|消息|短信|信息|微博|河流|河道|街道|街巷|巷)/u;

/**
 * Words between a place and the next that keep the enumeration going: 前段, （…）, “…”, 规定的…罪, 有关…的规定, and the
 * conjunction behind them.
 */
const TAILS =
  '(?:前段|中段|后段|首段|末段|但书|本文|正文|第[一二三]句|[（(][^（）()。\\n]{1,60}[）)]|“[^“”。\\n]{1,60}”|‘[^‘’。\\n]{1,40}’)';
const SAID =
  '(?:(?:之|的)?(?:有关|相关|关于)?(?:规定|所规定|所列|所述|所称|列举|所指)|(?:中|里)?(?:有关|关于|对)[^，。；：\\n]{1,30}?的?规定)';
const THINGS =
  '(?:的?[^，。；：、\\n]{0,24}(?:罪|犯罪|行为|情形|犯罪行为|违法行为|情况|条件|要求|标准|内容|方式|期限|程序|材料))';
const JOINERS = '(?:、|和|或者?|以及|及|与|并)';

/** Between a place and one that belongs to the same text. */
export const CHAIN = new RegExp(
  `^(?:${TAILS}){0,3}(?:${SAID}(?:的)?(?:${TAILS}){0,2})?${THINGS}?(?:${TAILS}){0,2}${JOINERS}[ \\u3000]{0,2}$|^(?:${TAILS}){1,3}[，,；;]$`,
  'u',
);
/** 前款规定的第（二）项, 第一条所列第三项, 第三编合同第九百条: no conjunction, but deeper in the same place. */
export const DEEPER =
  /^(?:[（(][^（）()。\n]{1,60}[）)])?(?:(?:之|的|中的?)?(?:规定|所规定|所列|所述|列举|列明|载明)的?|中的?|的)?[ \u3000]{0,2}$/u;
/** The name of a part or chapter behind its number. */
export const HEADING_TITLE = /^[ \u3000]?[\p{Script=Han}]{1,14}[ \u3000]?$/u;
/** No enumeration goes on over more. */
export const LONGEST_GAP = 120;
