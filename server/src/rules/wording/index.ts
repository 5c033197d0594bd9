import { consistencyRules } from '../lexical/consistency';
import { lexicalRules } from '../lexical/engine';
import { type PatternPool } from '../lexical/patternPool';
import { type Rule } from '../types';
import { linkingRows } from './rows/linking';
import { modalRows } from './rows/modal';
import { ownRows } from './rows/own';
import { pairRows } from './rows/pairs';
import { sanctionRows } from './rows/sanctions';
import { slipRows } from './rows/slips';
import { wordingStyles } from './rows/styles';

/** The rules of the `wording/…` group, in the order of the documentation. */
export const wordingRules = (patterns: PatternPool): readonly Rule[] => [
  ...lexicalRules(
    [...modalRows, ...linkingRows, ...pairRows, ...sanctionRows, ...ownRows, ...slipRows],
    patterns,
  ),
  ...consistencyRules(wordingStyles, patterns),
];
