import { isRegulation, type SourceClauses } from '../clauses/cutIntoClauses';
import { namesInTitle, namesOf } from '../clauses/regionAndSubject';
import { coreOfSubject, likenessOfSubjects, SAME_SUBJECT } from '../clauses/titleLikeness';
import { type Clause, type PrecedentIndex, type PrecedentSource } from '../clauses/types';
import { newestVersions } from '../clauses/newestVersions';

/** The draft for which comparable regulations are sought. */
export interface ComparableQuery {
  /** Its own identity in the index. */
  readonly exclude: string;
  readonly title: string;
  readonly clauses: readonly Clause[];
}

/** So many on the same subject are enough to speak of. */
const ENOUGH = 3;
const MOST_SAME = 60;
const MOST_NEAR = 30;
/** Hits by which nearness is told. */
const HITS = 200;
const OPENING = 200;

/** The precedents of a draft's kind. */
export interface Comparable {
  readonly sources: readonly SourceClauses[];
  /** False where the index has too few on the draft's subject: then they have only in common what any regulation has. */
  readonly isSameSubject: boolean;
}

/**
 * The precedents of a draft's kind: regulations of the same genre (条例 to 条例; a text without a title counts by what it
 * says) on the same subject, the closest title first; where these are too few, the nearest of any subject.
 */
export function comparableTo(
  index: PrecedentIndex,
  { exclude, title, clauses }: ComparableQuery,
): Comparable {
  const own = { genre: genreOf(title), subject: subjectOf(title, clauses) };
  const others = newestVersions(index.sources.filter(({ id }) => id !== exclude)).filter(
    (source) => own.genre === '' || ['', own.genre].includes(genreOf(source.title)),
  );
  const same = others
    .map((source) => ({ source, likeness: likenessTo(own.subject, source, index) }))
    .filter(({ likeness }) => likeness >= SAME_SUBJECT)
    .sort((a, b) => b.likeness - a.likeness || newestFirst(a.source, b.source))
    .map(({ source }) => source);
  const regulations = (sources: readonly PrecedentSource[]): readonly SourceClauses[] =>
    sources.flatMap(({ id }) => index.facts.sourceWith(id) ?? []).filter((source) => isRegulation(source));
  const sameSubject = regulations(same.slice(0, MOST_SAME));
  return sameSubject.length >= ENOUGH
    ? { sources: sameSubject, isSameSubject: true }
    : { sources: regulations(nearest(index, others, title, clauses)), isSameSubject: false };
}

const GENRE = /(?:条例|规定|办法|细则|规则|决定|法)(?=(?:（[^（）]*）)*$)/u;

const genreOf = (title: string): string => GENRE.exec(title)?.[0] ?? '';

const subjectOf = (title: string, clauses: readonly Clause[]): string =>
  namesInTitle(title).subject || (namesOf(title, clauses).subjects[0] ?? '');

/** A text that lost its title is read for its subject; with a title, that says it. */
function likenessTo(subject: string, { id, title }: PrecedentSource, index: PrecedentIndex): number {
  if (subject === '') return 0;
  const other = genreOf(title) === '' ? subjectOf(title, index.clausesOf(id)) : namesInTitle(title).subject;
  return likenessOfSubjects(coreOfSubject(other), coreOfSubject(subject));
}

const newestFirst = (a: PrecedentSource, b: PrecedentSource): number =>
  (a.date ?? '') > (b.date ?? '') ? -1 : 1;

function nearest(
  index: PrecedentIndex,
  others: readonly PrecedentSource[],
  title: string,
  clauses: readonly Clause[],
): readonly PrecedentSource[] {
  if (others.length <= MOST_NEAR) return others;
  const query = title + (clauses[0]?.text.slice(0, OPENING) ?? '');
  const hits = new Map<string, number>();
  for (const { clause, score } of index.search(query, { limit: HITS })) {
    hits.set(clause.source.id, (hits.get(clause.source.id) ?? 0) + score);
  }
  const nearness = ({ id }: PrecedentSource): number => hits.get(id) ?? 0;
  return others
    .filter((source) => nearness(source) > 0)
    .sort((a, b) => nearness(b) - nearness(a))
    .slice(0, MOST_NEAR);
}
