import { consistencyRules } from '../lexical/consistency';
import { lexicalRules } from '../lexical/engine';
import { type PatternPool } from '../lexical/patternPool';
import { type Rule } from '../types';
import { definedTwice } from './definedTwice';
import { fullFormAfterAbbreviation } from './fullFormAfterAbbreviation';
import { houseWord } from './houseWord';
import { otherRegion } from './otherRegion';
import { bodyRows } from './rows/bodies';
import { lawRows } from './rows/laws';
import { partyRows } from './rows/parties';
import { mixedTerms } from './rows/mixedTerms';
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
  ...lexicalRules([...lawRows, ...bodyRows, ...partyRows], patterns),
  ...consistencyRules(mixedTerms, patterns),
  otherRegion,
  houseWord,
];
