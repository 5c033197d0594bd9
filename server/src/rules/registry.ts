import { competenceRules } from './competence';
import { formRules } from './form';
import { numberRules } from './number';
import { numberingRules } from './numbering';
import { punctuationRules } from './punctuation';
import { referenceRules } from './reference';
import { structureRules } from './structure';
import { termRules } from './term';
import { type Rule } from './types';
import { wordingRules } from './wording';

/** Every rule of the product; a rule that is not listed by its group does not exist. */
export const allRules: readonly Rule[] = [
  ...numberingRules,
  ...structureRules,
  ...referenceRules,
  ...termRules,
  ...formRules,
  ...wordingRules,
  ...numberRules,
  ...punctuationRules,
  ...competenceRules,
];
