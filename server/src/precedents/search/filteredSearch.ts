import { type Bilingual, bilingual } from '../../base/bilingual';
import { passes, type SearchFilter } from '../clauses/searchFilter';
import { coreOfTitle, likenessOfSubjects, SAME_SUBJECT } from '../clauses/titleLikeness';
import { type Clause, type PrecedentHit, type PrecedentIndex } from '../clauses/types';

/** What a search leaves out, and the draft it is for. */
export interface Narrowing {
  readonly limit: number;
  /** The id of the draft's own text, which is not its own precedent; empty for none. */
  readonly sourceId: string;
  readonly filter: SearchFilter | undefined;
  /** The title of the draft. */
  readonly title: string | undefined;
}

/** The clauses closest in wording, and how many as close were left out by the filters. */
export interface NarrowedHits {
  readonly hits: readonly PrecedentHit[];
  readonly leftOut: number;
}

/** Below this closeness a clause has some characters in common with the query, but not its matter. */
const LEAST_CLOSE = 0.2;
/** A text on the draft's subject comes before others that are closer by less than this. */
const OWN_SUBJECT = 0.2;

/** True where a clause is about the matter of the query. */
export const isClose = ({ score }: PrecedentHit): boolean => score >= LEAST_CLOSE;

/** The sentence on how many clauses the filters left out. */
export const aboutLeftOut = (leftOut: number): Bilingual =>
  bilingual(`另有${leftOut}条同样相近，因筛选未列出`, `${leftOut} more as close are left out by the filters`);

/** The clauses closest to some words. Texts on the draft's subject come before others. */
export function closestTo(
  words: string,
  { limit, sourceId, filter, title }: Narrowing,
  precedents: PrecedentIndex,
): NarrowedHits {
  const options = { limit, exclude: sourceId };
  const all = precedents.search(words, options);
  if (filter === undefined) return { hits: ownSubjectFirst(all, title), leftOut: 0 };
  const left = precedents.search(words, { ...options, filter });
  const kept = new Set(left.map(({ clause }) => clause.text));
  const leftOut = all.filter((hit) => isClose(hit) && !kept.has(hit.clause.text)).length;
  return { hits: ownSubjectFirst(left, title), leftOut };
}

function ownSubjectFirst(hits: readonly PrecedentHit[], title: string | undefined): readonly PrecedentHit[] {
  const own = coreOfTitle(title ?? '');
  if (own === '') return hits;
  const weight = ({ clause, score }: PrecedentHit): number =>
    likenessOfSubjects(own, coreOfTitle(clause.source.title)) >= SAME_SUBJECT ? score + OWN_SUBJECT : score;
  return hits
    .map((hit) => ({ hit, weight: weight(hit) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ hit }) => hit);
}

/** The first clause of each text that the filters leave, the newest text first. */
export function listSources(
  precedents: PrecedentIndex,
  filter: SearchFilter,
  limit: number,
  sourceId: string,
): readonly Clause[] {
  return precedents.sources
    .filter((source) => source.id !== sourceId && passes(source, filter))
    .toSorted((a, b) => compareDates(b.date ?? '', a.date ?? ''))
    .slice(0, limit)
    .flatMap(({ id }) => precedents.clausesOf(id).slice(0, 1));
}

const compareDates = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
