import { localize } from '../../base/bilingual';
import { type Snapshot } from '../../analysis/snapshot';
import { type MinedClause } from '../../precedents/mining/mine';
import { fillIn } from '../../precedents/mining/fillIn';
import { expectedRoles } from '../../precedents/roles/expectedRoles';
import { startsWithPinyin } from '../../precedents/mining/pinyin';
import { type ClauseSnippet } from '../../precedents/mining/snippet';
import { type CompletionEntry, type FeatureContext } from '../types';
import { type PrecedentsHere } from './precedentsHere';
import { clauseSections, filterFor, sortKey, sourceNote, supportNote } from './entry';
import { clauseSpot } from './clauseSpot';
import { ownNames } from './ownNames';
import { ownWords } from './ownWords';
import { variantSections } from './variantSections';
import { type CursorPlace, isAtLineEnd, isRegulationDraft } from '../../analysis/cursorPlace';

/** At an empty place more than these are a list to read rather than an offer. */
const MOST_EXPECTED = 10;
const MOST_TYPED = 5;
/** Words that may stand in the middle of a clause find it only from this length on. */
const TELLING = 4;
/** … and where they stand among its first words. */
const OPENING = 16;

/**
 * Standard clauses with places to fill in: at an empty article those that precedents have at this place, with the
 * article's number where the line has none; behind typed words those that begin with them, or whose name they are.
 */
export function clauseEntries(
  snapshot: Snapshot,
  place: CursorPlace,
  precedents: PrecedentsHere | undefined,
  { locale }: FeatureContext,
): readonly CompletionEntry[] {
  if (precedents === undefined || !isRegulationDraft(place) || !isAtLineEnd(place)) return [];
  const spot = clauseSpot(snapshot, place);
  if (spot === undefined) return [];
  const adapt = ownWords(snapshot);
  const { library, position } = precedents;
  const names = ownNames(snapshot);
  const fitting = library.clauses
    .map((clause) => {
      const { snippet, plainText } = fillIn(clause, names);
      const filled = { snippet: adapt(snippet), plainText: adapt(plainText) };
      return { clause, filled, fit: fitOf(clause, filled.plainText, spot.typed) };
    })
    .filter(({ fit }) => fit > 0);
  if (fitting.length === 0) return [];
  const order = expectedRoles(position(), library.sequences);
  return rank(fitting, order, spot.typed === '').map(({ clause, filled }, index) => {
    const name = localize(clause.name, locale);
    const [shown] = clause.sources;
    return {
      kind: 'clause',
      label: spot.label === '' ? name : `${spot.label} ${name}`,
      ...(shown !== undefined && { description: sourceNote(shown) }),
      detail: supportNote(clause.support.sources, clause.support.of, locale),
      replace: spot.replace,
      insertText: spot.before + filled.snippet,
      isSnippet: true,
      filterText: filterFor(
        snapshot.text.slice(spot.replace.start, place.offset),
        spot.label + filled.plainText,
      ),
      sortText: sortKey('clause', index),
      documentation: [...clauseSections(clause.sources), ...variantSections(clause.wording, locale)],
    };
  });
}

interface Fitting {
  readonly clause: MinedClause;
  /** The clause in the words of this draft. */
  readonly filled: ClauseSnippet;
  readonly fit: number;
}

/** The best fit first, then what precedents have soonest at this place; at an empty place only what they have. */
function rank(fitting: readonly Fitting[], order: readonly string[], isEmpty: boolean): readonly Fitting[] {
  const placeOf = ({ role }: MinedClause): number => {
    const at = order.indexOf(role);
    return at < 0 ? order.length : at;
  };
  return fitting
    .filter(({ clause }) => !isEmpty || order.includes(clause.role))
    .toSorted((a, b) => b.fit - a.fit || placeOf(a.clause) - placeOf(b.clause))
    .slice(0, isEmpty ? MOST_EXPECTED : MOST_TYPED);
}

/**
 * 3 where the clause begins with what is typed, 2 where its name does, in characters or in pinyin (lfmd for
 * 立法目的), 1 where its opening holds it, else 0.
 */
function fitOf({ name }: MinedClause, text: string, typed: string): number {
  if (text.startsWith(typed)) return 3;
  if (typed.length >= 2 && (name.zh.startsWith(typed) || startsWithPinyin(name.zh, typed))) return 2;
  const at = typed.length >= TELLING ? text.indexOf(typed) : -1;
  return at >= 0 && at <= OPENING ? 1 : 0;
}
