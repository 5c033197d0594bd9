import { classifyAll } from './classify';
import { compareClauses } from './clauseGroup';
import { isRegulation, type SourceClauses } from './clauses';
import { type ClauseRole } from './roleFacts';
import { headingTitle } from './titles';
import { type Clause } from './types';

/** An article of a precedent with its role. */
export interface RoledClause {
  readonly clause: Clause;
  readonly role: ClauseRole;
}

/** The roles of one regulation in the order of its articles; articles without a role are left out. */
export type RoleSequence = readonly RoledClause[];

/** Where an article is to be written in a draft. */
export interface DraftPosition {
  /** Roles of the articles before the place, in their order. */
  readonly before: readonly ClauseRole[];
  /** Roles of the articles after it. */
  readonly after: readonly ClauseRole[];
  /** Title of the chapter the place is in, without its number. */
  readonly chapter: string | undefined;
}

/** A role whose place the draft has passed counts this much. */
const PASSED = 0.1;
/** A role that comes after what the draft already has next counts this much. */
const BEYOND = 0.2;
/** Standing in a chapter of the same title counts half as much again. */
const SAME_CHAPTER = 0.5;

/** The role sequences of the regulations among the sources. */
export function roleSequences(sources: readonly SourceClauses[]): readonly RoleSequence[] {
  return sources.filter(isRegulation).map(({ clauses }) => {
    const roles = classifyAll(clauses);
    return clauses.flatMap((clause, at) => {
      const role = roles[at];
      return role === undefined ? [] : [{ clause, role }];
    });
  });
}

/** The place at `offset` of a draft whose clauses are given in text order. */
export function draftPosition(
  clauses: readonly Clause[],
  offset: number,
  chapter: string | undefined,
): DraftPosition {
  const roles = classifyAll(clauses);
  const rolesWhere = (accept: (clause: Clause) => boolean): ClauseRole[] =>
    clauses.flatMap((clause, at) => (accept(clause) ? (roles[at] ?? []) : []));
  return {
    before: rolesWhere((clause) => clause.span.end <= offset),
    after: rolesWhere((clause) => clause.span.start >= offset),
    chapter,
  };
}

/**
 * The roles that precedents would have at a place of a draft and the draft has not, the likeliest first. Each
 * precedent speaks from its article of the role that the draft has last: what follows there soonest, counts most.
 */
export function expectedRoles(
  position: DraftPosition,
  sequences: readonly RoleSequence[],
): readonly ClauseRole[] {
  const present = new Set([...position.before, ...position.after]);
  const votes = new Map<ClauseRole, number>();
  for (const [role, vote] of sequences.flatMap((sequence) => [...votesOf(sequence, position, present)])) {
    votes.set(role, (votes.get(role) ?? 0) + vote);
  }
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([role]) => role);
}

function votesOf(
  sequence: RoleSequence,
  { before, after, chapter }: DraftPosition,
  present: ReadonlySet<ClauseRole>,
): ReadonlyMap<ClauseRole, number> {
  const roles = sequence.map((entry) => entry.role);
  const back = before.toReversed().findIndex((role) => roles.includes(role));
  const anchor = back < 0 ? -1 : roles.lastIndexOf(before.at(-1 - back) ?? 'purpose');
  const weight = 1 / (1 + Math.max(back, 0));
  const next = after.map((role) => roles.indexOf(role)).find((at) => at > anchor) ?? roles.length;
  const votes = new Map<ClauseRole, number>();
  let waiting = 0;
  for (const [at, { role, clause }] of sequence.entries()) {
    if (present.has(role) || votes.has(role)) continue;
    const turn = at > anchor ? weight / (1 + waiting++) : weight * PASSED;
    const inReach = at < next ? turn : turn * BEYOND;
    const title = clause.path.length > 1 ? headingTitle(clause.path.at(-2) ?? '') : undefined;
    votes.set(role, inReach + (title !== undefined && title === chapter ? SAME_CHAPTER * inReach : 0));
  }
  return votes;
}

/** An article that precedents would have at a place. */
export interface NextArticle {
  readonly role: ClauseRole;
  /** The articles of that role, of the newest regulation first. */
  readonly clauses: readonly Clause[];
}

/** What to write at a place: for each of the likeliest `limit` roles the articles that precedents have. */
export function nextArticles(
  position: DraftPosition,
  sequences: readonly RoleSequence[],
  limit: number,
): readonly NextArticle[] {
  return expectedRoles(position, sequences)
    .slice(0, limit)
    .map((role) => ({ role, clauses: clausesOfRole(role, sequences) }));
}

function clausesOfRole(role: ClauseRole, sequences: readonly RoleSequence[]): readonly Clause[] {
  const clauses = sequences.flatMap((sequence) => sequence.filter((entry) => entry.role === role));
  return clauses.map((entry) => entry.clause).sort(compareClauses);
}
