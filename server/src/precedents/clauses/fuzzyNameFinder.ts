import Fuse from 'fuse.js';
import { type PrecedentIndex } from './types';

/**
 * For names in Chinese the place in the string and its length say nothing, so both are ignored; at this threshold
 * a wrong or missing character in four is forgiven.
 */
const OPTIONS = {
  ignoreLocation: true,
  ignoreFieldNorm: true,
  threshold: 0.35,
  includeScore: true,
  includeMatches: true,
};

/** A name that resembles what was typed. */
export interface NameMatch<T> {
  readonly item: T;
  /** From 0 (hardly alike) to 1 (the same). */
  readonly score: number;
  /** Half-open ranges of the name that match, for marking. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Fuzzy look-up of short names in short lists, up to a few thousand: titles, headings, names of clauses, terms.
 * Forgives typing errors and missing characters. Whole clauses belong in the clause index.
 */
export class NameFinder<T> {
  readonly #items: readonly T[];
  readonly #fuse: Fuse<string>;

  constructor(items: readonly T[], nameOf: (item: T) => string) {
    this.#items = items;
    this.#fuse = new Fuse(items.map(nameOf), OPTIONS);
  }

  /** The best `limit` names, best first; a blank query gives none. */
  find(query: string, limit: number): readonly NameMatch<T>[] {
    if (query.trim() === '' || limit <= 0) return [];
    return this.#fuse.search(query.trim(), { limit }).flatMap(({ refIndex, score, matches }) => {
      const item = this.#items[refIndex];
      if (item === undefined) return [];
      const ranges = (matches ?? []).flatMap((match) =>
        match.indices.map(([start, last]) => ({ start, end: last + 1 })),
      );
      return [{ item, score: 1 - (score ?? 1), ranges }];
    });
  }
}

/** A heading of the precedents with the sources that have it. */
export interface KnownHeading {
  /** Without its number: `数据要素`. */
  readonly title: string;
  readonly sourceIds: readonly string[];
}

const HEADING_LABEL =
  /^(?:第\S+?[编章节](?: |$)|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])/u;

/** The title of a heading as it stands in a clause's path, without its number: `数据要素` of `第三章 数据要素`. */
export const headingTitle = (heading: string): string => heading.replace(HEADING_LABEL, '');

/** The headings above the clauses of an index, the most common first. */
export function headingsOf(index: PrecedentIndex): readonly KnownHeading[] {
  const sourcesOf = new Map<string, Set<string>>();
  for (const { id } of index.sources) {
    for (const name of index.clausesOf(id).flatMap((clause) => clause.path.slice(0, -1))) {
      const title = headingTitle(name);
      if (title === '') continue;
      const sources = sourcesOf.get(title) ?? new Set();
      sourcesOf.set(title, sources.add(id));
    }
  }
  const headings = [...sourcesOf].map(([title, sources]) => ({ title, sourceIds: [...sources] }));
  return headings.sort((a, b) => b.sourceIds.length - a.sourceIds.length);
}
