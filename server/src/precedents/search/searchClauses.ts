import { type CandidateAnswer, type CandidateSupplier } from './candidateSupplier';
import { type ClauseGroup, clauseToShow, compareGroups } from '../clauses/identicalClauses';
import { passes } from '../clauses/searchFilter';
import { Closeness } from './closenessOfWording';
import { type Clause, type PrecedentHit, type SearchOptions } from '../clauses/types';

/** How many candidates are ranked. For a typed phrase there are more, because it is in many texts. */
const CANDIDATES = 50;
const CANDIDATES_FOR_PHRASE = 200;

/**
 * The clauses closest to `query`, the best first: candidates from the supplier, ranked by their exact closeness. A text
 * that occurs several times is one hit, shown as its newest clause.
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

/** Only the second stage, for candidates that are at hand. */
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
  // Reading a clause from a saved index takes time, so only those that are shown are read.
  const hits: PrecedentHit[] = [];
  for (const { group, score } of ranked) {
    if (hits.length >= options.limit) break;
    const clause = shownOf(group, options);
    if (clause !== undefined) hits.push({ clause, score });
  }
  return hits;
}

/** The newest clause of a group that is not excluded and passes the filter. */
const shownOf = (group: ClauseGroup, { exclude, filter }: SearchOptions): Clause | undefined =>
  filter === undefined
    ? clauseToShow(group, exclude)
    : group.clauses.find(({ source }) => source.id !== exclude && passes(source, filter));
