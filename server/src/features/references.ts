import { referencesInto, type CitedTarget } from '../analysis/citedLawAndArticle';
import { citedTitles } from '../analysis/citedTitles';
import { type Snapshot } from '../analysis/snapshot';
import { occurrencesOf, subjectAt } from '../analysis/whatIsUnderCursor';
import { type Span } from '../base/span';
import { sameTitle } from '../precedents/clauses/findCitedText';
import { type Location } from './types';

export interface ReferencesArgs {
  readonly offset: number;
  /** True to list the label of the article or the definition of the term as well. */
  readonly includeDeclaration: boolean;
}

/**
 * The places that cite the article, paragraph or item under the cursor (on its label or on a reference to it), that use
 * a term, or that cite a title. References of an article to itself (本条, 前款) are left out.
 */
export function references(snapshot: Snapshot, args: ReferencesArgs): readonly Location[] {
  const subject = subjectAt(snapshot, args.offset);
  if (subject === undefined) return [];
  return occurrencesOf(snapshot, subject)
    .filter(({ isDeclaration }) => args.includeDeclaration || !isDeclaration)
    .map(({ span }) => ({ uri: undefined, span }));
}

/** The places in this text that cite a target in another text. For a whole text also its title in 《》. */
export function placesCiting(snapshot: Snapshot, target: CitedTarget): readonly Span[] {
  const spans = referencesInto(snapshot, target, sameTitle).map(({ span }) => span);
  if (target.article !== undefined) return spans;
  const titles = citedTitles(snapshot)
    .filter(({ title }) => sameTitle(title, target.title))
    .map(({ span }) => span)
    .filter((title) => !spans.some(({ start, end }) => start <= title.start && title.end <= end));
  return [...spans, ...titles].sort((a, b) => a.start - b.start);
}
