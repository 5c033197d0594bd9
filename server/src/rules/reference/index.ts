import { type Rule } from '../types';

/** The rules of the `reference/…` group, in the order of the documentation. */
export const referenceRules: readonly Rule[] = [];
