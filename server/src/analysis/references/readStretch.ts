import { type Span } from '../../base/span';
import { OPENERS } from './grammar';
import { findPairs } from './pairs';
import { needsPlace, OWN, parseCandidate } from './parse';
import { type Candidate, scanCandidates } from './scan';
import { readPrefix, type NamesInText } from './scope';
import { type Reference } from './types';

/** What a stretch of running text holds that may be a reference; spans count from the start of the stretch. */
export interface ReadStretch {
  /** The titles in 《》, with their marks. */
  readonly titles: readonly Span[];
  /** The quotations “…”, with their marks. */
  readonly quotes: readonly Span[];
  readonly candidates: readonly Candidate[];
  /**
   * The references, where neither the text before the stretch nor a short name of the document has a say in what they
   * are; `undefined` where one may.
   */
  readonly alone: readonly Reference[] | undefined;
}

/**
 * Reads one stretch by its characters alone, so that a version of the document that keeps the stretch keeps the
 * answer. `undefined` for the most of them, which neither cite nor name a title.
 */
export function readStretch(text: string): ReadStretch | undefined {
  if (!text.includes('《') && text.search(OPENERS) < 0) return undefined;
  const whole = { start: 0, end: text.length };
  const titles = findPairs(text, whole, '《', '》');
  const quotes = findPairs(text, whole, '“', '”');
  const candidates = scanCandidates(text, whole, titles);
  const isOwn = titles.length === 0 && quotes.length === 0;
  return { titles, quotes, candidates, alone: isOwn ? parseAlone(text, candidates) : undefined };
}

const NO_NAMES: NamesInText = { titles: new Map(), abbreviations: new Map(), titlesBefore: new Map() };

function parseAlone(text: string, candidates: readonly Candidate[]): readonly Reference[] | undefined {
  const references: Reference[] = [];
  for (const candidate of candidates) {
    if (candidate.paths.some(({ steps: [first] }) => first.value.kind === 'same')) return undefined;
    const at = candidate.span.start;
    const isNumbered = candidate.paths[0]?.steps[0].value.kind === 'absolute';
    const named = isNumbered ? readPrefix(text, 0, at, NO_NAMES) : undefined;
    const prefix = named ?? { scope: OWN, start: at };
    if (prefix.scope.kind !== 'own') return undefined;
    const found = parseCandidate(candidate, prefix, undefined);
    if (found.some(needsPlace)) return undefined;
    for (const reference of found) references.push(reference);
  }
  return references;
}
