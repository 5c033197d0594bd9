import { type CitedBefore, citedBefore } from './chain';
import { ownershipOf } from './ownership';
import { needsPlace, OWN, parseCandidate } from './parse';
import { type Candidate } from './scan';
import { type NamesInText } from './scope';
import { type Reference } from './types';

/** References told without a look at the rest of the document. */
export interface AloneReferences {
  readonly references: readonly Reference[];
  /** The genres by which the stretch calls the text: it must not be one of another genre. */
  readonly genres: readonly string[];
}

/**
 * The references of a stretch without titles and quotations, where neither the text before it nor a short name has a
 * say in what they are; `undefined` where one may.
 */
export function readAlone(text: string, candidates: readonly Candidate[]): AloneReferences | undefined {
  const names = new NoNames();
  const references: Reference[] = [];
  let before: CitedBefore | undefined;
  for (const candidate of candidates) {
    if (candidate.paths.some(({ steps: [first] }) => first.value.kind === 'same')) return undefined;
    const prefix = ownershipOf(candidate, {
      text,
      names,
      isQuoted: false,
      bare: OWN,
      before,
      titleBefore: undefined,
    });
    if (names.asksMore) return undefined;
    if (prefix === undefined) continue;
    if (prefix.scope.kind !== 'own') return undefined;
    const found = parseCandidate(candidate, prefix, undefined);
    if (found.some(needsPlace)) return undefined;
    for (const reference of found) references.push(reference);
    before = citedBefore(candidate, prefix);
  }
  return { references, genres: [...names.genres] };
}

/** Knows nothing of the document, and remembers what it was asked. */
class NoNames implements NamesInText {
  readonly titles = new Map<never, never>();
  readonly abbreviations = new Map<never, never>();
  readonly genres = new Set<string>();
  /** Whether something was asked that only the document can tell. */
  asksMore = false;
  readonly titlesBefore = {
    get: (): undefined => {
      this.asksMore = true;
    },
  };
  readonly own = {
    isOtherGenre: (genre: string): boolean => {
      this.genres.add(genre);
      return false;
    },
    isOwnGenre: (): boolean => this.#ask(),
    isOwnTitle: (): boolean => this.#ask(),
  };

  #ask(): boolean {
    this.asksMore = true;
    return false;
  }
}
