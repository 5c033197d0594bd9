import { rememberLast } from '../../../base/rememberLast';
import { bilingual } from '../../../base/bilingual';
import { readNumeral, formatChineseNumeral } from '../../../base/chineseNumeral';
import { referenceAt } from '../../../analysis/resolvedReferences';
import { type Snapshot } from '../../../analysis/snapshot';
import { type Span } from '../../../base/span';
import { walk } from '../../../syntax/walkTree';
import {
  counted,
  inArticle,
  neverFound,
  norm,
  underTheNorms,
  understood,
  usage,
} from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';

const NUMERAL = '[零一二三四五六七八九十百千万亿两0-9.]';
/** A number that may lean on the 百, 千, 万 of the one behind it: the 一 of 一至三万元, not the 五百 of 五百至一千元. */
const BARE = '(?:[零一二三四五六七八九十两]|(?<![0-9.])[0-9.]{1,3}(?![0-9.]))';
/** What a reference cites; 项目, 章程 and 节假日 are no references. */
const CITED = '(?=[条款]|项(?!目)|章(?!程)|节(?![假目水能日点约]))';
/** The same in digits: neither 第2条生产线 nor 第3款车型 nor 第4项任务 is cited. */
const CITED_IN_DIGITS =
  '(?:条(?!公|铁|线|航|街|河|沟|管|跑|轨|生产线|措施|意见|建议|信息|道路|船)|款(?!车|产品|机|软件|应用|型|游戏|药)|项(?!目|任务|工程|措施|技术|指标|发明|专利|工作|制度|改革|服务|业务|成果|比赛|竞赛|研究|课题|检测|试验|计划|行动|活动))';
/** Chapters of standards and of foreign laws have numbers in digits, so only those of our own and of laws are told. */
const CHAPTER_OF_LAW = '(?<=本(?:条例|办法|规定|细则|规则|实施细则|实施办法|法|章程|规程|解释)|法》)';

/** The sections of an ordinance of Hong Kong have numbers in digits as its chapters do: 香港法例第178章第5条, 第374章第9条. */
const citesOrdinance = rememberLast((text) => /法例|香港|澳门|台湾|第\s?[0-9]{1,4}\s?章第/u.test(text));

/** A list of the text, right below its paragraph, that is numbered 1. 2. 3.: its items are cited by these numbers. */
const listsInDigits = ({ tree }: Snapshot): boolean =>
  walk(tree.children).some(
    ({ node, ancestors }) =>
      (node.level === 'item' || node.level === 'subitem') &&
      ancestors.at(-1)?.level === 'paragraph' &&
      /^[0-9０-９]/u.test(node.label?.text ?? ''),
  );

/** A number that counts ordinary things, or of which nobody can say whether it cites, may stay in digits. */
function isCited(snapshot: Snapshot, { start }: Span): boolean {
  const reference = referenceAt(snapshot, start + 1)?.reference;
  return reference !== undefined && reference.scope.kind !== 'unknown';
}

const articleForm = bilingual(
  '《中华人民共和国立法法》（2023年）第六十五条；公布文本的通例（按实测）。',
  'Legislation Law (2023), article 65; the custom of published texts, as measured.',
);

/**
 * 第10 or 第一十 as published texts write it; the same where it is right or may be two numbers, undefined for what is no
 * number (第十十八).
 */
function inPublishedForm(found: string): string | undefined {
  const numeral = found.slice(1).trim();
  const read = readNumeral(numeral);
  if (read === undefined) return undefined;
  if (read.form === 'standard') return found;
  // 第一二条 is 第一条、第二条 as often as 第十二条.
  if (read.form === 'irregular' && !/[十百千〇○]/u.test(numeral)) return found;
  return `第${formatChineseNumeral(read.value)}`;
}

/** More months or days behind a date: 至五月, 、三日, 十、十一月. */
const REST_OF_DATE =
  /^(?:[、至到和及或—～~-]|或者|以及)?[一二三四五六七八九十]{1,3}(?:[月日号、至到和及或—～~-]|或者)/u;

/** 二〇二四年五月一日 in digits. */
function dateInDigits(found: string): string | undefined {
  const [, year = '', month, day] = /^(.{4})年(?:([^月]+)月)?(?:([^日]+)日)?$/u.exec(found) ?? [];
  const digits = year.replace(/./gu, (digit) =>
    String('零一二三四五六七八九'.indexOf(digit.replace(/[〇○Ｏ]/u, '零'))),
  );
  if (!/^\d{4}$/u.test(digits)) return undefined;
  const written = (numeral: string | undefined, unit: string): string =>
    numeral === undefined ? '' : `${readNumeral(numeral)?.value ?? numeral}${unit}`;
  return `${digits}年${written(month, '月')}${written(day, '日')}`;
}

/** Numbers that are in the right kind of numerals but not in the published form. */
export const numberFormRows: readonly LexicalRow[] = [
  {
    code: 'number/arabic-reference',
    level: 'error',
    summary: bilingual('援引条、款、项用汉字数字', 'a cited article in digits'),
    explanation: bilingual(
      '条、款、项、章、节的序号用中文数字，援引时也一样：第十条第二款。',
      'Articles, paragraphs, items, chapters and sections are numbered, and cited, in Chinese numerals.',
    ),
    basis: articleForm,
    measured: neverFound,
    pattern: new RegExp(
      `第\\s?[0-9０-９]{1,4}\\s?(?=${CITED_IN_DIGITS})|${CHAPTER_OF_LAW}第\\s?[0-9０-９]{1,4}\\s?(?=[章节])`,
      'gu',
    ),
    better: (match) => (citesOrdinance(match.input) ? match[0] : (inPublishedForm(match[0]) ?? match[0])),
    // 第1款、2款: the other one would keep its digits.
    safe: ({ 0: found, index, input }) =>
      !/^[条款项](?:[、和至到或及]|或者|以及)[0-9０-９]/u.test(
        input.slice(index + found.length, index + found.length + 4),
      ),
    spares: ({ span }, snapshot) =>
      !isCited(snapshot, span) || (snapshot.text.charAt(span.end) === '项' && snapshot.derive(listsInDigits)),
    message: (found, better) =>
      bilingual(
        `序号用中文数字，“${found}”写作“${better ?? ''}”。`,
        `Numbers of articles are in Chinese numerals: "${better ?? ''}" for "${found}".`,
      ),
    examples: [
      {
        bad: inArticle('甲。\n第二条　依照本条例⟦第1⟧条处罚。'),
        fixed: inArticle('甲。\n第二条　依照本条例第一条处罚。'),
      },
    ],
    accepts: [
      inArticle('甲。\n第二条　依照本条例第一条处罚。'),
      inArticle('优先建设第2项目。'),
      inArticle('依据《婚姻条例》（香港法例第178章）第5条取得的文书。'),
      inArticle('依据香港法例第13章《监护条例》、第16章《赡养条例》的命令。'),
      inArticle('依据香港特别行政区《苗圃条例》第374章第9条领取的执照。'),
      inArticle('澳门《苗圃法》第8条规定的场所。'),
      inArticle('防火间距依照《建筑防火规范》第5章执行。'),
      inArticle('建成第2条生产线，开通第9条公交线路。'),
      inArticle('禁止销售第3款车型，推进第4项任务。'),
      inArticle('教材第4章、第3节的内容。'),
      inArticle('检修第5条管沟，依照手册第6条操作。'),
      inArticle('牌匾写明“依照第5条处理”。'),
      inArticle('案件包括下列各项：\n1.甲；\n2.乙。\n第二条　前条第1项案件由市法院管辖。'),
    ],
  },
  {
    code: 'number/irregular-reference',
    level: 'warning',
    summary: bilingual('援引的序号写法不规范', 'a cited number not in the published form'),
    explanation: bilingual(
      '公布文本写作第十条、第一百零一条、第一百一十条，不写第一十条、第一百〇一条、第一百十条。',
      'Published texts write 第十条, 第一百零一条, 第一百一十条, not 第一十条, 第一百〇一条, 第一百十条.',
    ),
    basis: articleForm,
    measured: neverFound,
    pattern: new RegExp(`第[零〇○一二三四五六七八九十百千廿卅]{2,9}${CITED}`, 'gu'),
    better: ([found]) => inPublishedForm(found),
    message: (found, better) =>
      better === undefined
        ? bilingual(`“${found}”不是一个数，请核对。`, `"${found}" is no number; review it.`)
        : bilingual(`“${found}”应当写作“${better}”。`, `Write "${better}" for "${found}".`),
    examples: [
      { bad: inArticle('违反⟦第十十八⟧条规定的，责令改正。') },
      { bad: inArticle('违反⟦第二百百⟧条规定的，责令改正。') },
      {
        bad: inArticle('依照《甲条例》⟦第一十⟧条处罚。'),
        fixed: inArticle('依照《甲条例》第十条处罚。'),
      },
      { bad: inArticle('依照《甲条例》⟦第一百〇一⟧条处罚。') },
    ],
    accepts: [
      inArticle('依照《甲条例》第一百零一条、第一百一十条处罚。'),
      inArticle('依照《甲条例》第一百二十条处罚。'),
    ],
  },
  {
    code: 'number/two-in-money',
    level: 'info',
    summary: bilingual('金额用“二”，不用“两”', '两 for 二 in an amount of money'),
    explanation: bilingual(
      '金额的百、千、万之前用“二”：二万元、二千元；“两”用于量词之前：两名、两个月。',
      'Write 二 before 百, 千, 万 of an amount (二万元); 两 stands before measure words (两名, 两个月).',
    ),
    basis: usage,
    measured: counted(
      29,
      17,
      [24, 24],
      bilingual(
        '公布的文本九成八用“二”，但“两”不是错字，所以是信息级。',
        '98 % of published amounts have 二, but 两 is no mistake, hence information.',
      ),
    ),
    pattern:
      /(?<![一二三四五六七八九十半几数])两(?=[百千万亿][零一二三四五六七八九十百千万]{0,8}元(?![首件素旦宵代]))/gu,
    better: '二',
    // 每两｜千元, 三斤两百元: 两 may be the weight.
    safe: ({ index, input }) => !/[每斤钱按]/u.test(input.charAt(index - 1)),
    message: () => bilingual('金额用“二”，不用“两”。', 'Write 二, not 两, in an amount.'),
    examples: [
      { bad: inArticle('处⟦两⟧万元罚款。'), fixed: inArticle('处二万元罚款。') },
      { bad: inArticle('贵金属每⟦两⟧千元计价。') },
    ],
    accepts: [
      inArticle('处二万元罚款。'),
      inArticle('由两名执法人员进行。'),
      inArticle('价格在一两千元之间。'),
      inArticle('购入两千元件，贵金属十两千元。'),
    ],
  },
  {
    code: 'number/chinese-date',
    level: 'warning',
    summary: bilingual('公历年月日用阿拉伯数字', 'a calendar date in Chinese numerals'),
    explanation: bilingual(
      '公历的年月日用阿拉伯数字：2024年5月1日。2009年以前通过的文本不查。',
      'Calendar dates are written in digits: 2024年5月1日. Texts adopted before 2009 are left alone.',
    ),
    basis: understood('一', '11.2'),
    measured: neverFound,
    pattern:
      /(?<![农阴夏旧藏傣彝回佛]历|第)[一二][〇○零Ｏ九八][〇○零Ｏ一二三四五六七八九]{2}年(?:[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)?/gu,
    better: ([found]) => dateInDigits(found),
    // 二〇二四年三月至五月: the rest of it would keep its numerals.
    safe: ({ 0: found, index, input }) =>
      !REST_OF_DATE.test(input.slice(index + found.length, index + found.length + 8)),
    holds: underTheNorms,
    message: (found, better) =>
      better === undefined
        ? bilingual(`“${found}”应当用阿拉伯数字。`, `Write "${found}" in digits.`)
        : bilingual(`“${found}”应当写作“${better}”。`, `Write "${better}" for "${found}".`),
    examples: [
      {
        bad: inArticle('自⟦二〇二四年十月一日⟧起缴纳。'),
        fixed: inArticle('自2024年10月1日起缴纳。'),
      },
      { bad: inArticle('登记⟦二〇二四年三月⟧至五月、⟦二〇二五年⟧十、十一月的数量。') },
    ],
    accepts: [
      inArticle('自2024年10月1日起缴纳。'),
      inArticle('每年三月三十一日前报送。'),
      inArticle('农历二〇二四年八月十五日举办花节。'),
    ],
  },
  {
    code: 'number/unit-missing-in-range',
    level: 'warning',
    summary: bilingual('数额的起点缺单位', 'the lower limit of an amount has no unit'),
    explanation: bilingual(
      '幅度的两端都要写明单位：“五千元以上一万元以下”“一万元至三万元”。“一至三万元”可以读作一元至三万元。“五百至一千元”没有歧义，不报告。',
      'Both limits take their unit: 五千元以上一万元以下, 一万元至三万元. 一至三万元 may be read as from one yuan; 五百至一千元 can be read in one way only and is left alone.',
    ),
    basis: norm('一', '11.1'),
    measured: counted(
      3,
      1,
      [3, 3],
      bilingual(
        '起点自带“百”“千”的（五百至一千元）没有歧义，不再报告。',
        'A floor with its own 百 or 千 (五百至一千元) is clear and no longer reported.',
      ),
    ),
    pattern: new RegExp(
      `(?=${NUMERAL})(?<![之第.元\\d])(?:${NUMERAL}{1,8}以上${NUMERAL}{1,8}元以下|(?<!${NUMERAL})${BARE}{1,6}(?:至|到|-|—|～|~)${NUMERAL}{0,7}[百千万亿]元)`,
      'gu',
    ),
    better: ([found]) => (/^[^以]*[百千万亿]以上/u.test(found) ? found.replace('以上', '元以上') : undefined),
    message: () => bilingual('幅度的起点没有写单位，请写明。', 'The lower limit has no unit; write it.'),
    examples: [
      {
        bad: inArticle('处⟦五千以上一万元以下⟧罚款。'),
        fixed: inArticle('处五千元以上一万元以下罚款。'),
      },
      { bad: inArticle('按每人⟦一至三万元⟧补助。') },
    ],
    accepts: [
      inArticle('处五千元以上一万元以下罚款。'),
      inArticle('处三倍以上五倍以下罚款。'),
      inArticle('按每人五百至一千元补助。'),
      inArticle('获利5000至1万元的，从轻处罚。'),
    ],
  },
];
