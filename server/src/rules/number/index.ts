import { consistencyRules } from '../lexical/consistency';
import { lexicalRules } from '../lexical/engine';
import { type PatternPool } from '../lexical/patternPool';
import { type Rule } from '../types';
import { invertedRange } from './invertedRange';
import { mixedDays } from './mixedDays';
import { digitRows } from './rows/digits';
import { formRows } from './rows/forms';
import { mixedNumbers } from './rows/mixedNumbers';

/** The rules of the `number/…` group, in the order of the documentation. */
export const numberRules = (patterns: PatternPool): readonly Rule[] => [
  ...lexicalRules([...digitRows, ...formRows], patterns),
  invertedRange,
  mixedDays,
  ...consistencyRules(mixedNumbers, patterns),
];
