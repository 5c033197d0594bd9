import { type Snapshot } from '../../../analysis/snapshot';
import { bilingual } from '../../../base/bilingual';
import { type Span } from '../../../base/span';
import { articlesOf } from '../../../syntax/walkTree';
import { type DocumentKind } from '../../../syntax/tree';
import { counted, inArticle, underTheNorms, usage } from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';

/** What 在 begins after 存在, and what 当 begins after 应: 存在｜在建工程, 应｜当事人. */
const AT_OR_STILL = '[建线职岗校读册编押逃位场途野产库籍租售租研]';
const AT_ONCE = '事人|[场地日年时]';

/** What is a slip in any text. */
const ANY: readonly DocumentKind[] = ['regulation', 'policy', 'amendment'];

/** An article that describes a code, a form or words to be used has signs in the place of what differs. */
const DESCRIBES =
  /编[号码排]|代码|编制规则|流水号|字样|[格样]式|式样|用语|公式|(?:形式|方式|写法|表述|内容)(?:为|是|如下)[：:]|[=＝]/u;

function isExplained(
  { span, found }: { readonly span: Span; readonly found: string },
  snapshot: Snapshot,
): boolean {
  if (!/[×ＸX□【]/u.test(found)) return false;
  return describing(snapshot).some(({ start, end }) => start <= span.start && span.start < end);
}

/** The articles that describe such a thing. */
const describing = (snapshot: Snapshot): readonly Span[] => snapshot.derive(describingArticles);
const describingArticles = ({ tree, text }: Snapshot): readonly Span[] =>
  articlesOf(tree).flatMap(({ node: { span } }) =>
    DESCRIBES.test(text.slice(span.start, span.end)) ? [span] : [],
  );

/** What typing and editing leave behind: placeholders, doubled words. */
export const placeholderAndRepeatRows: readonly LexicalRow[] = [
  {
    code: 'wording/placeholder',
    level: 'error',
    summary: bilingual('占位符没有填', 'a placeholder is left'),
    explanation: bilingual(
      '正文里留有××、XX、【】、□、待定、下划线之类的占位符；送审之前应当补全。“×”作乘号、“×年×月×日”之外的单个“×”不查，所在的条写明是编号、编码、格式、式样、字样、用语的也不查；施行日期的空白（自　　年　　月　　日起）由起草人填写，也不查。',
      'The text has a placeholder such as ××, XX, 【】, □, 待定 or a run of underscores; fill it in before the draft goes up. A single × as a sign of multiplication, an article about a code, a form or words to be used (编号, 格式, 字样, 用语) and the blanks of an effective date are left alone.',
    ),
    basis: usage,
    measured: counted(
      0,
      0,
      [0, 0],
      bilingual('公布的文本中没有，出现即须补全。', 'Published local texts have none.'),
    ),
    kinds: ANY,
    pattern:
      /[×Ｘ]{2,8}|(?<![0-9０-９])×(?=年(?:[×Ｘ0-9\s\u3000]|[以之]?[内上下前后]|[，。；])|月(?:[×Ｘ0-9\s\u3000]|[，。；])|日(?:起|[以之]?[内前后]|[，。；])|元(?:以|的|罚|[，。；])|号)|(?<![A-Za-z])X{2,8}(?![A-Za-z0-9]|染色体|综合征)|□+|【[^】\r\n]{0,30}】|待定(?=[，。；、）)]|$)|[？?]{2,8}|[_＿]{2,40}/gu,
    spares: isExplained,
    message: (found) =>
      bilingual(`占位符“${found}”没有填，请补全。`, `The placeholder "${found}" is left; fill it in.`),
    examples: [
      { bad: inArticle('由⟦××⟧部门负责，标准为⟦□⟧。') },
      { bad: inArticle('罚款数额⟦待定⟧。') },
      { bad: inArticle('自⟦____⟧起算。') },
      { bad: inArticle('自⟦×⟧年⟦×⟧月⟦×⟧日起，处⟦×⟧元以上罚款。') },
      { bad: inArticle('由⟦XX⟧主管部门依照第⟦XX⟧条处理。') },
    ],
    accepts: [
      inArticle('样品不得超过30厘米×30厘米。'),
      inArticle('本条例自　　年　　月　　日起施行。'),
      inArticle('待定职人员依照规定办理。'),
      inArticle('信封应当写明××机构收的字样。'),
      inArticle('利息＝本金×年利率×实际日数。'),
      inArticle('按照本金×年利率计算利息。'),
      inArticle('应收数额＝单价×月用量×元。'),
      inArticle('备案编号的编排方式为：\n×1械备××××2××××3。其中：\n××××2为备案年份；\n××××3为流水号。'),
      inArticle('许可证编号为：X妆XXXXXXXX，第一位代表地区。'),
      inArticle('编码形式为：×（种类代码）－××××××（区域代码）。'),
      inArticle('执勤用语是：根据《交通法》第XX条的规定，对你处以XX元的罚款。'),
      inArticle('公告采用下列格式：××市××局公告××××年第××号。'),
      inArticle('检测XX染色体。'),
      inArticle('对待定期存款应当一视同仁。'),
      inArticle('车牌标识为“甲A·□□□□□”。'),
    ],
  },
  {
    code: 'wording/doubled-word',
    level: 'warning',
    summary: bilingual('词语重复', 'a doubled word'),
    explanation: bilingual(
      '同一个词连写两次（“的的”“应当应当”“或者或者”），多是修改时留下的。“目的的”“标的的”“本规定规定的”不是重复。',
      'A word stands twice in a row (的的, 应当应当), left from an edit. 目的的, 标的的 and 本规定规定的 are right.',
    ),
    basis: usage,
    measured: counted(3, 1, [3, 3]),
    kinds: ANY,
    pattern: new RegExp(
      `(?<![目标靶打]|矢之)的的(?![确士])|(?<!明)了了(?![解结然])|(?<=存)在在(?!${AT_OR_STILL})|(应当(?!应当${AT_ONCE})|可以|不得|或者|以及|按照|依照|根据(?!根据地)|应该(?!应该[项类批地区市县省镇乡村校院])|必须(?!必须品)|以上(?!以上[述级一年月季])|以下(?!以下[列述级一])|下列|人民政府|主管部门)\\1`,
      'gu',
    ),
    better: ([found]) => found.slice(0, found.length / 2),
    safe: ([found]) => found !== '了了' && found !== '在在',
    message: (_, better) =>
      bilingual(`“${better ?? ''}”重复，请删去一个。`, `"${better ?? ''}" stands twice; delete one.`),
    examples: [
      { bad: inArticle('负有责任⟦的的⟧人员⟦应当应当⟧改正。') },
      { bad: inArticle('苗圃存⟦在在⟧安全隐患的，责令改正。') },
      { bad: inArticle('面积⟦以下以下⟧的，予以备案。') },
      { bad: inArticle('经营者⟦或者或者⟧使用者。'), fixed: inArticle('经营者或者使用者。') },
    ],
    accepts: [
      inArticle('以公益为目的的活动。'),
      inArticle('本规定规定的处罚，由市人民政府部门实施。'),
      inArticle('对存在在建工程的场地，应当设置围挡。'),
      inArticle('花木存在在途损耗的，不计入损失。'),
      inArticle('负有责任的的士司机应当改正。'),
      inArticle('打的的费用凭票报销。'),
      inArticle('处三日以下以下列情形为限。'),
      inArticle('得分六十分以上以上述标准计算。'),
      inArticle('县级以上以上一年度的数量为准，市级以上以上级的规定为准。'),
      inArticle('应当应当事人的申请组织听证。'),
      inArticle('根据根据地旧址的保护需要划定范围。'),
      inArticle('以生活必须必须品为限。'),
      inArticle('对合同标的的查验。'),
    ],
  },
  {
    code: 'wording/as-prescribed',
    level: 'hint',
    summary: bilingual('“按规定”可以写全“按照规定”', '按规定 for 按照规定'),
    explanation: bilingual(
      '公布的文本多写“按照规定”“未按照规定”。2009年以前通过的文本不查。',
      'Published texts mostly write 按照规定 and 未按照规定 in full. Texts adopted before 2009 are left alone.',
    ),
    basis: usage,
    measured: counted(
      249,
      126,
      [20, 20],
      bilingual('只是简省，意思不变，所以是提示级。', 'It is only shorter, hence a hint.'),
    ),
    pattern: /按(?=规定(?!的?(?:时间|格式|样式)))/gu,
    better: '按照',
    holds: underTheNorms,
    message: () => bilingual('可以写全“按照规定”。', 'Write 按照规定 in full.'),
    examples: [
      { bad: inArticle('未⟦按⟧规定备案的，责令改正。'), fixed: inArticle('未按照规定备案的，责令改正。') },
    ],
    accepts: [inArticle('未按照规定备案的，责令改正。'), inArticle('按期规定限额。')],
  },
];
