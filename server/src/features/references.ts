import { referencesInto, type CitedTarget } from '../analysis/citedTarget';
import { citedTitles } from '../analysis/citedTitles';
import { type Snapshot } from '../analysis/snapshot';
import { occurrencesOf, subjectAt } from '../analysis/underCursor';
import { type Span } from '../base/span';
import { sameTitle } from '../precedents/clauses/findCitedText';
import { type Location } from './types';

export interface ReferencesArgs {
  readonly offset: number;
  /** Whether the label of the article, or the definition of the term, is listed too. */
  readonly includeDeclaration: boolean;
}

/**
 * Who cites the article, paragraph or item under the cursor (on its label or on a reference to it), where a term is
 * used, where a title is cited. References of an article to itself (本条, 前款) are left out.
 */
export function references(snapshot: Snapshot, args: ReferencesArgs): readonly Location[] {
  const subject = subjectAt(snapshot, args.offset);
  if (subject === undefined) return [];
  return occurrencesOf(snapshot, subject)
    .filter(({ isDeclaration }) => args.includeDeclaration || !isDeclaration)
    .map(({ span }) => ({ uri: undefined, span }));
}

/** Where this text cites a target in another one; for a whole text its title in 《》 as well. */
export function placesCiting(snapshot: Snapshot, target: CitedTarget): readonly Span[] {
  const spans = referencesInto(snapshot, target, sameTitle).map(({ span }) => span);
  if (target.article !== undefined) return spans;
  const titles = citedTitles(snapshot)
    .filter(({ title }) => sameTitle(title, target.title))
    .map(({ span }) => span)
    .filter((title) => !spans.some(({ start, end }) => start <= title.start && title.end <= end));
  return [...spans, ...titles].sort((a, b) => a.start - b.start);
}
