import { type ClauseGroup } from '../clauses/clauseGroup';
import { type SearchFilter } from '../clauses/searchFilter';

/** What is asked of a supplier. */
export interface CandidateRequest {
  readonly query: string;
  /** At most this many candidates. */
  readonly limit: number;
  /** Groups all of whose clauses stand in this source are left out. */
  readonly exclude: string | undefined;
  /** Groups of which it lets no clause through are left out. */
  readonly filter?: SearchFilter;
}

/** A text that may be close to the query. */
export interface Candidate {
  readonly group: ClauseGroup;
  /** First estimate, 0 to 1: the candidate's BM25 score by the score of the query's own text. */
  readonly relevance: number;
}

export interface CandidateAnswer {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** True when a part of the collection did not answer, so better candidates may exist. */
  readonly isPartial: boolean;
}

/**
 * The first of the two stages of a search: finds a few dozen texts among all. The exact re-rank follows whatever
 * supplied them.
 */
export interface CandidateSupplier {
  supply(request: CandidateRequest): CandidateAnswer;
}
