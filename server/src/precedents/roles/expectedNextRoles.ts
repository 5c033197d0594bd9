import { classifyAll } from './classifyClause';
import { compareClauses } from '../clauses/identicalClauses';
import { isRegulation, type SourceClauses } from '../clauses/cutIntoClauses';
import { factOf } from '../clauses/indexFacts';
import { type ClauseRole } from './roleTable';
import { rolesNamedIn } from './allRoles';
import { weightOf } from '../clauses/forceAndRank';
import { likenessOfTitles } from '../clauses/titleLikeness';
import { headingTitle } from '../clauses/fuzzyNameFinder';
import { type Clause } from '../clauses/types';

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
  /** The texts of the last few articles before it, in their order, where they are at hand. */
  readonly written?: readonly string[];
  /** Title of the chapter the place is in, without its number. */
  readonly chapter: string | undefined;
  /** Articles of this chapter before the place; undefined where that is not known. */
  readonly inChapter?: number;
  /** The draft's title, where it has one. */
  readonly title?: string;
}

/** What speaks for an article of a precedent to be the next of the draft; added up, and then to the third power. */
const EVIDENCE = {
  /** The article stands anywhere in the precedent. */
  anywhere: 0.1,
  /** The article before it has the role of the draft's last article. */
  follows: 12,
  /** The draft or the precedent has one article between the two. */
  followsNearly: 6,
  /** The chapter has the same title; a like title in proportion to the square of the likeness. */
  chapter: 5,
  /** It stands as far from the beginning of its chapter. */
  inChapter: 4,
  /** It stands as far from the beginning of the text. */
  inText: 3,
} as const;
/** Articles in which the evidence of a place falls to about a third. */
const REACH_IN_CHAPTER = 5;
const REACH_IN_TEXT = 3;
/** So much more counts a precedent on the same subject, by its title. */
const SUBJECT = 4;
/** A role that the draft has behind the place, or that precedents have only after such a role. */
const BEYOND = 0.2;
/** Articles on one matter stand together: the role of the last article is so much likelier to come again. */
const AGAIN = 1.5;
/** Roles of which a text has one article. */
const SINGLE: readonly ClauseRole[] = ['purpose', 'scope', 'effective-date', 'repeal'];

/** The role sequences of the regulations among the sources; a text of the index is read once. */
export const roleSequences = (sources: readonly SourceClauses[]): readonly RoleSequence[] =>
  sources.filter(isRegulation).map((source) => factOf(source, sequenceOf));

function sequenceOf({ clauses }: SourceClauses): RoleSequence {
  const roles = classifyAll(clauses);
  return clauses.flatMap((clause, at) => {
    const role = roles[at];
    return role === undefined ? [] : [{ clause, role }];
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
 * The roles that the next article of a draft may have, the likeliest first. Each article of the precedents speaks
 * for its role, the more the more its surroundings resemble the place: what stands before it, its chapter, how far
 * on it stands, the subject of its text. A role that the chapter is named for is as likely as the likeliest of all.
 */
export const expectedRoles = (
  position: DraftPosition,
  sequences: readonly RoleSequence[],
): readonly ClauseRole[] => likeliest(roleVotes(position, sequences));

/** Roles by their votes, the likeliest first. */
export const likeliest = (votes: ReadonlyMap<ClauseRole, number>): readonly ClauseRole[] =>
  [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([role]) => role);

/** What speaks for each role at a place; comparable among the roles for one place. */
export function roleVotes(
  position: DraftPosition,
  sequences: readonly RoleSequence[],
): ReadonlyMap<ClauseRole, number> {
  const votes = new Map<ClauseRole, number>();
  for (const { role, vote } of articleVotes(position, sequences)) {
    votes.set(role, (votes.get(role) ?? 0) + vote);
  }
  const last = position.before.at(-1);
  if (last !== undefined) votes.set(last, (votes.get(last) ?? 0) * AGAIN);
  const most = Math.max(0, ...votes.values());
  for (const role of rolesNamedIn(position.chapter ?? '')) {
    const vote = votes.get(role);
    if (vote !== undefined) votes.set(role, vote + most);
  }
  return votes;
}

/** An article of a precedent with what speaks for one like it at a place. */
export interface ArticleVote extends RoledClause {
  /** At least 0; comparable among the articles for one place. */
  readonly vote: number;
  /** How much its text counts: about 1, more on the same subject. */
  readonly subject: number;
}

/** What speaks for each article of the precedents at a place of a draft. */
export function articleVotes(
  position: DraftPosition,
  sequences: readonly RoleSequence[],
): readonly ArticleVote[] {
  const present = [...position.before, ...position.after];
  const excluded = SINGLE.filter((role) => present.includes(role));
  return sequences
    .flatMap((sequence) => votesOf(sequence, position))
    .filter(({ role }) => !excluded.includes(role));
}

function votesOf(sequence: RoleSequence, position: DraftPosition): readonly ArticleVote[] {
  const source = sequence[0]?.clause.source;
  const likeness = likenessOfTitles(subjectOf(source?.title), subjectOf(position.title));
  const weight = (1 + SUBJECT * likeness) * (source === undefined ? 1 : weightOf(source));
  const behind = new Set(position.after);
  const end = sequence.findIndex(({ role }, at) => at >= position.before.length && behind.has(role));
  let chapter: string | undefined;
  let inChapter = 0;
  let chapterLikeness = likenessOfTitles(chapter, position.chapter);
  return sequence.map(({ role, clause }, at) => {
    const ownChapter = chapterOf(clause);
    inChapter = ownChapter === chapter ? inChapter + 1 : 0;
    if (ownChapter !== chapter) chapterLikeness = likenessOfTitles(ownChapter, position.chapter);
    chapter = ownChapter;
    const fit = fitOf(sequence, at, { chapterLikeness, inChapter }, position);
    const reach = behind.has(role) || (end >= 0 && at >= end) ? BEYOND : 1;
    return { role, clause, vote: weight * reach * fit ** 3, subject: weight };
  });
}

/** Where an article of a precedent stands. */
interface PrecedentPlace {
  /** How much the title of its chapter is that of the place. */
  readonly chapterLikeness: number;
  readonly inChapter: number;
}

function fitOf(
  sequence: RoleSequence,
  at: number,
  place: PrecedentPlace,
  { before, inChapter }: DraftPosition,
): number {
  let fit = EVIDENCE.anywhere + followingOf(sequence, at, before);
  fit += EVIDENCE.chapter * place.chapterLikeness ** 2;
  fit += EVIDENCE.inText * Math.exp(-Math.abs(at - before.length) / REACH_IN_TEXT);
  if (inChapter !== undefined) {
    fit += EVIDENCE.inChapter * Math.exp(-Math.abs(place.inChapter - inChapter) / REACH_IN_CHAPTER);
  }
  return fit;
}

/** How well the articles before the place are those before an article of a precedent. */
function followingOf(sequence: RoleSequence, at: number, before: readonly ClauseRole[]): number {
  const [last, lastButOne] = [before.at(-1), before.at(-2)];
  const previous = sequence[at - 1]?.role;
  if (previous === last) return EVIDENCE.follows;
  const isNear = (last !== undefined && sequence[at - 2]?.role === last) || previous === lastButOne;
  return isNear && previous !== undefined ? EVIDENCE.followsNearly : 0;
}

const chapterOf = ({ path }: Clause): string | undefined =>
  path.length > 1 ? headingTitle(path[0] ?? '') : undefined;

/** Where, of what kind: what the titles of regulations on any subject have in common. */
const COMMON_IN_TITLES = /^.{1,10}?(?:省|市|自治[区州县]|经济特区)|促进|发展|条例|规定|办法/gu;

/** What a title says that those of regulations on other subjects do not. */
export const subjectOf = (title: string | undefined): string | undefined =>
  title?.replace(COMMON_IN_TITLES, '');

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
