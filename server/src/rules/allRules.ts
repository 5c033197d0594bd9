import { competenceRules } from './competence';
import { formRules } from './form';
import { createPatternPool } from './lexical/patternPool';
import { numberRules } from './number';
import { numberingRules } from './numbering';
import { punctuationRules } from './punctuation';
import { referenceRules } from './reference';
import { structureRules } from './structure';
import { termRules } from './term';
import { type Rule } from './types';
import { wordingRules } from './wording';

/** All patterns of the product’s rules: they share one look at each passage. */
const patterns = createPatternPool();

/** Every rule of the product; a rule that is not listed by its group does not exist. */
export const allRules: readonly Rule[] = [
  ...numberingRules,
  ...structureRules,
  ...referenceRules,
  ...termRules(patterns),
  ...formRules(patterns),
  ...wordingRules(patterns),
  ...numberRules(patterns),
  ...punctuationRules(patterns),
  ...competenceRules(patterns),
];
