import { bilingual } from '../../../base/bilingual';
import { counted, inArticle } from '../../lexical/evidenceOfRules';
import { type ConsistencyRow } from '../../lexical/types';
import { moneyInChinese, percentInChinese, periodInChinese, takesChineseNumerals } from './arabicOrChinese';

const explanation = bilingual(
  '习用阿拉伯数字的文本（行政法规、规章、2009年以前的法规）里，同类的数字也只用一种写法。按汉字数字书写的法规，阿拉伯数字由另一条规则提示。',
  'A text that may use digits (State Council regulations, departmental rules, regulations from before 2009) keeps to one form for one kind of number. Where Chinese numerals are due, another rule marks the digits.',
);
const basis = bilingual(
  'GB/T 15835—2011《出版物上数字用法》（按通行理解）：同类数字形式统一。',
  'GB/T 15835-2011 on numerals, as commonly understood: one form for one kind.',
);
const why = bilingual(
  '只查文内不一致，所以是提示级。',
  'Only a mixture in one text is marked, hence a hint.',
);
const measured = counted(0, 0, [0, 0], why);

const CHINESE =
  '(?=[零一二三四五六七八九十百两])(?<![0-9０-９A-Za-z第月])[零一二三四五六七八九十百两][零一二三四五六七八九十百千万亿两]{0,10}';
const ARABIC = '(?=[0-9０-９])(?<![0-9０-９.．,第年月])[0-9０-９]{1,9}(?:\\.[0-9]{1,4})?';
const PERIOD = '(?:日|天|个?工作日|小时|个月|年)(?=内|以[内上下]|前|后)';
const IN_CHINESE = '汉字数字';
const IN_DIGITS = '阿拉伯数字';

const old = (words: string): string => `甲市乙条例\n（2001年5月1日甲市人民代表大会通过）\n第一条　${words}\n`;

/** Kinds of number of which a text should keep to one form, where both forms are allowed. */
export const mixedNumbers: readonly ConsistencyRow[] = [
  {
    code: 'number/mixed-money',
    level: 'hint',
    summary: bilingual('金额的数字写法不一', 'amounts in digits and in Chinese numerals'),
    explanation,
    basis,
    measured,
    holds: (profile, snapshot) => !takesChineseNumerals(profile, snapshot),
    styles: [
      {
        name: IN_CHINESE,
        pattern: new RegExp(`${CHINESE}元(?=以|罚|的罚)`, 'gu'),
        write: moneyInChinese,
      },
      { name: IN_DIGITS, pattern: new RegExp(`${ARABIC}[十百千万亿]{0,3}元(?=以|罚|的罚)`, 'gu') },
    ],
    examples: [
      {
        bad: old('处一千元以上五千元以下罚款；情节严重的，处⟦20000元⟧以下罚款。'),
        fixed: old('处一千元以上五千元以下罚款；情节严重的，处二万元以下罚款。'),
      },
    ],
    accepts: [
      old('处1000元以上5000元以下罚款。'),
      inArticle('处一千元以上五千元以下罚款；情节严重的，处20000元以下罚款。'),
    ],
  },
  {
    code: 'number/mixed-percent',
    level: 'hint',
    summary: bilingual('百分比的数字写法不一', 'percentages in digits and in Chinese numerals'),
    explanation,
    basis,
    measured,
    holds: (profile, snapshot) => !takesChineseNumerals(profile, snapshot),
    styles: [
      {
        name: IN_CHINESE,
        pattern: /[百千]分之[零一二三四五六七八九十百点]{1,8}/gu,
        write: percentInChinese,
      },
      { name: IN_DIGITS, pattern: new RegExp(`${ARABIC}[%％‰]`, 'gu') },
    ],
    examples: [
      {
        bad: old('不低于百分之三十，不高于百分之五十，其中甲占⟦10%⟧。'),
        fixed: old('不低于百分之三十，不高于百分之五十，其中甲占百分之十。'),
      },
    ],
    accepts: [old('不低于30%，不高于50%。'), inArticle('不低于百分之三十，不高于百分之五十。')],
  },
  {
    code: 'number/mixed-period',
    level: 'hint',
    summary: bilingual('期限的数字写法不一', 'periods in digits and in Chinese numerals'),
    explanation,
    basis,
    measured: counted(18, 2, [18, 18], why),
    holds: (profile, snapshot) => !takesChineseNumerals(profile, snapshot),
    styles: [
      {
        name: IN_CHINESE,
        pattern: new RegExp(`${CHINESE}${PERIOD}`, 'gu'),
        write: periodInChinese,
      },
      { name: IN_DIGITS, pattern: new RegExp(`${ARABIC}${PERIOD}`, 'gu') },
    ],
    examples: [
      {
        bad: old('应当在三十日内答复，十五日内送达；逾期⟦10日⟧以上的，处罚款。'),
        fixed: old('应当在三十日内答复，十五日内送达；逾期十日以上的，处罚款。'),
      },
    ],
    accepts: [old('应当在30日内答复，15日内送达。'), inArticle('应当在三十日内答复。')],
  },
];
