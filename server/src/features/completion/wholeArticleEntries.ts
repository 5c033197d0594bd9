import { type CursorPlace, isAtLineEnd, isRegulationDraft } from '../../analysis/lineAroundCursor';
import { type Snapshot } from '../../analysis/snapshot';
import { isSameFile } from '../../base/fileIdentity';
import { adapt, adaptedSnippet, isOfNoUse, isOfSameSubject } from '../../drafting/adapt/adaptToDraft';
import { type Clause } from '../../precedents/clauses/types';
import { type ClauseRole } from '../../precedents/roles/roleTable';
import { rankTypedArticles } from '../../precedents/roles/rankTypedArticles';
import { type CompletionEntry, type FeatureContext } from '../types';
import { isWritten, mayBeBorrowedTyped } from './leaveOutMisplacedOffers';
import { clauseSpot } from './whereClauseGoes';
import { clauseSections, filterFor, shortLabel, sortKey, sourceNote } from './entryOrderAndLabels';
import { goalOf } from './clauseInDraftWords';
import { type PrecedentsAtCursor } from './precedentsAtCursor';

const MOST = 3;
/** So many are looked through for those that may stand here. */
const MOST_RANKED = 200;
/** At most so many articles are adapted: those that belong to another subject are left out. */
const LOOKED_AT = 8;
/** With fewer characters typed, too many articles begin alike. */
const SHORTEST = 4;

/**
 * Behind the first words of an article: whole articles of precedents that begin alike and stand at a similar place.
 * @param standard the entries for standard clauses, whose text is not offered again
 */
export function wholeArticleEntries(
  snapshot: Snapshot,
  place: CursorPlace,
  precedents: PrecedentsAtCursor | undefined,
  standard: readonly CompletionEntry[],
  ctx: FeatureContext,
): readonly CompletionEntry[] {
  if (precedents === undefined || !isRegulationDraft(place) || !isAtLineEnd(place)) return [];
  const spot = clauseSpot(snapshot, place, ctx);
  if (spot === undefined || spot.typed.length < SHORTEST) return [];
  const goal = goalOf(snapshot, ctx);
  if (goal === undefined) return [];
  const here = precedents.position();
  const { sequences } = precedents.library;
  const roles = new Map(sequences.flat().map(({ clause, role }) => [clause, role]));
  const roleOf = (clause: Clause): ClauseRole | undefined => roles.get(clause);
  const mayStand = (clause: Clause): boolean =>
    isOfSameSubject(clause, goal) || mayBeBorrowedTyped(snapshot, clause, roleOf(clause), spot.typed, here);
  return rankTypedArticles(spot.typed, here, precedents.library, MOST_RANKED)
    .filter((clause) => !standard.some((entry) => shows(entry, clause)) && mayStand(clause))
    .slice(0, LOOKED_AT)
    .flatMap((clause) => {
      const adapted = adapt(clause.text, clause, goal);
      if (isOfNoUse(clause.text, adapted)) return [];
      return [{ clause, ...adaptedSnippet(clause.text, adapted) }];
    })
    .filter(({ plainText }) => !isWritten(snapshot, plainText, place.offset))
    .slice(0, MOST)
    .map(({ clause, snippet, plainText }, index) => ({
      kind: 'clause',
      label: shortLabel(plainText),
      description: sourceNote(clause),
      replace: spot.replace,
      insertText: snippet,
      isSnippet: true,
      filterText: filterFor(spot.typed, plainText),
      sortText: sortKey('whole-article', index),
      documentation: clauseSections([clause], ctx.locale),
    }));
}

const shows = ({ documentation }: CompletionEntry, { source, span }: Clause): boolean => {
  const { uri = '', span: at } = documentation?.[0]?.location ?? {};
  return isSameFile(uri, source.id) && at?.start === span.start;
};
