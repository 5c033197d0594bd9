import { type SourceClauses } from '../clauses/clauses';
import { mineClauses, type MinedClause } from './mine';
import { roleSequences, type RoleSequence } from '../roles/expectedRoles';
import { type PrecedentIndex } from '../clauses/types';
import { newestVersions } from '../clauses/versions';

/** What the precedents nearest to a draft have in common. */
export interface ClauseLibrary {
  /** The precedents themselves, the nearest first where they are many. */
  readonly sources: readonly SourceClauses[];
  readonly clauses: readonly MinedClause[];
  readonly sequences: readonly RoleSequence[];
}

/** For whom a library is made. */
export interface LibraryReader {
  /** The draft's own identity in the index. */
  readonly exclude: string;
  /** The draft's title or first words: of many precedents the nearest to it are taken. */
  readonly subject: string;
}

/** Mining is quick for so many regulations; more add little to what the nearest have. */
const MAX_MINED = 30;
/** What stands where is learned from more of them: that only takes their roles. */
const MAX_SEQUENCES = 100;
/** Hits by which the nearness of sources is told. */
const HITS = 200;

const shelves = new WeakMap<PrecedentIndex, ClauseLibrary>();

/**
 * The library for a draft. The last one made for an index is kept and given again as long as its sources are the
 * same, so that an edit of the draft itself costs nothing.
 */
export function libraryFor(index: PrecedentIndex, reader: LibraryReader): ClauseLibrary {
  const sources = nearestSources(index, reader);
  const shelf = shelves.get(index);
  if (shelf !== undefined && haveSameClauses(shelf.sources, sources)) return shelf;
  const library = {
    sources,
    clauses: mineClauses(sources.slice(0, MAX_MINED)),
    sequences: roleSequences(sources),
  };
  shelves.set(index, library);
  return library;
}

/** The role sequences alone of the precedents nearest to a draft. */
export const sequencesFor = (index: PrecedentIndex, reader: LibraryReader): readonly RoleSequence[] =>
  roleSequences(nearestSources(index, reader));

const haveSameClauses = (a: readonly SourceClauses[], b: readonly SourceClauses[]): boolean =>
  a.length === b.length && a.every((source, at) => source.clauses === b[at]?.clauses);

/** The precedents from which a draft may learn, the nearest first where they are too many to mine them all. */
export function nearestSources(
  index: PrecedentIndex,
  { exclude, subject }: LibraryReader,
): readonly SourceClauses[] {
  const others = newestVersions(index.sources.filter((source) => source.id !== exclude));
  const nearest = others.length <= MAX_MINED ? others : rankByHits(index, others, { exclude, subject });
  return nearest.map((source) => ({ source, clauses: index.clausesOf(source.id) }));
}

function rankByHits(
  index: PrecedentIndex,
  sources: PrecedentIndex['sources'],
  { exclude, subject }: LibraryReader,
): PrecedentIndex['sources'] {
  const hits = new Map<string, number>();
  for (const { clause, score } of index.search(subject, { limit: HITS, exclude })) {
    hits.set(clause.source.id, (hits.get(clause.source.id) ?? 0) + score);
  }
  const nearness = (id: string): number => hits.get(id) ?? 0;
  return sources.toSorted((a, b) => nearness(b.id) - nearness(a.id)).slice(0, MAX_SEQUENCES);
}
