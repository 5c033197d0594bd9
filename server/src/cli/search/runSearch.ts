import { type Snapshot } from '../../analysis/snapshot';
import { placeOf } from '../../drafting/near/nearClauses';
import { clausesCalled } from '../../features/precedentSearch';
import { passes, type SearchFilter } from '../../precedents/clauses/searchFilter';
import { type Clause, type PrecedentIndex } from '../../precedents/clauses/types';
import { type ClauseRole } from '../../precedents/roles/roleTable';
import { matchedSentence, type MatchedSentence } from '../../precedents/search/matchedSentence';
import { closestTo, listSources } from '../../precedents/search/filteredSearch';
import { ownId } from '../findDraftInCorpus';

/** What is searched for, how much of it, and for which draft. */
export interface SearchQuestion {
  /** Without the filters; empty for filters alone. */
  readonly words: string;
  readonly filter: SearchFilter | undefined;
  readonly limit: number;
  readonly draft: Snapshot | undefined;
}

/** A clause that was found. */
export interface FoundClause {
  readonly clause: Clause;
  /** Closeness to the words, 0 to 1; absent where its role or filters alone found it. */
  readonly score?: number;
  /** What the words call by its name: 立法目的. */
  readonly role?: ClauseRole;
  /** The sentence that matches the words. */
  readonly sentence?: MatchedSentence;
}

/** What a search found, and how many as close the filters left out. */
export interface FoundClauses {
  readonly found: readonly FoundClause[];
  readonly leftOut: number;
}

/** So many clauses are looked at, as in the editor, to put the own subject first and to count what filters leave out. */
const LOOKED_AT = 60;

/**
 * The clauses that the words call by what they are for, then those closest to the words; where there are filters alone,
 * the texts that they leave, each by its first clause.
 */
export function runSearch(
  { words, filter, limit, draft }: SearchQuestion,
  precedents: PrecedentIndex,
): FoundClauses {
  const sourceId = draft === undefined ? '' : ownId(draft, precedents);
  if (words === '') {
    const listed = filter === undefined ? [] : listSources(precedents, filter, limit, sourceId);
    return { found: listed.map((clause) => ({ clause })), leftOut: 0 };
  }
  const isPlain = filter === undefined && draft === undefined;
  const lookedAt = isPlain ? limit : Math.max(limit, LOOKED_AT);
  const narrowing = { limit: lookedAt, sourceId, filter, title: draft?.tree.title?.text };
  const { hits, leftOut } = closestTo(words, narrowing, precedents);
  const called = clausesCalled(words, precedents, draft, sourceId).filter(
    ({ clause }) => filter === undefined || passes(clause.source, filter),
  );
  const seen = new Set(called.map(({ clause }) => placeOf(clause)));
  const byWords = hits
    .filter(({ clause }) => !seen.has(placeOf(clause)))
    .map(({ clause, score }) => ({ clause, score, sentence: matchedSentence(clause.text, words) }));
  return { found: [...called, ...byWords].slice(0, limit), leftOut };
}
