import { type ListedPrecedent } from './closePrecedents';
import { type ClausePlace } from './precedents';

/** Request, client to server: the duties of a draft beside its liability clauses. */
export const DUTIES = 'tiaoli/duties';

/** Which draft. */
export interface DutiesParams {
  readonly uri: string;
}

/** An article with what is shown of it. */
export interface PlacedText {
  readonly place: ClausePlace;
  readonly text: string;
}

/** An article that lays a duty on someone outside government; its text is the sentence that does. */
export interface PlacedDuty extends PlacedText {
  /** The liability clauses that cite it by number. */
  readonly liabilities: readonly PlacedText[];
  /** Clauses of regulations on the draft's subject that punish a breach of such a duty, the likest first. */
  readonly precedents: readonly ListedPrecedent[];
}

/** The matrix, or why there is none. */
export type DutiesResult =
  | {
      readonly kind: 'listed';
      /** In text order. */
      readonly duties: readonly PlacedDuty[];
      /** Liability clauses that name no article. */
      readonly unnumbered: readonly PlacedText[];
    }
  | { readonly kind: 'refused'; readonly reason: string };
