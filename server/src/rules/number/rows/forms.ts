import { bilingual } from '../../../base/bilingual';
import { readNumeral, formatChineseNumeral } from '../../../base/chineseNumeral';
import { counted, inArticle, neverFound, norm, underTheNorms, understood, usage } from '../../lexical/facts';
import { type LexicalRow } from '../../lexical/types';

const NUMERAL = '[零一二三四五六七八九十百千万亿两0-9.]';
/** A number that may lean on the 百, 千, 万 of the one behind it: the 一 of 一至三万元, not the 五百 of 五百至一千元. */
const BARE = '[零一二三四五六七八九十两0-9.]';
/** What a reference cites; 项目, 章程 and 节假日 are no references. */
const CITED = '(?=[条款]|项(?!目)|章(?!程)|节(?![假目水能日点约]))';

const articleForm = bilingual(
  '《中华人民共和国立法法》（2023年）第六十五条；公布文本的通例（按实测）。',
  'Legislation Law (2023), article 65; the custom of published texts, as measured.',
);

/** 第10 or 第一十 as published texts write it; the same where it is right or cannot be read for certain. */
function inPublishedForm(found: string): string {
  const numeral = found.slice(1).trim();
  const read = readNumeral(numeral);
  if (read === undefined || read.form === 'standard') return found;
  // 第一二条 is 第一条、第二条 as often as 第十二条.
  if (read.form === 'irregular' && !/[十百千〇○]/u.test(numeral)) return found;
  return `第${formatChineseNumeral(read.value)}`;
}

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
export const formRows: readonly LexicalRow[] = [
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
    pattern: new RegExp(`第\\s?[0-9０-９]{1,4}\\s?${CITED}`, 'gu'),
    better: ([found]) => inPublishedForm(found),
    safe: true,
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
    accepts: [inArticle('甲。\n第二条　依照本条例第一条处罚。'), inArticle('优先建设第2项目。')],
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
      bilingual(`“${found}”应当写作“${better ?? ''}”。`, `Write "${better ?? ''}" for "${found}".`),
    examples: [
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
    pattern: /两(?=[百千万亿][零一二三四五六七八九十百千万]{0,8}元)/gu,
    better: '二',
    safe: true,
    message: () => bilingual('金额用“二”，不用“两”。', 'Write 二, not 两, in an amount.'),
    examples: [{ bad: inArticle('处⟦两⟧万元罚款。'), fixed: inArticle('处二万元罚款。') }],
    accepts: [inArticle('处二万元罚款。'), inArticle('由两名执法人员进行。')],
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
      /[一二][〇○零Ｏ九八][〇○零Ｏ一二三四五六七八九]{2}年(?:[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)?/gu,
    better: ([found]) => dateInDigits(found),
    safe: true,
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
    ],
    accepts: [inArticle('自2024年10月1日起缴纳。'), inArticle('每年三月三十一日前报送。')],
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
    ],
  },
];
