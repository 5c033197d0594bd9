import { lexicalRules } from '../lexical/engine';
import { type Rule } from '../types';
import { modalRows } from './rows/modal';

/** The rules of the `wording/…` group, in the order of the documentation. */
export const wordingRules: readonly Rule[] = lexicalRules([...modalRows]);
