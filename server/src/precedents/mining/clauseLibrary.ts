import { type SourceClauses } from '../clauses/cutIntoClauses';
import { runToEnd, type Steps } from '../../base/steps';
import { mineSteps, type MinedClause } from './mineClauses';
import { ArticleWords } from '../roles/wordSharesOfArticles';
import { roleSequences, type RoleSequence } from '../roles/expectedNextRoles';
import { type PrecedentIndex } from '../clauses/types';
import { newestVersions } from '../clauses/newestVersions';

/** What the precedents nearest to a draft have in common. */
export interface ClauseLibrary {
  /** The precedents themselves, the nearest first where they are many. */
  readonly sources: readonly SourceClauses[];
  readonly clauses: readonly MinedClause[];
  readonly sequences: readonly RoleSequence[];
  /** The words of the sources' articles. */
  readonly words: ArticleWords;
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

/** Drafts that are open side by side have a library each. */
const KEPT = 3;

/**
 * The library for a draft. Those asked for last for an index are kept and given again as long as their sources are the
 * same, so that an edit of the draft itself costs nothing.
 */
export const libraryFor = (index: PrecedentIndex, reader: LibraryReader): ClauseLibrary =>
  runToEnd(librarySteps(index, reader));

/** The same step by step, so that it is there before somebody writes. */
export function* librarySteps(index: PrecedentIndex, reader: LibraryReader): Steps<ClauseLibrary> {
  const sources = yield* nearestSteps(index, reader);
  const shelf = index.facts.lasting(libraryFor, sources, () => new Shelf(), KEPT);
  return yield* shelf.fill(sources);
}

function* makeLibrary(sources: readonly SourceClauses[]): Steps<ClauseLibrary> {
  const clauses = yield* mineSteps(sources.slice(0, MAX_MINED));
  const sequences: RoleSequence[] = [];
  for (const source of sources) {
    sequences.push(...roleSequences([source]));
    yield;
  }
  return new MinedLibrary(sources, clauses, sequences);
}

/** Where the library made of some sources is kept. */
class Shelf {
  #library: ClauseLibrary | undefined;
  #making: Steps<ClauseLibrary> | undefined;

  /** Whoever asks goes on with what others began: a draft may be closed while its library is made. */
  *fill(sources: readonly SourceClauses[]): Steps<ClauseLibrary> {
    while (this.#library === undefined) {
      const making = this.#making ?? makeLibrary(sources);
      // Should the step throw, the next begins anew.
      this.#making = undefined;
      const step = making.next();
      if (step.done === true) {
        this.#library = step.value;
      } else {
        this.#making = making;
        yield;
      }
    }
    return this.#library;
  }
}

class MinedLibrary implements ClauseLibrary {
  readonly sources: readonly SourceClauses[];
  readonly clauses: readonly MinedClause[];
  readonly sequences: readonly RoleSequence[];
  #words: ArticleWords | undefined;

  constructor(
    sources: readonly SourceClauses[],
    clauses: readonly MinedClause[],
    sequences: readonly RoleSequence[],
  ) {
    this.sources = sources;
    this.clauses = clauses;
    this.sequences = sequences;
  }

  /** Read when somebody asks: not all do. */
  get words(): ArticleWords {
    return (this.#words ??= new ArticleWords(this.sources));
  }
}

/** The role sequences alone of the precedents nearest to a draft. */
export const sequencesFor = (index: PrecedentIndex, reader: LibraryReader): readonly RoleSequence[] =>
  roleSequences(nearestSources(index, reader));

/**
 * The precedents from which a draft may learn, the nearest first where they are too many to mine them all. They stay
 * until the index or the subject changes: a key within an article looks at none of them.
 */
export function nearestSources(index: PrecedentIndex, reader: LibraryReader): readonly SourceClauses[] {
  return runToEnd(nearestSteps(index, reader));
}

/** The same source by source: to read a hundred of a saved index takes long. */
function* nearestSteps(index: PrecedentIndex, reader: LibraryReader): Steps<readonly SourceClauses[]> {
  const { exclude, subject } = reader;
  const nearest = index.facts.lasting(
    nearestSources,
    [index.sources, exclude, subject],
    () => new Nearest(rankedSources(index, reader)),
    KEPT,
  );
  if (nearest.read !== undefined) return nearest.read;
  // Ranking them searches the index: a slice of work of its own.
  const sources: SourceClauses[] = [];
  for (const { id } of nearest.ranked) {
    yield;
    const source = index.facts.sourceWith(id);
    if (source !== undefined) sources.push(source);
  }
  return (nearest.read ??= sources);
}

/** The precedents nearest to a draft, and what they say when that was read. */
class Nearest {
  readonly ranked: PrecedentIndex['sources'];
  read: readonly SourceClauses[] | undefined;

  constructor(ranked: PrecedentIndex['sources']) {
    this.ranked = ranked;
  }
}

function rankedSources(
  index: PrecedentIndex,
  { exclude, subject }: LibraryReader,
): PrecedentIndex['sources'] {
  const others = newestVersions(index.sources.filter((source) => source.id !== exclude));
  return others.length <= MAX_MINED ? others : rankByHits(index, others, { exclude, subject });
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
