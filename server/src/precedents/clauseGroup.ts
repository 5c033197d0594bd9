import { type Clause } from './types';

/**
 * The clauses of one and the same text: several versions of a regulation repeat most of their articles. The index
 * holds each text once, so that repetition neither fills a result nor bends the statistics.
 */
export interface ClauseGroup {
  readonly text: string;
  /** Newest first, never empty while the group is indexed. */
  readonly clauses: readonly Clause[];
}

/** Newest source first, undated last; then by source and place in the text. */
export function compareClauses(a: Clause, b: Clause): number {
  const dateA = a.source.date ?? '';
  const dateB = b.source.date ?? '';
  if (dateA !== dateB) return dateA > dateB ? -1 : 1;
  if (a.source.id !== b.source.id) return a.source.id < b.source.id ? -1 : 1;
  return a.span.start - b.span.start;
}

/** The newest clause of the group that is not of the source `exclude`. */
export const clauseToShow = (group: ClauseGroup, exclude: string | undefined): Clause | undefined =>
  exclude === undefined ? group.clauses[0] : group.clauses.find((clause) => clause.source.id !== exclude);

/** A fixed order of groups, whatever the order they were indexed in. */
export function compareGroups(a: ClauseGroup, b: ClauseGroup): number {
  const [firstA] = a.clauses;
  const [firstB] = b.clauses;
  return firstA !== undefined && firstB !== undefined ? compareClauses(firstA, firstB) : 0;
}
