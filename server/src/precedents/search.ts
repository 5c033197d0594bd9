import { type CandidateAnswer, type CandidateSupplier } from './candidates';
import { clauseToShow, compareClauses } from './clauseGroup';
import { Closeness } from './rerank';
import { type PrecedentHit, type SearchOptions } from './types';

/** Candidates to re-rank. A typed phrase stands in many texts, so more of them must be looked at. */
const CANDIDATES = 50;
const CANDIDATES_FOR_PHRASE = 200;

/**
 * The clauses closest to `query`, best first: candidates from the supplier, then the exact closeness of each.
 * Texts that occur several times are one hit, shown as their newest clause.
 */
export function searchClauses(
  supplier: CandidateSupplier,
  query: string,
  options: SearchOptions,
): readonly PrecedentHit[] {
  const closeness = new Closeness(query);
  const limit = Math.max(closeness.isShort ? CANDIDATES_FOR_PHRASE : CANDIDATES, options.limit);
  const answer = supplier.supply({ query, limit, exclude: options.exclude });
  return rerank(closeness, answer, options);
}

/** The second stage alone, for candidates that are already at hand. */
export function rerank(
  closeness: Closeness,
  answer: CandidateAnswer,
  options: SearchOptions,
): readonly PrecedentHit[] {
  const hits: PrecedentHit[] = [];
  for (const { group, relevance } of answer.candidates) {
    const clause = clauseToShow(group, options.exclude);
    if (clause !== undefined) hits.push({ clause, score: closeness.to(group.text, relevance) });
  }
  hits.sort((a, b) => b.score - a.score || compareClauses(a.clause, b.clause));
  return hits.slice(0, Math.max(options.limit, 0));
}
