import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { type WorkspaceIndex } from '../service/workspaceIndex';
import { type AssistPrecedents } from './types';
import { type SourceClauses } from '../precedents/clauses/cutIntoClauses';
import { IndexFacts } from '../precedents/clauses/indexFacts';
import {
  type Clause,
  type PrecedentHit,
  type PrecedentIndex,
  type PrecedentSource,
  type SearchOptions,
} from '../precedents/clauses/types';

/**
 * The precedents of a session and some regulations more that were fetched for one question: these can be looked up by
 * title and read. Searching is that of the session, where a server's clauses come in by themselves.
 */
class WiderIndex implements PrecedentIndex {
  readonly #index: PrecedentIndex;
  readonly #fetched: ReadonlyMap<string, SourceClauses>;
  readonly facts: IndexFacts;
  readonly sources: readonly PrecedentSource[];

  /** @param fetched regulations to add; of one that the session's index has already, its own counts */
  constructor(index: PrecedentIndex, fetched: readonly SourceClauses[]) {
    this.#index = index;
    const known = new Set(index.sources.map(({ id }) => id));
    const more = fetched.filter(({ source }) => !known.has(source.id));
    this.#fetched = new Map(more.map((each) => [each.source.id, each]));
    this.sources = [...index.sources, ...more.map(({ source }) => source)];
    this.facts = new IndexFacts(this, (id) => this.#fetched.get(id) ?? index.facts.sourceWith(id));
  }

  get clauseCount(): number {
    return [...this.#fetched.values()].reduce(
      (sum, { clauses }) => sum + clauses.length,
      this.#index.clauseCount,
    );
  }

  clausesOf(sourceId: string): readonly Clause[] {
    return this.#fetched.get(sourceId)?.clauses ?? this.#index.clausesOf(sourceId);
  }

  search(query: string, options: SearchOptions): readonly PrecedentHit[] {
    return this.#index.search(query, options);
  }
}

const NO_PRECEDENTS = bilingual('索引中没有任何法规', 'the index holds no text');

/**
 * The precedents of an index for the tools, with those of a server where one is used beside it.
 * @param wanted titles or identities of regulations that the tool will look up; only these are asked of a server
 */
export async function sessionPrecedents(
  index: WorkspaceIndex,
  wanted: readonly string[],
): Promise<Outcome<AssistPrecedents, Bilingual>> {
  const { server } = index;
  const fetched = await server.wholeOf(wanted);
  const own = index.precedentsFor('');
  const precedents = fetched.length === 0 ? own : new WiderIndex(own, fetched);
  if (server.health === undefined && precedents.sources.length === 0) return refused(NO_PRECEDENTS);
  return done({
    index: precedents,
    asking: (work) => server.asking(work),
    get problem(): Bilingual | undefined {
      return server.health?.message;
    },
  });
}
