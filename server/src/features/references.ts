import { type Snapshot } from '../analysis/snapshot';
import { occurrencesOf, subjectAt } from '../analysis/subject';
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
