import { GrowingGroup } from '../../precedents/clauses/identicalClauses';
import { passes } from '../../precedents/clauses/searchFilter';
import { type IndexFacts } from '../../precedents/clauses/indexFacts';
import {
  type Clause,
  type PrecedentHit,
  type PrecedentIndex,
  type PrecedentSource,
  type SearchOptions,
} from '../../precedents/clauses/types';
import {
  type Candidate,
  type CandidateAnswer,
  type CandidateSupplier,
} from '../../precedents/search/candidateSupplier';
import { type PrecedentCorpus } from '../../precedents/search/precedentCorpus';
import { searchClauses } from '../../precedents/search/searchClauses';
import { type AnswerCache } from './answerCache';

/** The precedents of a session, with those of a server in its searches; all else is the session's own. */
export class MergedIndex implements PrecedentIndex {
  readonly #corpus: PrecedentCorpus;
  readonly #answers: AnswerCache;

  constructor(corpus: PrecedentCorpus, answers: AnswerCache) {
    this.#corpus = corpus;
    this.#answers = answers;
  }

  get sources(): readonly PrecedentSource[] {
    return this.#corpus.sources;
  }

  get clauseCount(): number {
    return this.#corpus.clauseCount;
  }

  get facts(): IndexFacts {
    return this.#corpus.facts;
  }

  clausesOf(sourceId: string): readonly Clause[] {
    return this.#corpus.clausesOf(sourceId);
  }

  /** One ranking of both: the exact measure is the same for every text, wherever it comes from. */
  search(query: string, options: SearchOptions): readonly PrecedentHit[] {
    const { filter } = options;
    const remote = this.#answers.of({ query, ...(filter !== undefined && { filter }) });
    if (remote === undefined) return this.#corpus.search(query, options);
    const supplier: CandidateSupplier = {
      supply: (request) => merge(this.#corpus.supply(request), remote, options),
    };
    return searchClauses(supplier, query, options);
  }
}

/** The candidates of both, those of equal text made one. */
function merge(
  own: CandidateAnswer,
  remote: CandidateAnswer,
  { exclude, filter }: SearchOptions,
): CandidateAnswer {
  const byText = new Map(own.candidates.map((candidate) => [candidate.group.text, candidate]));
  for (const candidate of remote.candidates) {
    const { group, relevance } = candidate;
    if (exclude !== undefined && group.standsOnlyIn(exclude)) continue;
    if (filter !== undefined && !group.clauses.some(({ source }) => passes(source, filter))) continue;
    const known = byText.get(group.text);
    byText.set(group.text, known === undefined ? candidate : joined(known, candidate, relevance));
  }
  return { candidates: [...byText.values()], isPartial: own.isPartial || remote.isPartial };
}

/** Both groups as one. A regulation that was fetched whole stands in both, and counts once. */
function joined(own: Candidate, remote: Candidate, relevance: number): Candidate {
  const group = new GrowingGroup(own.group.text, own.group.clauses);
  const known = new Set(own.group.clauses.map(({ source }) => source.id));
  for (const clause of remote.group.clauses) if (!known.has(clause.source.id)) group.add(clause);
  return { group, relevance: Math.max(own.relevance, relevance) };
}
