import { type DecidingBodySetting } from './writeDecisionHead';

/**
 * The two forms of an amendment: a 修改决定, after which the whole law is published again, or a 修正案, which stays beside the
 * law.
 */
export const AMENDMENT_FORMS = ['decision', 'amendment'] as const;

export type AmendmentForm = (typeof AMENDMENT_FORMS)[number];

/** Choices for writing a decision. */
export interface DraftingHow {
  /** A 修改决定 where it is left out. */
  readonly form?: AmendmentForm;
  /** Who decides, from the project's settings. Where it is left out, the 题注 of the old version tells. */
  readonly body?: DecidingBodySetting;
}
