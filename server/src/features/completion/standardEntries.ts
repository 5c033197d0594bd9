import { type CursorPlace, isAtLineEnd, isRegulationDraft } from '../../analysis/cursorPlace';
import { type Snapshot } from '../../analysis/snapshot';
import { bilingual, localize } from '../../base/bilingual';
import { type DraftNames, namesOfDraft } from '../../drafting/draftNames';
import { fillStandard } from '../../drafting/standard/fillStandard';
import {
  chapterWithout,
  servesKind,
  STANDARD_CLAUSES,
  standardClausesFor,
} from '../../drafting/standard/standardClauses';
import { type StandardClause } from '../../drafting/standard/types';
import { type ClauseSnippet } from '../../precedents/mining/clauseSnippet';
import { startsWithPinyin } from '../../precedents/mining/pinyin';
import { type DraftPosition } from '../../precedents/roles/expectedRoles';
import { type ClauseRole } from '../../precedents/roles/roleFacts';
import { type CompletionEntry, type FeatureContext } from '../types';
import { isWritten, SINGLE, otherChapters } from './belongsHere';
import { clauseSpot } from './clauseSpot';
import { filterFor, sortKey } from './entry';
import { headingNodes } from './headingsOfDraft';

/** At most so many are offered at an empty article. */
const MOST_EXPECTED = 8;
const MOST_TYPED = 3;
/** Words that may stand in the middle of a clause find it only from this length on, and among its first words. */
const TELLING = 4;
const OPENING = 16;
/**
 * Standard wording of our own, with or without precedents: at an empty article what its chapter usually has and the
 * draft has not, in the usual order; behind typed words what begins with them or is called so.
 * @param position where in the draft the cursor stands; asked only where something fits
 * @param offered roles that precedents on the draft's subject serve at this place
 */
export function standardEntries(
  snapshot: Snapshot,
  place: CursorPlace,
  position: () => DraftPosition,
  offered: ReadonlySet<ClauseRole>,
  { locale }: FeatureContext,
): readonly CompletionEntry[] {
  if (!isRegulationDraft(place) || !isAtLineEnd(place)) return [];
  const spot = clauseSpot(snapshot, place);
  if (spot === undefined) return [];
  const isEmpty = spot.typed === '';
  const names = namesOfDraft(snapshot);
  const fitting = candidates(snapshot, position(), isEmpty, names)
    .map((clause) => ({ clause, filled: fillStandard(clause, names) }))
    .map((each) => ({ ...each, fit: fitOf(each, spot.typed) }))
    .filter(({ clause, fit }) => fit > 0 && !(isEmpty && offered.has(clause.role)))
    .toSorted((a, b) => b.fit - a.fit);
  if (fitting.length === 0) return [];
  return (isEmpty ? oneOfEach(fitting) : fitting)
    .filter(({ filled }) => !isWritten(snapshot, filled.plainText, place.offset))
    .slice(0, isEmpty ? MOST_EXPECTED : MOST_TYPED)
    .map(({ clause, filled, fit }, index) => {
      // The one that begins with the words typed is what is meant; the others come behind articles of precedents.
      const isMeant = !isEmpty && fit === BEGINS && index === 0;
      const name = localize(clause.name, locale);
      const norm = localize(clause.norm, locale);
      return {
        kind: 'clause',
        label: spot.label === '' ? name : `${spot.label} ${name}`,
        description: localize(STANDARD, locale),
        detail: norm,
        replace: spot.replace,
        insertText: spot.before + filled.snippet,
        isSnippet: true,
        ...(spot.isTaken && { takesNumber: true }),
        filterText: filterFor(
          snapshot.text.slice(spot.replace.start, place.offset),
          spot.label + filled.plainText,
        ),
        sortText: sortKey(isMeant ? 'standard-opening' : 'standard', index),
        documentation: [
          { heading: `${localize(STANDARD, locale)} · ${name}`, detail: norm, body: filled.plainText },
        ],
      };
    });
}

/** Of the clauses of which a text has one, the first wording; the others are found by their words and names. */
const oneOfEach = (fitting: readonly Fitting[]): readonly Fitting[] =>
  fitting.filter(
    ({ clause: { role } }, at) =>
      !SINGLE.has(role) || fitting.findIndex((other) => other.clause.role === role) === at,
  );

const BEGINS = 3;
const STANDARD = bilingual('通用写法', 'standard wording');

interface Fitting extends Filled {
  readonly fit: number;
}

interface Filled {
  readonly clause: StandardClause;
  readonly filled: ClauseSnippet;
}

/**
 * The clauses that may stand here and are not there yet, those behind the last one the chapter has first. A draft with
 * chapters has them from the chapter at hand; behind typed words, and without chapters, any may be meant.
 */
function candidates(
  snapshot: Snapshot,
  { before, after, chapter }: DraftPosition,
  isEmpty: boolean,
  names: DraftNames,
): readonly StandardClause[] {
  const hasChapters = headingNodes(snapshot).some(({ level }) => level === 'chapter');
  const all =
    isEmpty && hasChapters
      ? standardClausesFor(
          chapterWithout(chapter ?? '总则', names),
          names.kind,
          otherChapters(snapshot, chapter).map((title) => chapterWithout(title, names)),
        )
      : STANDARD_CLAUSES.filter(
          (clause) => servesKind(clause, names.kind) || (!isEmpty && !isProcedure(clause, names)),
        );
  const present = new Set([...before, ...after]);
  // The article with the effective date may hold the repeal as well: where a text has one of the two, the other is not offered.
  if (present.has('repeal')) present.add('effective-date');
  if (present.has('effective-date')) present.add('repeal');
  const open = all.filter(({ role }) => !(SINGLE.has(role) && present.has(role)));
  const last = all.findLastIndex(({ role }) => before.includes(role) && SINGLE.has(role));
  const behind = open.filter((clause) => all.indexOf(clause) > last);
  return [...behind, ...open.filter((clause) => all.indexOf(clause) <= last)];
}

/**
 * 3 where the clause begins with what is typed, 2 where its name does, in characters or in pinyin, 1 where its opening
 * holds it, else 0.
 */
function fitOf({ clause: { name }, filled: { plainText } }: Filled, typed: string): number {
  if (plainText.startsWith(typed)) return BEGINS;
  if (typed.length >= 2 && (name.zh.startsWith(typed) || startsWithPinyin(name.zh, typed))) return 2;
  const at = typed.length >= TELLING ? plainText.indexOf(typed) : -1;
  return at >= 0 && at <= OPENING ? 1 : 0;
}

/**
 * True for a draft on procedure 程序, and for clauses that only such a draft has: neither takes the clauses of the other,
 * even where the words typed would fit.
 */
const isProcedure = ({ kinds }: StandardClause, { kind }: DraftNames): boolean =>
  kind === '程序' || (kinds?.length === 1 && kinds[0] === '程序');
