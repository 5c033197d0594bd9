import { type Snapshot } from '../../analysis/snapshot';
import { bilingual } from '../../base/bilingual';
import { paragraphsOf, type Placed } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { checkNodes } from '../checkArticleNodes';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** 下列 with the noun that it announces. */
const ANNOUNCES =
  /下列[^。；，：]{0,12}?(?:条件|情形|情况|行为|事项|材料|内容|要求|程序|职责|措施|方式|标准|文件|权利|义务)(?:之一|的)*[：:]?/gu;
/** The end of a lead-in before a colon: a word such as 下列, or a short clause. */
const ENDS_BY_WORD = /(?:下列|以下|如下)[^。；，：]{0,16}[：:]$/u;
const ENDS_SHORT = /[^。；，：]{1,8}[：:]$/u;
const LONGEST_LEAD_IN = 20;
/** Words that show that the list is in the sentence itself or in another place. */
const GIVEN_INLINE =
  /[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑨]|[：；，。、][0-9０-９]{1,2}[.．、]|[一二三][是为]|[一二三]、|[：:]./u;
const GIVEN_ELSEWHERE = /附件|附表|目录|清单|下表|下图|表所列|图所示|公式|本条第/u;

/** A paragraph that refers to the list above or is a rule of its own, and so is no entry of the list. */
const STANDS_ALONE =
  /^(?!(?:[甲乙丙丁戊]、|[^，。]{1,12}[：:]))[^。；：]{0,60}(?:应当?|不得|可以?|有权|适用|责令|依照|按照?|负责|由|参照|必须|拒绝|获得|免予|鼓励|支持|禁止)/u;
/** A paragraph that refers back to the list, and so stands behind it. */
const LOOKS_BACK = /^[^。；]{0,40}(?:前款|前两款|前项|上款)/u;
/** A term with its meaning: 花木，是指…; “花木”指…; 花木：… */
const DEFINES =
  /^[“‘《]?[^，。；：？！]{1,30}?[”’》]?(?:[（(][^（）()]{1,30}[）)])?[，,]?\s*(?:是指|即指|系指|均指|指(?!定|导|示|标|挥|引|令|派|出)|包括|是(?!否)|[：:—])/u;
const MEANINGS = /(?:用语|名词|术语|概念|词语|含义|定义|涵义)/u;
/** 按照下列标准发放：⏎ 甲类一百元；乙类二百元。 */
const COUNTS_OUT = /(?:标准|比例|金额|数额|额度|幅度)/u;
/** A lead-in below the first one that begins a list of another kind. */
const LEAD_IN_OF_ITS_OWN = /(?:下列|以下|如下|应当|不得|情形|之一)[^。；]{0,30}[：:]$/u;
/** If more paragraphs follow, they are the list, without numbers. */
const MOST_FOLLOWING = 2;

/**
 * True where items follow the paragraph at `index` of its article: numbered ones, or paragraphs that look like the
 * entries of a list.
 */
function hasEntries({ text }: Snapshot, paragraphs: readonly StructureNode[], index: number): boolean {
  const own = paragraphs[index];
  const below = paragraphs[index + 1];
  if (own === undefined || own.children.length > 0) return true;
  if (below === undefined) return false;
  const leadIn = text.slice(own.textSpan.start, own.textSpan.end);
  const next = text.slice(below.textSpan.start, below.textSpan.end);
  // The sentence goes on, and its list is at its end: 有下列行为之一的，…；⏎ 情节严重的，…：⏎（一）…
  if (/[；;]$/u.test(leadIn) && paragraphs.slice(index + 1).some(({ children }) => children.length > 0)) {
    return true;
  }
  if (below.children.length > 0) return !LEAD_IN_OF_ITS_OWN.test(next);
  if (LOOKS_BACK.test(next)) return false;
  if (MEANINGS.test(leadIn.slice(-LONGEST_LEAD_IN)) || DEFINES.test(next)) return true;
  const following = paragraphs.slice(index + 1);
  if (following.length > MOST_FOLLOWING) return true;
  // Nothing says that a list follows, and what follows is the procedure: 申请的程序：⏎ 申请人填写…。
  if (!/下列|以下|如下/u.test(leadIn)) return true;
  // 如下 says that what follows is the list: 标准如下：⏎ 甲类一百元，乙类二百元。
  if (/如下[：:]$/u.test(leadIn) && !STANDS_ALONE.test(next)) return true;
  if (next.split('；').length > 2 || !/。$/u.test(next)) return true;
  if (COUNTS_OUT.test(leadIn.slice(-LONGEST_LEAD_IN)) && next.includes('；') && !STANDS_ALONE.test(next)) {
    return true;
  }
  // A single sentence is a list only where it enumerates something.
  const isEnumeration = following.length > 1 || (next.includes('、') && !/之一/u.test(leadIn));
  return isEnumeration && !STANDS_ALONE.test(next);
}

const hasAnnouncement = (nodes: readonly Placed[], { text }: Snapshot): boolean =>
  nodes.some(
    ({ node: { level, textSpan } }) =>
      level === 'paragraph' && mayAnnounce(text.slice(textSpan.start, textSpan.end)),
  );

const checkArticles = checkNodes(function* (nodes, snapshot): Iterable<Report> {
  for (const { node: article } of nodes) {
    if (article.level !== 'article') continue;
    const paragraphs = paragraphsOf(article);
    for (const [index, paragraph] of paragraphs.entries()) {
      const { start, end } = paragraph.textSpan;
      const content = snapshot.text.slice(start, end);
      // A paragraph that stops inside a sentence goes on below, so the list is there.
      if (!mayAnnounce(content) || hasEntries(snapshot, paragraphs, index)) continue;
      const announced = announcement(content);
      if (announced === undefined || isGiven(content, announced.index)) continue;
      yield {
        span: {
          start: start + announced.index,
          end: start + announced.index + announced.words.length,
        },
        message: bilingual(
          `“${announced.words}”之后没有列项；请补上各项，或者改写这一句。`,
          `No items follow "${announced.words}"; restore them or reword the sentence.`,
        ),
      };
    }
  }
}, hasAnnouncement);

/** structure/dangling-list: 下列…： and no items follow. */
export const danglingList: Rule = {
  code: 'structure/dangling-list',
  level: 'error',
  summary: bilingual('“下列”之后没有列项', '下列 with no items after it'),
  explanation: bilingual(
    '条文说“下列条件”“下列情形”，后面却没有项：列项在转换或者编辑时丢失了。请补上各项，或者改写句子。',
    'The article says 下列条件 or 下列情形 and no items follow: the list was lost in conversion or editing. Restore the items or reword the sentence.',
  ),
  basis: bilingual(
    '立法技术规范（试行）（一）12（按通行理解）：分项列述的，先有引语，后列各项。',
    'Drafting norms (1) 12, as commonly understood: a lead-in is followed by its items.',
  ),
  measured: counted(
    0,
    0,
    [2, 2],
    bilingual(
      '读的在副本有损的文本和样例里，一处是引语重复了一遍。',
      'Both were read in a damaged copy and a sample; one is a lead-in that stands twice.',
    ),
  ),
  fixable: false,
  examples: [
    { bad: '甲市乙条例\n第一条　申请人应当具备⟦下列条件：⟧\n第二条　乙。\n' },
    { bad: '甲市乙条例\n第一条　申请人应当具备⟦下列条件：⟧\n前款规定的条件由市人民政府公布。\n' },
    { bad: '甲市乙条例\n第一条　收费的标准⟦如下：⟧\n第二条　乙。\n' },
    { bad: '甲市乙条例\n第一条　符合⟦下列条件的⟧，不作负面评价。\n第二条　乙。\n' },
    { bad: '甲市乙条例\n第一条　符合⟦下列条件之一的⟧甲，列入名录：\n名录以外的甲列入一般名录。\n' },
  ],
  accepts: [
    '甲市乙条例\n第一条　申请人应当具备下列条件：\n（一）甲；\n（二）乙。\n',
    '甲市乙条例\n第一条　申请人应当具备下列条件：（一）甲；（二）乙。\n',
    '甲市乙条例\n第一条　按照下列顺序清偿：\n1.甲；\n2.乙。\n',
    '甲市乙条例\n第一条　有下列情形之一的，予以处罚：\n未经批准的；\n未按期的。\n',
    '甲市乙条例\n第一条　本条例下列用语的含义：\n甲，是指丙。\n乙，是指丁。\n',
    '甲市乙条例\n第一条　甲可以参照以下因素约定：\n丙承担的风险一般包括：\n（一）丁；\n（二）戊。\n',
    '甲市乙条例\n第一条　申请甲的程序：\n申请人应当填写乙。\n',
    '甲市乙章程\n第一条　股东的姓名、出资额如下：\n甲，出资五十万元；乙，出资五十万元。\n第二条　丙。\n',
    '甲市乙条例\n第一条　收费的标准如下：\n甲类每月一百元，乙类每月二百元。\n第二条　丙。\n',
    '甲市乙条例\n第一条　补助按照下列标准发放：\n甲类每月一百元；乙类每月二百元。\n第二条　丙。\n',
    '甲市乙条例\n第一条　有下列行为之一的，处以丙；\n情节严重的，处以丁：\n（一）戊；\n（二）己。\n',
    '甲市乙条例\n第一条　甲。\n第二条　本条例下列用语的含义：甲，是指乙；丙，是指丁。\n',
  ],
  check: (snapshot) => (snapshot.tree.kind === 'regulation' ? checkArticles(snapshot) : []),
};

/** The words at the end of a paragraph that announce a list, and their offset in it. */
function announcement(content: string): { readonly index: number; readonly words: string } | undefined {
  const named = [...content.matchAll(ANNOUNCES)].at(-1);
  if (named !== undefined) return { index: named.index, words: named[0] };
  // The colon is tested first, because the pattern would be tried at every character.
  if (!/[：:]$/u.test(content.slice(-1))) return undefined;
  const from = Math.max(0, content.length - LONGEST_LEAD_IN);
  const end = content.slice(from);
  const leadIn = ENDS_BY_WORD.exec(end) ?? ENDS_SHORT.exec(end);
  return leadIn === null ? undefined : { index: from + leadIn.index, words: leadIn[0] };
}

/** False for most paragraphs: a quick test for the word and for the mark at the end. */
const mayAnnounce = (content: string): boolean =>
  content.includes('下列') ? /[。：:；;]$/u.test(content) : /[：:]$/u.test(content.slice(-1));

const isGiven = (content: string, from: number): boolean =>
  GIVEN_INLINE.test(content.slice(from)) || GIVEN_ELSEWHERE.test(content.slice(from));
