import { type CandidateAnswer, type CandidateSupplier } from './candidateSupplier';
import { type ClauseGroup, clauseToShow, compareGroups } from '../clauses/identicalClauses';
import { passes } from '../clauses/searchFilter';
import { Closeness } from './closenessOfWording';
import { type Clause, type PrecedentHit, type SearchOptions } from '../clauses/types';

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
  const { exclude, filter } = options;
  const answer = supplier.supply({ query, limit, exclude, ...(filter !== undefined && { filter }) });
  return rerank(closeness, answer, options);
}

/** The second stage alone, for candidates that are already at hand. */
export function rerank(
  closeness: Closeness,
  answer: CandidateAnswer,
  options: SearchOptions,
): readonly PrecedentHit[] {
  const ranked = answer.candidates.map(({ group, relevance }) => ({
    group,
    score: closeness.to(group.text, relevance),
  }));
  ranked.sort((a, b) => b.score - a.score || compareGroups(a.group, b.group));
  // Clauses are read from a saved index when they are asked for: only of what is shown.
  const hits: PrecedentHit[] = [];
  for (const { group, score } of ranked) {
    if (hits.length >= options.limit) break;
    const clause = shownOf(group, options);
    if (clause !== undefined) hits.push({ clause, score });
  }
  return hits;
}

/** The newest clause of a group that is wanted. */
const shownOf = (group: ClauseGroup, { exclude, filter }: SearchOptions): Clause | undefined =>
  filter === undefined
    ? clauseToShow(group, exclude)
    : group.clauses.find(({ source }) => source.id !== exclude && passes(source, filter));
