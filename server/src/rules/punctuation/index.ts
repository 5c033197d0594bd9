import { consistencyRules } from '../lexical/consistency';
import { lexicalRules } from '../lexical/engine';
import { type Rule } from '../types';
import { afterArticleNumber } from './afterArticleNumber';
import { quotedParagraph } from './quotedParagraph';
import { citingRows } from './rows/citing';
import { markRows } from './rows/marks';
import { punctuationStyles } from './rows/styles';

/** The rules of the `punctuation/…` group, in the order of the documentation. */
export const punctuationRules: readonly Rule[] = [
  ...lexicalRules([...markRows, ...citingRows]),
  afterArticleNumber,
  quotedParagraph,
  ...consistencyRules(punctuationStyles),
];
