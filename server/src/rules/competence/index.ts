import { lexicalRules } from '../lexical/lexicalRules';
import { type PatternPool } from '../lexical/patternPool';
import { type Rule } from '../types';
import { cityScope } from './cityScope';
import { licenceTerms } from './licenceTerms';
import { newPowers } from './newPowers';
import { marketBarrierRows } from './rows/marketBarriers';
import { licenceAndCoercionRows } from './rows/licencesAndCoercion';
import { penaltyRows } from './rows/penalties';
import { ruleWithoutBasis } from './ruleWithoutBasis';

/** The rules of the `competence/…` group, in the order of the documentation. All of them ask for a review; none decides. */
export const competenceRules = (patterns: PatternPool): readonly Rule[] => [
  ...lexicalRules([...penaltyRows, ...licenceAndCoercionRows, ...marketBarrierRows], patterns),
  licenceTerms,
  ruleWithoutBasis,
  newPowers,
  cityScope,
];
