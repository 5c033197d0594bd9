import { type ClausePlace } from './precedents';
import { type ListedPrecedent } from './closePrecedents';

/** Request, client to server: what a draft has and lacks beside the precedents of its kind. */
export const COMPLETENESS = 'tiaoli/completeness';

/** Which draft. */
export interface CompletenessParams {
  readonly uri: string;
}

/** A provision that most precedents have and the draft lacks. */
export interface LackingProvision {
  /** For `INSERT_CLAUSE`. */
  readonly role: string;
  /** 适用范围 */
  readonly name: string;
  /** How many of the precedents have it. */
  readonly count: number;
  /** Where it would go, for people: 第三条之后. */
  readonly place: string;
  /** Their texts for it, the first few. */
  readonly texts: readonly ListedPrecedent[];
}

/** A matter that most regulations on the draft's subject have and the draft lacks. */
export interface LackingMatter extends LackingProvision {
  /** How many regulations are on the subject: it is counted over them alone. */
  readonly of: number;
  /** The opening words of one of their articles. */
  readonly opening: string;
}

/** An article that only the draft has. */
export interface OwnArticle {
  readonly place: ClausePlace;
  readonly text: string;
}

/** The comparison, or why there is none. */
export type CompletenessResult =
  | {
      readonly kind: 'compared';
      /** The titles of the precedents. */
      readonly precedents: readonly string[];
      /** False: they are on other subjects, and only what any regulation has was compared. */
      readonly isSameSubject: boolean;
      readonly lacking: readonly LackingProvision[];
      /** Matters of the subject's own, 承接查验; empty where too few regulations are on it. */
      readonly matters: readonly LackingMatter[];
      readonly own: readonly OwnArticle[];
    }
  | { readonly kind: 'refused'; readonly reason: string };
