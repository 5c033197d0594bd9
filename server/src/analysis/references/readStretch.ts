import { type Span } from '../../base/span';
import { OPENERS } from './referenceVocabulary';
import { bracketPairs } from './bracketPairs';
import { type Candidate, scanCandidates } from './scanReferenceWords';

/** What a stretch of running text holds that may be a reference; spans count from the start of the stretch. */
export interface ReadStretch {
  /** The titles in 《》, with their marks. */
  readonly titles: readonly Span[];
  /** The quotations “…”, with their marks. */
  readonly quotes: readonly Span[];
  readonly candidates: readonly Candidate[];
}

/**
 * Reads one stretch by its characters alone, so that a version of the document that keeps the stretch keeps the
 * answer. `undefined` for the most of them, which neither cite nor name a title.
 */
export function readStretch(text: string): ReadStretch | undefined {
  if (!text.includes('《') && text.search(OPENERS) < 0) return undefined;
  const whole = { start: 0, end: text.length };
  const titles = bracketPairs(text, whole, '《', '》');
  const quotes = bracketPairs(text, whole, '“', '”');
  const candidates = scanCandidates(text, whole, titles);
  return { titles, quotes, candidates };
}
