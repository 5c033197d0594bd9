import { namesPlace, type Profile } from '../../../analysis/kindAndRegion';
import { bareTitle } from '../../../syntax/titleForms';
import { readAmount, writeAmount } from '../../../base/amount';
import { bilingual } from '../../../base/bilingual';
import { type Snapshot } from '../../../analysis/snapshot';
import { counted, inArticle, norm, underTheNorms } from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';

const DIGIT = '[0-9０-９]';
/**
 * What must not stand before a number: parts of another number (also one with a broken digit, l0, or a blank between
 * thousands), of a formula, of a range whose first end would keep its digits (10万至20万元, 1万以上5万元以下), or of an amount in
 * parts (2万5千元, 1万零50元).
 */
const NO_PART = `(?<![0-9０-９A-Za-z.．,第\\p{Co}≥≤<>＜＞=＝±×*+^/／]|${DIGIT}[十百千万亿]{0,3}(?:[至到~～—－:：\\s\\-]|以[上下])|${DIGIT}[十百千万亿]{1,3}零?)`;
/** First tests for a digit ahead: a pattern that begins by looking back is slow at every character. */
const NUMBER = `(?=${DIGIT})${NO_PART}${DIGIT}{1,12}(?:,${DIGIT}{3}){0,3}(?:[.．]${DIGIT}{1,4})?`;
/** 30日 in 每月1日、30日前 and in 1日至30日前 is a date, not a period. */
const NO_DATE = '(?<![年月号每]|日(?:[、至到和及]|或者))';

/** The kinds of norms with Chinese numerals. The national government and the departments use digits. */
const IN_CHINESE: readonly Profile['kind'][] = ['法律', '地方性法规', '经济特区法规', '单行条例', '决定'];

/** True where numbers should be in Chinese numerals: in laws and local regulations since the drafting norms. */
export const takesChineseNumerals = (profile: Profile, snapshot: Snapshot): boolean =>
  (IN_CHINESE.includes(profile.kind) || (profile.kind === undefined && isLocalByTitle(snapshot))) &&
  underTheNorms(profile, snapshot);

/** True for a local 条例, which is a local regulation. A 办法 or 规定 may be a government rule (规章). */
const isLocalByTitle = ({ tree: { title } }: Snapshot): boolean =>
  title !== undefined && namesPlace(title.text) && bareTitle(title.text).endsWith('条例');

/** An amount in Chinese numerals; `undefined` where it cannot be read, as 05, which has lost something. */
function inChinese(written: string): string | undefined {
  if (/^[0０][0-9０-９]/u.test(written)) return undefined;
  const value = readAmount(written);
  return value === undefined ? undefined : writeAmount(value);
}

/** 5000元 in Chinese numerals. */
export function moneyInChinese(found: string): string | undefined {
  const numeral = inChinese(found.slice(0, -1));
  return numeral && `${numeral}元`;
}

/** 5% in Chinese numerals. The whole is 百分之百. `undefined` for 0.50%, whose last digit shows its precision. */
export function percentInChinese(found: string): string | undefined {
  if (/[.．][0-9０-９]*[0０]\s?[%％‰]$/u.test(found)) return undefined;
  const share = found.endsWith('‰') ? '千分之' : '百分之';
  const numeral = inChinese(found.slice(0, -1));
  return numeral && share + (numeral === '一百' ? '百' : numeral);
}

/** 15日, 2个月 in Chinese; before 个 the custom is 两. */
export function periodInChinese(found: string): string | undefined {
  const [, number = '', unit = ''] = /^(.*[0-9０-９])\s?(\P{Nd}+)$/u.exec(found) ?? [];
  const numeral = inChinese(number);
  return numeral && (numeral === '二' && unit.startsWith('个') ? '两' : numeral) + unit;
}

/** The first limit of a range in digits, before the second one; the first of two or more: 3年或者5年, 3、5、7日, 1年零6个月. */
const HEAD_IN_DIGITS =
  /[0-9０-９]\s?(?:[^0-9０-９，。；、]{1,4}[至到~～—－-]|[^0-9０-９，。；、]{0,4}(?:或者?|[和及与零])|(?:天|个?工作日|[日年]|小时|个月|周岁)?、)$/u;
/** 5天、10天年假: the other one may keep its digits. */
const SECOND_IN_DIGITS = /^(?:[、和及与至到~～—－-]|或者?)\s?[0-9０-９]/u;

/**
 * True where another number belongs to the one found and would keep its digits (100、200元, 1万或者2万元, 3元5角), or where
 * a sign stands beside it (-5%, 10元～20元, ￥500元): then the one alone must not be written in words.
 */
function isPartOfMore({ 0: found, index, input }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - LONGEST_PARTNER), index);
  const behind = input.slice(index + found.length, index + found.length + 2);
  // 1，500元 may be one number.
  if (/[0-9０-９][，,]\s?$/u.test(before) && /^[0-9０-９]{3}(?![0-9０-９])/u.test(found)) return true;
  return (
    /[0-9０-９]\s?[十百千万亿]{0,3}(?:[、和及与]|或者?)$|[-－—−~～¥￥$]\s?$/u.test(before) ||
    /^\s?(?:[0-9０-９]|[-－—−~～])/u.test(behind)
  );
}

const LONGEST_PARTNER = 10;

/** What may stand behind a percentage that is said of a share; behind other words it may be the name of goods: 75%酒精. */
const BEHIND_SHARE = /^(?:[^\p{Script=Han}]|$|[以至到的和或及与且不左计])/u;

const message: LexicalRow['message'] = (found, better) =>
  better === undefined
    ? bilingual(`“${found}”应当用汉字数字。`, `Write "${found}" in Chinese numerals.`)
    : bilingual(
        `“${found}”应当用汉字数字，写作“${better}”。`,
        `Write "${found}" in Chinese numerals: "${better}".`,
      );

const exempt = {
  zh: '行政法规、规章、规范性文件习用阿拉伯数字，不查；看不出是不是规章的办法、规定也不查（可以在 .tiaoli.json 里写明）；2009年以前通过的文本也不查。',
  en: 'State Council regulations, departmental rules and policy documents use digits and are left alone, as is a 办法 or 规定 that may be a rule (say in .tiaoli.json which it is) and one adopted before 2009.',
};

const inOldTexts = bilingual(
  '多在沿用旧写法的文本里，一件数十处，所以是信息级。',
  'They stand by dozens in texts that keep an old habit, hence information.',
);

/** Digits where regulations have Chinese numerals. */
export const arabicOrChineseRows: readonly LexicalRow[] = [
  {
    code: 'number/arabic-money',
    level: 'info',
    summary: bilingual('金额用汉字数字', 'an amount of money in digits'),
    explanation: bilingual(
      `法规中的金额用汉字数字：五千元以上二万元以下。${exempt.zh}`,
      `Amounts of money are written in Chinese numerals in a regulation. ${exempt.en}`,
    ),
    basis: norm('一', '11.1'),
    measured: counted(332, 190, [60, 60], inOldTexts),
    pattern: new RegExp(`${NUMBER}\\s?[十百千万亿]{0,3}元(?![首件素旦宵代])`, 'gu'),
    better: ([found]) => moneyInChinese(found),
    // 100元/平方米 is to be written in another way, and so is 100.5元.
    safe: (match) =>
      !/[/／]/u.test(match.input.charAt(match.index + match[0].length)) &&
      !/[.．][0-9０-９]+\s?元$/u.test(match[0]) &&
      !isPartOfMore(match),
    holds: takesChineseNumerals,
    message,
    examples: [
      {
        bad: inArticle('处⟦5000元⟧以上⟦2万元⟧以下罚款。'),
      },
      { bad: inArticle('缴纳⟦100元⟧/平方米。') },
      { bad: inArticle('处⟦1.5万元⟧罚款。'), fixed: inArticle('处一万五千元罚款。') },
    ],
    accepts: [
      inArticle('处2万5千元罚款，缴纳1百50元、1万零50元。'),
      inArticle('处10万至20万元罚款，处1万以上5万元以下罚款。'),
      inArticle('处五千元以上二万元以下罚款。'),
      inArticle('人均不少于1\uE00070元。'),
      inArticle('注册资本不少于10 000元。'),
      inArticle('注册资本不少于10\u00A0000元。'),
      inArticle('应缴数额=1000元。'),
      inArticle('数额×1000元计算。'),
      inArticle('参加G20元首峰会的保障。'),
      inArticle('装置由3元件组成。'),
      inArticle('每人补助300～500元。'),
      inArticle('票据记载“5000元”字样。'),
      '甲部乙管理办法（草案）\n第一条　处5000元以下罚款。\n',
      '甲市乙办法（草案）\n第一条　处5000元以下罚款。\n',
      '甲办法\n（2015年3月1日国务院令第1号公布）\n第一条　处五千元罚款。\n',
      '甲市乙条例\n（2001年5月1日甲市人民代表大会通过）\n第一条　处5000元罚款。\n',
    ],
  },
  {
    code: 'number/arabic-percent',
    level: 'info',
    summary: bilingual('百分比用汉字数字', 'a percentage in digits'),
    explanation: bilingual(
      `法规中的百分比写作“百分之五”。${exempt.zh}`,
      `Percentages are written 百分之五 in a regulation. ${exempt.en}`,
    ),
    basis: norm('一', '11.1'),
    measured: counted(23, 11, [23, 23], inOldTexts),
    pattern: new RegExp(`${NUMBER}\\s?[%％‰](?![A-Za-z])`, 'gu'),
    better: ([found]) => percentInChinese(found),
    safe: (match) =>
      !isPartOfMore(match) && BEHIND_SHARE.test(match.input.slice(match.index + match[0].length)),
    holds: takesChineseNumerals,
    message,
    examples: [
      { bad: inArticle('绿地率不低于⟦30%⟧。'), fixed: inArticle('绿地率不低于百分之三十。') },
      { bad: inArticle('不超过⟦0.5％⟧。'), fixed: inArticle('不超过百分之零点五。') },
      { bad: inArticle('含量为⟦0.50%⟧，误差为⟦01%⟧。') },
    ],
    accepts: [
      inArticle('绿地率不低于百分之三十。'),
      '甲市乙条例\n第一条　甲。\n附件\n比例30%\n',
      inArticle('酒精度标注为52%vol。'),
      inArticle('达标率≥95%。'),
      inArticle('合格率=合格数/总数×100%。'),
      inArticle('误差±5%。'),
      inArticle('标识写明“100%棉”。'),
      '甲委员会乙规定（草案）\n第一条　不低于30%。\n',
    ],
  },
  {
    code: 'number/arabic-period',
    level: 'info',
    summary: bilingual('期限、年龄用汉字数字', 'a period or an age in digits'),
    explanation: bilingual(
      `法规中的期限、年龄用汉字数字：三十日内、六个月、十八周岁；公历的年月日用阿拉伯数字。${exempt.zh}`,
      `Periods and ages are written in Chinese numerals in a regulation; calendar dates are in digits. ${exempt.en}`,
    ),
    basis: norm('一', '11.1'),
    measured: counted(74, 40, [24, 24], inOldTexts),
    pattern: new RegExp(
      `(?=${DIGIT})${NO_PART}${NO_DATE}(?![0０])${DIGIT}{1,3}\\s?(?:日|天|个?工作日|小时|个月|(?<!${DIGIT}{2})年|年(?!以?[前后])|周岁)(?=内|以[内上下前后]|前|后|的|不|且|[，。；、])`,
      'gu',
    ),
    better: ([found]) => periodInChinese(found),
    // 3个月至9个月: both ends are written alike.
    safe: ({ 0: found, index, input }) =>
      !HEAD_IN_DIGITS.test(input.slice(Math.max(0, index - LONGEST_PARTNER), index)) &&
      !SECOND_IN_DIGITS.test(input.slice(index + found.length, index + found.length + 5)),
    holds: takesChineseNumerals,
    message,
    examples: [
      { bad: inArticle('应当在⟦30日⟧内答复。'), fixed: inArticle('应当在三十日内答复。') },
      { bad: inArticle('⟦2个月⟧以上不改正的。'), fixed: inArticle('两个月以上不改正的。') },
      { bad: inArticle('从业⟦5年⟧以上、⟦20年⟧不变的，⟦3年⟧后复核。') },
      { bad: inArticle('停业3个月至⟦9个月⟧。') },
      { bad: inArticle('试用不少于⟦1年⟧且不超过⟦3年⟧。') },
    ],
    accepts: [
      inArticle('应当在三十日内答复。'),
      inArticle('自2024年5月1日前完成。'),
      inArticle('2018年以前建成的房屋。'),
      inArticle('98年以前建成的房屋。'),
      inArticle('每月1日、15日前报送。'),
      inArticle('每月1日至15日前报送。'),
      inArticle('实行7×24小时不间断值守。'),
      inArticle('当月5日前报送。'),
      inArticle('07年的登记继续有效。'),
      inArticle('保存10 000天以上。'),
      inArticle('工作1/2日的，折算。'),
      inArticle('公告注明“30日内”。'),
      '甲局乙办法（草案）\n第一条　在30日内答复。\n',
    ],
  },
];
