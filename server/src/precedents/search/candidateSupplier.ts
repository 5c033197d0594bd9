import { type ClauseGroup } from '../clauses/identicalClauses';
import { type SearchFilter } from '../clauses/searchFilter';

/** What a supplier of candidates is asked for. */
export interface CandidateRequest {
  readonly query: string;
  /** At most this many candidates. */
  readonly limit: number;
  /** The id of a source. Groups whose clauses are all in this source are left out. */
  readonly exclude: string | undefined;
  /** Groups in which the filter leaves no clause are left out. */
  readonly filter?: SearchFilter;
}

/** A text that may be close to the query. */
export interface Candidate {
  readonly group: ClauseGroup;
  /** A first estimate from 0 to 1: the BM25 score of the candidate divided by that of the query's own text. */
  readonly relevance: number;
}

export interface CandidateAnswer {
  /** The best first. */
  readonly candidates: readonly Candidate[];
  /** True where a part of the collection did not answer. Better candidates may then exist. */
  readonly isPartial: boolean;
}

/**
 * The first of the two stages of a search: it finds a few dozen texts among all. The second stage ranks them exactly,
 * whoever supplied them.
 */
export interface CandidateSupplier {
  supply(request: CandidateRequest): CandidateAnswer;
}
