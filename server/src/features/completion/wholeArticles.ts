import { type CursorPlace, isAtLineEnd, isRegulationDraft } from '../../analysis/cursorPlace';
import { type Snapshot } from '../../analysis/snapshot';
import { isSameFile } from '../../base/fileIdentity';
import { type Clause } from '../../precedents/clauses/types';
import { typedArticles } from '../../precedents/roles/typedArticles';
import { type CompletionEntry } from '../types';
import { clauseSpot } from './clauseSpot';
import { clauseSections, filterFor, shortLabel, sortKey, sourceNote } from './entry';
import { ownWords } from './ownWords';
import { type PrecedentsHere } from './precedentsHere';

const MOST = 3;
/** Fewer characters at the beginning of an article are those of any other. */
const SHORTEST = 4;

/**
 * Behind the first words of an article, whole articles of precedents that begin alike and stand at such a place.
 * @param standard entries for standard clauses: what they show is not offered a second time
 */
export function wholeArticleEntries(
  snapshot: Snapshot,
  place: CursorPlace,
  precedents: PrecedentsHere | undefined,
  standard: readonly CompletionEntry[],
): readonly CompletionEntry[] {
  if (precedents === undefined || !isRegulationDraft(place) || !isAtLineEnd(place)) return [];
  const spot = clauseSpot(snapshot, place);
  if (spot === undefined || spot.typed.length < SHORTEST) return [];
  const adapt = ownWords(snapshot);
  return typedArticles(spot.typed, precedents.position(), precedents.library, MOST + standard.length)
    .filter((clause) => !standard.some((entry) => shows(entry, clause)))
    .slice(0, MOST)
    .map((clause, index) => {
      const text = adapt(clause.text);
      return {
        kind: 'clause',
        label: shortLabel(text),
        description: sourceNote(clause),
        replace: spot.replace,
        insertText: text,
        isSnippet: false,
        filterText: filterFor(spot.typed, text),
        sortText: sortKey('whole-article', index),
        documentation: clauseSections([clause]),
      };
    });
}

const shows = ({ documentation }: CompletionEntry, { source, span }: Clause): boolean => {
  const { uri = '', span: at } = documentation?.[0]?.location ?? {};
  return isSameFile(uri, source.id) && at?.start === span.start;
};
