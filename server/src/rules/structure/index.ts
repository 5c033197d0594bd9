import { type Rule } from '../types';

/** The rules of the `structure/…` group, in the order of the documentation. */
export const structureRules: readonly Rule[] = [];
