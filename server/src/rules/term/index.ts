import { consistencyRules } from '../lexical/consistencyRules';
import { lexicalRules } from '../lexical/lexicalRules';
import { type PatternPool } from '../lexical/patternPool';
import { type Rule } from '../types';
import { definedTwice } from './definedTwice';
import { fullFormAfterAbbreviation } from './fullFormAfterAbbreviation';
import { houseWord } from './houseWord';
import { otherRegion } from './otherRegion';
import { departmentAndRegionRows } from './rows/departmentsAndRegions';
import { repealedLawRows } from './rows/repealedLaws';
import { partyFormulaRows, mixedPartyFormulas } from './rows/partyFormulas';
import { twoNames } from './twoNames';
import { unused } from './unused';
import { usedBeforeDefinition } from './usedBeforeDefinition';

/** The rules of the `term/…` group, in the order of the documentation. */
export const termRules = (patterns: PatternPool): readonly Rule[] => [
  definedTwice,
  unused,
  usedBeforeDefinition,
  fullFormAfterAbbreviation,
  twoNames,
  ...lexicalRules([...repealedLawRows, ...departmentAndRegionRows, ...partyFormulaRows], patterns),
  ...consistencyRules(mixedPartyFormulas, patterns),
  otherRegion,
  houseWord,
];
