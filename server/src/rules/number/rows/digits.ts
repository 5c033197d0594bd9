import { type Profile } from '../../../analysis/profile';
import { readAmount, writeAmount } from '../../../base/amount';
import { bilingual } from '../../../base/bilingual';
import { type Snapshot } from '../../../analysis/snapshot';
import { counted, inArticle, norm, underTheNorms } from '../../lexical/facts';
import { type LexicalRow } from '../../lexical/types';

const DIGIT = '[0-9０-９]';
/**
 * A number in digits that is not the tail of another, also not of one with a broken digit (l0, a private-use glyph), or of a
 * range whose head would keep its digits. What is common
 * is asked for first: a pattern that begins by looking back is slow on every character.
 */
const NUMBER = `(?=${DIGIT})(?<![0-9０-９A-Za-z.．,第\\p{Co}]|[0-9０-９][至到~～—－-])${DIGIT}{1,12}(?:,${DIGIT}{3}){0,3}(?:[.．]${DIGIT}{1,4})?`;

/** What the national government and the departments use: digits for amounts and periods. */
const IN_DIGITS: readonly Profile['kind'][] = ['行政法规', '规章', '规范性文件'];

/** Whether the norm of Chinese numerals holds: for laws and local regulations since the drafting norms. */
export const takesChineseNumerals = (profile: Profile, snapshot: Snapshot): boolean =>
  !IN_DIGITS.includes(profile.kind) && underTheNorms(profile, snapshot);

/** An amount as written, in Chinese numerals; undefined where it cannot be read. */
function inChinese(written: string): string | undefined {
  const value = readAmount(written);
  return value === undefined ? undefined : writeAmount(value);
}

/** 5000元 in Chinese numerals. */
export function moneyInChinese(found: string): string | undefined {
  const numeral = inChinese(found.slice(0, -1));
  return numeral && `${numeral}元`;
}

/** 5% in Chinese; 百分之百 is the custom for the whole. */
export function percentInChinese(found: string): string | undefined {
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

const message: LexicalRow['message'] = (found, better) =>
  better === undefined
    ? bilingual(`“${found}”应当用汉字数字。`, `Write "${found}" in Chinese numerals.`)
    : bilingual(
        `“${found}”应当用汉字数字，写作“${better}”。`,
        `Write "${found}" in Chinese numerals: "${better}".`,
      );

const exempt = {
  zh: '行政法规、规章、规范性文件习用阿拉伯数字，不查；2009年以前通过的文本也不查。',
  en: 'State Council regulations, departmental rules and policy documents use digits and are left alone, as are texts adopted before 2009.',
};

const inOldTexts = bilingual(
  '多在沿用旧写法的文本里，一件数十处，所以是信息级。',
  'They stand by dozens in texts that keep an old habit, hence information.',
);

/** Digits where regulations have Chinese numerals. */
export const digitRows: readonly LexicalRow[] = [
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
    pattern: new RegExp(`${NUMBER}\\s?[十百千万亿]{0,3}元`, 'gu'),
    better: ([found]) => moneyInChinese(found),
    safe: true,
    holds: takesChineseNumerals,
    message,
    examples: [
      {
        bad: inArticle('处⟦5000元⟧以上⟦2万元⟧以下罚款。'),
      },
      { bad: inArticle('处⟦1.5万元⟧罚款。'), fixed: inArticle('处一万五千元罚款。') },
    ],
    accepts: [
      inArticle('处五千元以上二万元以下罚款。'),
      inArticle('人均不少于1\uE00070元。'),
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
    pattern: new RegExp(`${NUMBER}\\s?[%％‰]`, 'gu'),
    better: ([found]) => percentInChinese(found),
    safe: true,
    holds: takesChineseNumerals,
    message,
    examples: [
      { bad: inArticle('绿地率不低于⟦30%⟧。'), fixed: inArticle('绿地率不低于百分之三十。') },
      { bad: inArticle('不超过⟦0.5％⟧。'), fixed: inArticle('不超过百分之零点五。') },
    ],
    accepts: [inArticle('绿地率不低于百分之三十。'), '甲市乙条例\n第一条　甲。\n附件\n比例30%\n'],
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
      `(?=${DIGIT})(?<![0-9０-９.．,第年月号]|[0-9０-９][至到~～—－-])${DIGIT}{1,3}\\s?(?:日|天|个?工作日|小时|个月|年|周岁)(?=内|以[内上下前后]|前|后|的|不|[，。；、])`,
      'gu',
    ),
    better: ([found]) => periodInChinese(found),
    safe: true,
    holds: takesChineseNumerals,
    message,
    examples: [
      { bad: inArticle('应当在⟦30日⟧内答复。'), fixed: inArticle('应当在三十日内答复。') },
      { bad: inArticle('⟦2个月⟧以上不改正的。'), fixed: inArticle('两个月以上不改正的。') },
    ],
    accepts: [
      inArticle('应当在三十日内答复。'),
      inArticle('自2024年5月1日前完成。'),
      inArticle('2018年以前建成的房屋。'),
    ],
  },
];
