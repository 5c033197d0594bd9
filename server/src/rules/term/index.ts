import { type Rule } from '../types';
import { definedTwice } from './definedTwice';
import { fullFormAfterAbbreviation } from './fullFormAfterAbbreviation';
import { houseWord } from './houseWord';
import { twoNames } from './twoNames';
import { unused } from './unused';
import { usedBeforeDefinition } from './usedBeforeDefinition';

/** The rules of the `term/…` group, in the order of the documentation. */
export const termRules: readonly Rule[] = [
  definedTwice,
  unused,
  usedBeforeDefinition,
  fullFormAfterAbbreviation,
  twoNames,
  houseWord,
];
