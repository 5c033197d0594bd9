import { malformed } from './malformed';
import { articleSequenceRules } from './rows/articles';
import { headingSequenceRules } from './rows/headings';
import { itemSequenceRules } from './rows/items';
import { type Rule } from '../types';

/** The rules of the `numbering/…` group, in the order of the documentation. */
export const numberingRules: readonly Rule[] = [
  ...articleSequenceRules,
  ...headingSequenceRules,
  ...itemSequenceRules,
  malformed,
];
