import { type Rule } from '../types';

/** The rules of the `numbering/…` group, in the order of the documentation. */
export const numberingRules: readonly Rule[] = [];
