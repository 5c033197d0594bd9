import { type Clause, type PrecedentSource } from './types';

/** What tells a clause from all others: its source, and its place there. */
export interface ClauseLead {
  readonly source: PrecedentSource;
  /** UTF-16 offset in the source. */
  readonly start: number;
}

/**
 * The clauses of one and the same text: several versions of a regulation repeat most of their articles. The index
 * holds each text once, so that repetition neither fills a result nor bends the statistics.
 */
export interface ClauseGroup {
  readonly text: string;
  /** Newest first, never empty while the group is indexed. */
  readonly clauses: readonly Clause[];
  /** Of the newest clause: enough to order groups by. */
  readonly lead: ClauseLead | undefined;
  /** True when no source but the one with this identity has the text. */
  standsOnlyIn(sourceId: string): boolean;
}

/** A group whose clauses come and go. */
export class GrowingGroup implements ClauseGroup {
  readonly text: string;
  readonly #clauses: Clause[];

  /** @param clauses in the order of {@link compareClauses} */
  constructor(text: string, clauses: readonly Clause[] = []) {
    this.text = text;
    this.#clauses = [...clauses];
  }

  get clauses(): readonly Clause[] {
    return this.#clauses;
  }

  get lead(): ClauseLead | undefined {
    const [newest] = this.#clauses;
    return newest === undefined ? undefined : leadOf(newest);
  }

  standsOnlyIn(sourceId: string): boolean {
    return this.#clauses.every(({ source }) => source.id === sourceId);
  }

  add(clause: Clause): void {
    this.#clauses.push(clause);
    this.#clauses.sort(compareClauses);
  }

  /** Removes the clauses for which `isGone` says so. */
  remove(isGone: (clause: Clause) => boolean): void {
    const kept = this.#clauses.filter((clause) => !isGone(clause));
    this.#clauses.splice(0, Infinity, ...kept);
  }
}

const leadOf = ({ source, span }: Clause): ClauseLead => ({ source, start: span.start });

/** Newest source first, undated last; then by source and place in the text. */
export const compareClauses = (a: Clause, b: Clause): number => compareLeads(leadOf(a), leadOf(b));

function compareLeads(a: ClauseLead, b: ClauseLead): number {
  const dateA = a.source.date ?? '';
  const dateB = b.source.date ?? '';
  if (dateA !== dateB) return dateA > dateB ? -1 : 1;
  if (a.source.id !== b.source.id) return a.source.id < b.source.id ? -1 : 1;
  return a.start - b.start;
}

/** The newest clause of the group that is not of the source `exclude`. */
export const clauseToShow = (group: ClauseGroup, exclude: string | undefined): Clause | undefined =>
  exclude === undefined ? group.clauses[0] : group.clauses.find((clause) => clause.source.id !== exclude);

/** A fixed order of groups, whatever the order they were indexed in. */
export function compareGroups(a: ClauseGroup, b: ClauseGroup): number {
  const leadA = a.lead;
  const leadB = b.lead;
  return leadA !== undefined && leadB !== undefined ? compareLeads(leadA, leadB) : 0;
}
