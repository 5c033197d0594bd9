import { isRegulation, type SourceClauses } from '../clauses/cutIntoClauses';
import { isRepealed } from '../clauses/forceAndRank';
import { type PrecedentIndex, type PrecedentSource } from '../clauses/types';
import { newestVersions } from '../clauses/newestVersions';
import { coreOfTitle, likenessOfSubjects, SAME_SUBJECT } from '../clauses/titleLikeness';

/** For whom the nearest regulations are sought. */
export interface SubjectQuery {
  /** The draft's own identity in the index. */
  readonly exclude: string;
  /** The draft's title, or its first words where it has none. */
  readonly title: string;
  /** Leaves out others as well, as a measurement must. */
  readonly accepts?: (source: PrecedentSource) => boolean;
}

/** A regulation near to a draft. */
export interface NearRegulation {
  readonly regulation: SourceClauses;
  /** How much its subject is the draft's by their titles, 0 to 1. */
  readonly subject: number;
}

/** What a subject has in common shows in so many regulations; more add time and little else. */
export const MOST_NEAR = 50;
/** Fewer on the same subject are filled up with the nearest of others. */
const ENOUGH = 50;
/** Hits by which the nearness of other subjects is told. */
const HITS = 200;

/**
 * The regulations of the index nearest to a draft's subject: those on the same subject first, the likest and newest of
 * them before the others, then those that a search for the title finds. Looks at every title of the index: keep the
 * answer for as long as title and sources stay.
 */
export function nearestRegulations(index: PrecedentIndex, query: SubjectQuery): readonly NearRegulation[] {
  const core = coreOfTitle(query.title);
  const others = newestVersions(
    index.sources.filter(
      (source) => source.id !== query.exclude && !isRepealed(source) && (query.accepts?.(source) ?? true),
    ),
  ).map((source) => ({ source, subject: likenessOfSubjects(core, coreOfTitle(source.title)) }));
  const same = others
    .filter(({ subject }) => subject >= SAME_SUBJECT)
    .sort((a, b) => b.subject - a.subject || newestFirst(a.source, b.source));
  const found = same.length < ENOUGH ? byHits(index, others, query) : [];
  return [...same, ...found.slice(0, ENOUGH - same.length)]
    .slice(0, MOST_NEAR)
    .flatMap(({ source, subject }) => {
      const regulation = index.facts.sourceWith(source.id);
      return regulation !== undefined && isRegulation(regulation) ? [{ regulation, subject }] : [];
    });
}

interface Other {
  readonly source: PrecedentSource;
  readonly subject: number;
}

function byHits(
  index: PrecedentIndex,
  others: readonly Other[],
  { title, exclude }: SubjectQuery,
): readonly Other[] {
  const hits = new Map<string, number>();
  for (const { clause, score } of index.search(title, { limit: HITS, exclude })) {
    hits.set(clause.source.id, (hits.get(clause.source.id) ?? 0) + score);
  }
  const nearness = ({ source }: Other): number => hits.get(source.id) ?? 0;
  return others
    .filter((other) => other.subject < SAME_SUBJECT && nearness(other) > 0)
    .sort((a, b) => nearness(b) - nearness(a));
}

const newestFirst = (a: PrecedentSource, b: PrecedentSource): number =>
  (a.date ?? '') === (b.date ?? '') ? 0 : (a.date ?? '') > (b.date ?? '') ? -1 : 1;
