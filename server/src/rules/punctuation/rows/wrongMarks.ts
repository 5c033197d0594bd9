import { rememberLast } from '../../../base/rememberLast';
import { bilingual } from '../../../base/bilingual';
import { type DocumentKind } from '../../../syntax/tree';
import { counted, inArticle, usage } from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';

/** The national standard on punctuation; clauses are cited by number where the row rests on one. */
const standard = bilingual(
  'GB/T 15834—2011《标点符号用法》（按通行理解）。',
  'GB/T 15834-2011 on punctuation, as commonly understood.',
);

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
};

/** What is a slip in any text. */
const ANY: readonly DocumentKind[] = ['regulation', 'policy', 'amendment'];

const inCopies = bilingual(
  '多是电子副本转换所致；已经通过的文本（有题注）只作信息级，草案为警告级。',
  'Most come from the conversion of copies; a text with an adoption note gets information, a draft a warning.',
);

/** f(甲,乙)=丙 is a formula, whose marks are its own. */
const holdsFormula = rememberLast((text) => /[=＝÷×]/u.test(text));

const LONGEST_BRACKETED = 80;

/** An odd number of marks may pair the wrong ones, and 21" is a length. */
const pairsStraightQuotes = rememberLast(
  (text) => text.split('"').length % 2 === 1 && !/[0-9０-９]"/u.test(text),
);

/** Not the point of 甲. and 一. before what they number, nor one comma of several in A,B,丙. */
const isCertainMark = ({ 0: found, index, input }: RegExpExecArray): boolean =>
  found === '.'
    ? /^\s*$/u.test(input.slice(index + 1))
    : !/[,;][A-Za-z0-9%]{1,20}$/u.test(input.slice(Math.max(0, index - 21), index));

/** 、、 as 、; two different marks leave it open which is meant. */
function singleMark(found: string): string | undefined {
  const mark = found.charAt(0);
  return found === mark.repeat(found.length) ? mark : undefined;
}

/** Punctuation marks of the wrong width, doubled or misplaced. */
export const markRows: readonly LexicalRow[] = [
  {
    code: 'punctuation/half-width',
    level: 'warning',
    summary: bilingual('中文里的标点用了半角', 'a half-width mark in Chinese text'),
    explanation: bilingual(
      '中文之间的逗号、分号、冒号、句号用全角。外文、网址、编号和比例里的半角标点不查。',
      'Commas, semicolons, colons and stops between Chinese words are full-width. Those inside foreign words, addresses, codes and ratios are left alone.',
    ),
    basis: standard,
    measured: counted(828, 524, [20, 20], inCopies),
    pattern:
      /(?=[,;:?!])(?<=[\p{Script=Han}”）》)])[,;:?!](?=[\p{Script=Han}“（《(\s]|$)|(?=[,;])(?<=[A-Za-z0-9%])[,;](?=\p{Script=Han})|(?=\.)(?<=[\p{Script=Han}”）》])\.(?=\s|$)/gu,
    better: ([found]) => FULL_WIDTH[found],
    safe: (match) => !holdsFormula(match.input) && isCertainMark(match),
    adopted: 'info',
    message: (found, better) =>
      bilingual(
        `“${found}”应当用全角“${better ?? ''}”。`,
        `Write the full-width ${better ?? ''} for ${found}.`,
      ),
    examples: [
      { bad: inArticle('经营者应当申报⟦,⟧不得隐瞒。'), fixed: inArticle('经营者应当申报，不得隐瞒。') },
      { bad: inArticle('禁止通行⟦.⟧'), fixed: inArticle('禁止通行。') },
      { bad: inArticle('附件包括甲⟦.⟧ 申请书，分为A,B⟦,⟧丙三级。') },
    ],
    accepts: [inArticle('经营者应当申报，不得隐瞒。'), inArticle('比例尺为1:500，见GB/T 1.1。')],
  },
  {
    code: 'punctuation/half-width-brackets',
    level: 'info',
    summary: bilingual('中文里的括号用了半角', 'half-width brackets in Chinese text'),
    explanation: bilingual(
      '括号里有汉字的，括号用全角，而且左右一致。',
      'Brackets around Chinese words are full-width on both sides.',
    ),
    basis: standard,
    measured: counted(
      146,
      110,
      [20, 20],
      bilingual(
        '多是电子副本转换所致，所以是信息级。',
        'Most come from the conversion of copies, hence information.',
      ),
    ),
    pattern: /\((?=[^()（）\r\n]{0,60}\p{Script=Han})[^()（）\r\n]{1,80}[)）]|（[^()（）\r\n]{1,80}\)/gu,
    better: ([found]) => `（${found.slice(1, -1)}）`,
    // N-(2-氯苯基) is the name of a substance, f(甲) a formula; inside other brackets the pair would differ from them.
    safe: ({ 0: found, index, input }) =>
      !holdsFormula(input) &&
      !/\([^()]*$/u.test(input.slice(Math.max(0, index - LONGEST_BRACKETED), index)) &&
      !/[-A-Za-z0-9=＝]/u.test(input.charAt(index - 1)) &&
      !/[-A-Za-z0-9=＝]/u.test(input.charAt(index + found.length)) &&
      !/^\([0-9A-Za-z]+[-,]/u.test(found),
    message: (found) =>
      bilingual(`“${found}”的括号应当用全角。`, `The brackets of "${found}" should be full-width.`),
    examples: [
      { bad: inArticle('乡⟦(镇)⟧人民政府。'), fixed: inArticle('乡（镇）人民政府。') },
      { bad: inArticle('乡⟦（镇)⟧人民政府。'), fixed: inArticle('乡（镇）人民政府。') },
      { bad: inArticle('乡(镇⟦(街道)⟧)人民政府。') },
      {
        bad: inArticle('依照《甲法》⟦(以下简称《丙》)⟧办理。'),
        fixed: inArticle('依照《甲法》（以下简称《丙》）办理。'),
      },
      {
        bad: inArticle('推行“一网”⟦(含“一窗”、《丁》)⟧服务。'),
        fixed: inArticle('推行“一网”（含“一窗”、《丁》）服务。'),
      },
    ],
    accepts: [inArticle('乡（镇）人民政府。'), inArticle('人工智能(AI)产业。')],
  },
  {
    code: 'punctuation/straight-quotes',
    level: 'warning',
    summary: bilingual('引号用了半角直引号', 'straight quotation marks'),
    explanation: bilingual('中文的引号用“ ”。', 'Chinese text takes “ ”.'),
    basis: standard,
    measured: counted(2, 0, [2, 2], inCopies),
    pattern: /(?<![0-9０-９])"[^"\r\n]{0,40}\p{Script=Han}[^"\r\n]{0,40}"/gu,
    better: ([found]) => `“${found.slice(1, -1)}”`,
    safe: ({ input }) => pairsStraightQuotes(input),
    adopted: 'info',
    message: () => bilingual('引号用“ ”。', 'Write “ ” for straight quotation marks.'),
    examples: [
      { bad: inArticle('推行⟦"一网通办"⟧改革。'), fixed: inArticle('推行“一网通办”改革。') },
      { bad: inArticle('标明⟦"见《丙》"⟧字样。'), fixed: inArticle('标明“见《丙》”字样。') },
    ],
    accepts: [
      inArticle('推行“一网通办”改革。'),
      inArticle('标记为"A"的样品。'),
      inArticle('屏幕为21"至32"的显示器。'),
    ],
  },
  {
    code: 'punctuation/doubled',
    level: 'error',
    summary: bilingual('标点重复', 'doubled punctuation'),
    explanation: bilingual(
      '两个标点连写，多是删改时留下的；请留下一个。',
      'Two marks in a row are left from an edit; keep one.',
    ),
    basis: usage,
    measured: counted(1, 1, [1, 1]),
    kinds: ANY,
    pattern: /[，。；：、]{2,8}/gu,
    better: ([found]) => singleMark(found),
    // More of them may stand for a place to fill in.
    safe: ([found]) => found.length === 2,
    message: (found) =>
      bilingual(`标点“${found}”重复，请留下一个。`, `"${found}" doubles the punctuation; keep one.`),
    examples: [
      { bad: inArticle('玩忽职守⟦、、⟧徇私舞弊。'), fixed: inArticle('玩忽职守、徇私舞弊。') },
      { bad: inArticle('玩忽职守⟦，、⟧徇私舞弊。') },
    ],
    accepts: [inArticle('玩忽职守、徇私舞弊。'), inArticle('甲，“乙。”、“丙”等。')],
  },
  {
    code: 'punctuation/before-conjunction',
    level: 'warning',
    summary: bilingual('“以及”“或者”之前多了顿号', '、 before 以及 or 或者'),
    explanation: bilingual(
      '并列的最后两项之间用“和”“以及”“或者”连接，前面不再用顿号。',
      'The last two of several are joined by 和, 以及 or 或者, without 、 before it.',
    ),
    basis: bilingual(
      '《立法技术规范（试行）（一）》12、GB/T 15834—2011（均按通行理解）。',
      'Drafting norms (trial) (1) 12 and GB/T 15834-2011, as commonly understood.',
    ),
    measured: counted(3, 2, [3, 3]),
    pattern: /、(?=以及|或者|及其)/gu,
    better: '',
    adopted: 'info',
    message: () => bilingual('“以及”“或者”之前不用顿号。', 'No 、 before 以及 or 或者.'),
    examples: [{ bad: inArticle('出租⟦、⟧或者出借证件。'), fixed: inArticle('出租或者出借证件。') }],
    accepts: [inArticle('出租、出借或者转让证件。'), inArticle('调解、和解、及时处理。')],
  },
  {
    code: 'punctuation/and-so-on',
    level: 'info',
    summary: bilingual('“等等”应当写作“等”', '等等 for 等'),
    explanation: bilingual(
      '法规列举未尽用一个“等”字。',
      'A regulation closes an open list with a single 等.',
    ),
    basis: usage,
    measured: counted(0, 0, [0, 0], bilingual('公布的文本中没有。', 'Published texts have none.')),
    pattern: /等等/gu,
    better: '等',
    message: () => bilingual('列举未尽用一个“等”字。', 'Write a single 等.'),
    examples: [{ bad: inArticle('学校、医院⟦等等⟧场所。'), fixed: inArticle('学校、医院等场所。') }],
    accepts: [inArticle('学校、医院等场所。'), inArticle('按照等级评定。')],
  },
  {
    code: 'punctuation/mood',
    level: 'info',
    summary: bilingual('法规正文不用问号、叹号、省略号', '？, ！ or …… in rule text'),
    explanation: bilingual(
      '法规是陈述的规范，不用问号、叹号、省略号。宪法宣誓誓词的“努力奋斗！”是全国人大常委会规定的原文。',
      'Rules are statements: they take no ？, ！ or ……. The constitutional oath ends 努力奋斗！ as decided by the Standing Committee.',
    ),
    basis: usage,
    measured: counted(0, 0, [0, 0], bilingual('公布的文本中没有。', 'Published texts have none.')),
    pattern: /(?<!奋斗)！|？|…{1,8}/gu,
    message: (found) => bilingual(`法规正文不用“${found}”。`, `Rule text takes no "${found}".`),
    examples: [{ bad: inArticle('禁止入内⟦！⟧') }, { bad: inArticle('学校、医院⟦……⟧') }],
    accepts: [inArticle('禁止入内。'), inArticle('为建设国家努力奋斗！')],
  },
];
