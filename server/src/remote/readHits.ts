import { groupInto } from '../base/groupInto';
import { type Candidate, type CandidateAnswer } from '../precedents/search/candidateSupplier';
import { GrowingGroup } from '../precedents/clauses/identicalClauses';
import { type SourceClauses } from '../precedents/clauses/cutIntoClauses';
import { type RemoteHead } from '../service/remote/remoteCorpus';
import { DocumentReader, type ReadClause } from './clauseDocuments';
import { type Relevance } from './bigramFrequencies';
import { fieldOf } from './indexMapping';

/** A hit as the engine gives it. */
export interface RawHit {
  readonly index: string;
  readonly score: number;
  readonly body: unknown;
  /** Where the next page goes on. */
  readonly sort: readonly unknown[] | undefined;
}

/** The hits of a search; `undefined` where the answer is none of a search. */
export interface RawHits {
  readonly hits: readonly RawHit[];
  /** The nearest of what a filter left out, where they were asked for. */
  readonly leftOut: readonly RawHit[];
  /** True when some part of the corpus did not answer. */
  readonly isPartial: boolean;
}

export function readHits(value: unknown): RawHits | undefined {
  const shards = fieldOf(value, '_shards');
  const [total, successful] = [fieldOf(shards, 'total'), fieldOf(shards, 'successful')];
  if (typeof total !== 'number' || typeof successful !== 'number') return undefined;
  const nearest = fieldOf(fieldOf(fieldOf(value, 'aggregations'), 'leftOut'), 'nearest');
  const [hits, leftOut] = [listOf(value), listOf(nearest)];
  if (hits === undefined || leftOut === undefined) return undefined;
  return { hits, leftOut, isPartial: fieldOf(value, 'timed_out') === true || successful < total };
}

/** The hits of a part of an answer. Empty lists are left out of one that is reduced to the wanted fields. */
function listOf(part: unknown): readonly RawHit[] | undefined {
  const listed = fieldOf(fieldOf(part, 'hits'), 'hits') ?? [];
  if (!Array.isArray(listed)) return undefined;
  return listed.map((hit: unknown): RawHit => {
    const [index, score, sort] = [fieldOf(hit, '_index'), fieldOf(hit, '_score'), fieldOf(hit, 'sort')];
    return {
      index: typeof index === 'string' ? index : '',
      score: typeof score === 'number' ? score : 0,
      body: fieldOf(hit, '_source'),
      sort: Array.isArray(sort) ? (sort as readonly unknown[]) : undefined,
    };
  });
}

/** Hits as candidates, each text once; `undefined` where none of the hits is a clause. */
export function candidatesIn(
  { hits, isPartial }: Pick<RawHits, 'hits' | 'isPartial'>,
  prefix: string,
  relevance: Relevance | undefined,
): CandidateAnswer | undefined {
  const reader = new DocumentReader(prefix);
  const best = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
  const groups = new Map<string, { readonly group: GrowingGroup; readonly score: number }>();
  for (const { body, score } of hits) {
    const clause = reader.read(body)?.clause;
    if (clause === undefined) continue;
    const known = groups.get(clause.text);
    if (known === undefined) {
      groups.set(clause.text, { group: new GrowingGroup(clause.text, [clause]), score });
    } else known.group.add(clause);
  }
  if (groups.size === 0 && hits.length > 0) return undefined;
  const candidates = [...groups.values()].map(({ group, score }): Candidate => ({
    group,
    relevance: relevance?.of(group.text) ?? score / best,
  }));
  candidates.sort((a, b) => b.relevance - a.relevance);
  return { candidates, isPartial };
}

/** Hits as regulations, in their order; copies of one come once. */
export function headsIn(
  { hits }: RawHits,
  prefix: string,
): readonly (RemoteHead & { readonly titleKey: string })[] {
  const heads = new Map<string, RemoteHead & { readonly titleKey: string }>();
  for (const { body } of hits) {
    const [regulation, version, title, key, count] = [
      'regulation',
      'version',
      'title',
      'titleKey',
      'count',
    ].map((name) => fieldOf(body, name));
    if (typeof regulation !== 'string' || typeof version !== 'string' || typeof title !== 'string') continue;
    if (heads.has(regulation)) continue;
    heads.set(regulation, {
      id: prefix + regulation,
      title,
      version,
      clauses: typeof count === 'number' ? count : 0,
      titleKey: typeof key === 'string' ? key : '',
    });
  }
  return [...heads.values()];
}

/**
 * Clauses as whole regulations. One of which a clause is missing, or of which two versions came because the corpus was
 * replaced meanwhile, is left out: half a regulation would be taken for all of it.
 */
export function regulationsIn(bodies: readonly unknown[], prefix: string): readonly SourceClauses[] {
  const reader = new DocumentReader(prefix);
  const parts = new Map<string, ReadClause[]>();
  for (const body of bodies) {
    const read = reader.read(body);
    if (read !== undefined) groupInto(parts, read.regulation, read);
  }
  return [...parts.values()].flatMap((clauses) => {
    const sorted = clauses.toSorted((a, b) => a.ordinal - b.ordinal);
    const [first] = sorted;
    const isWhole =
      first !== undefined &&
      sorted.length === first.count &&
      sorted.every(({ version, ordinal }, at) => version === first.version && ordinal === at);
    return isWhole ? [{ source: first.clause.source, clauses: sorted.map(({ clause }) => clause) }] : [];
  });
}
