import { type DecidingBodySetting } from './decisionHead';

/** How an amendment is put: a 修改决定, after which the law is published anew, or a 修正案, which stays beside the law. */
export const AMENDMENT_FORMS = ['decision', 'amendment'] as const;

export type AmendmentForm = (typeof AMENDMENT_FORMS)[number];

/** How a decision is to be written. */
export interface DraftingHow {
  /** A 修改决定 where nothing is said. */
  readonly form?: AmendmentForm;
  /** Who decides, where the project says it; else the 题注 of the old version tells. */
  readonly body?: DecidingBodySetting;
}
