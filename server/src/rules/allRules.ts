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

/** The patterns of all rules. They are searched for together. */
const patterns = createPatternPool();

/** All rules of the product. A rule that its group does not list does not exist. */
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
