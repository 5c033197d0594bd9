import { consistencyRules } from '../lexical/consistencyRules';
import { lexicalRules } from '../lexical/lexicalRules';
import { type PatternPool } from '../lexical/patternPool';
import { type Rule } from '../types';
import { linkingRows } from './rows/linking';
import { modalRows } from './rows/modal';
import { selfAndRegionRows } from './rows/selfAndRegion';
import { confusedWordRows } from './rows/confusedWords';
import { sanctionRows } from './rows/sanctions';
import { placeholderAndRepeatRows } from './rows/placeholdersAndRepeats';
import { mixedWordings } from './rows/mixedWordings';
import { typo } from './typo';

/** The rules of the `wording/…` group, in the order of the documentation. */
export const wordingRules = (patterns: PatternPool): readonly Rule[] => [
  ...lexicalRules(
    [
      ...modalRows,
      ...linkingRows,
      ...confusedWordRows,
      ...sanctionRows,
      ...selfAndRegionRows,
      ...placeholderAndRepeatRows,
    ],
    patterns,
  ),
  ...consistencyRules(mixedWordings, patterns),
  typo,
];
