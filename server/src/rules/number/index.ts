import { consistencyRules } from '../lexical/consistencyRules';
import { lexicalRules } from '../lexical/lexicalRules';
import { type PatternPool } from '../lexical/patternPool';
import { type Rule } from '../types';
import { invertedRange } from './invertedRange';
import { mixedDays } from './mixedDays';
import { arabicOrChineseRows } from './rows/arabicOrChinese';
import { numberFormRows } from './rows/numberForms';
import { mixedNumbers } from './rows/mixedNumbers';

/** The rules of the `number/…` group, in the order of the documentation. */
export const numberRules = (patterns: PatternPool): readonly Rule[] => [
  ...lexicalRules([...arabicOrChineseRows, ...numberFormRows], patterns),
  invertedRange,
  mixedDays,
  ...consistencyRules(mixedNumbers, patterns),
];
