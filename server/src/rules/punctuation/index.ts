import { consistencyRules } from '../lexical/consistencyRules';
import { lexicalRules } from '../lexical/lexicalRules';
import { type PatternPool } from '../lexical/patternPool';
import { type Rule } from '../types';
import { afterArticleNumber } from './afterArticleNumber';
import { quotedParagraph } from './quotedParagraph';
import { citationMarkRows } from './rows/citationMarks';
import { markRows } from './rows/wrongMarks';
import { mixedPunctuation } from './rows/mixedPunctuation';

/** The rules of the `punctuation/…` group, in the order of the documentation. */
export const punctuationRules = (patterns: PatternPool): readonly Rule[] => [
  ...lexicalRules([...markRows, ...citationMarkRows], patterns),
  afterArticleNumber,
  quotedParagraph,
  ...consistencyRules(mixedPunctuation, patterns),
];
