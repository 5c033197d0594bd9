import { type CursorPlace, isAtLineEnd, isRegulationDraft } from '../../analysis/lineAroundCursor';
import { type Snapshot } from '../../analysis/snapshot';
import { localize } from '../../base/bilingual';
import { type DraftNames, namesOfDraft } from '../../drafting/draftNames';
import { fillStandard } from '../../drafting/standard/fillStandardClause';
import {
  chapterWithout,
  servesKind,
  STANDARD_CLAUSES,
  standardClausesFor,
  zoneOfChapter,
} from '../../drafting/standard/allStandardClauses';
import { type StandardClause } from '../../drafting/standard/types';
import { type ClauseSnippet } from '../../precedents/mining/clauseSnippet';
import { startsWithPinyin } from '../../precedents/mining/pinyin';
import { type DraftPosition } from '../../precedents/roles/expectedNextRoles';
import { type ClauseRole } from '../../precedents/roles/roleTable';
import { type CompletionEntry, type FeatureContext } from '../types';
import { isWritten, SINGLE, otherChapters } from './leaveOutMisplacedOffers';
import { clauseSpot } from './whereClauseGoes';
import { filterFor, sortKey, STANDARD } from './entryOrderAndLabels';
import { headingNodes } from './headingsOfDraft';

/** At most so many are offered at an empty article. */
const MOST_EXPECTED = 8;
const MOST_TYPED = 3;
/** Typed words are looked for inside a clause only from this length on, and only among its first words. */
const TELLING = 4;
const OPENING = 16;
/**
 * Standard wording of our own; it needs no precedents. At an empty article: what the chapter usually has and the draft
 * does not, in the usual order. Behind typed words: what begins with them or is called so.
 * @param position where in the draft the cursor is; computed only where something fits
 * @param offered roles that are already offered from precedents on the draft's subject
 */
export function standardEntries(
  snapshot: Snapshot,
  place: CursorPlace,
  position: () => DraftPosition,
  offered: ReadonlySet<ClauseRole>,
  ctx: FeatureContext,
): readonly CompletionEntry[] {
  const { locale } = ctx;
  if (!isRegulationDraft(place) || !isAtLineEnd(place)) return [];
  const spot = clauseSpot(snapshot, place, ctx);
  if (spot === undefined) return [];
  const isEmpty = spot.typed === '';
  const names = namesOfDraft(snapshot);
  const here = position();
  const ofChapter = new Set(isEmpty ? [] : clausesOfChapter(snapshot, here.chapter, names));
  const isForChapter = (clause: StandardClause): boolean => ofChapter.has(clause);
  const asTyped = withTypedGovernment(names, spot.typed);
  const fitting = candidates(snapshot, here, isEmpty, names)
    .map((clause) => ({ clause, filled: fillStandard(clause, asTyped) }))
    .map((each) => ({ ...each, fit: fitOf(each, spot.typed) }))
    .filter(({ clause, fit }) => fit > 0 && !(isEmpty && offered.has(clause.role)))
    .filter(({ clause, fit }) => isEmpty || fit === NAMED || mayFollowWords(clause, names, here))
    .toSorted((a, b) => b.fit - a.fit || Number(isForChapter(b.clause)) - Number(isForChapter(a.clause)));
  if (fitting.length === 0) return [];
  return (isEmpty ? oneOfEach(fitting) : fitting)
    .filter(({ filled }) => !isWritten(snapshot, filled.plainText, place.offset))
    .slice(0, isEmpty ? MOST_EXPECTED : MOST_TYPED)
    .map(({ clause, filled, fit }, index) => {
      // The first clause that begins with the typed words is probably meant. The others come behind articles of
      // precedents.
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
        ...(spot.isTaken && { takesNumber: spot.label }),
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

/** Only the first wording of clauses that a text has once. The others are found by their words and names. */
const oneOfEach = (fitting: readonly Fitting[]): readonly Fitting[] =>
  fitting.filter(
    ({ clause: { role } }, at) =>
      !SINGLE.has(role) || fitting.findIndex((other) => other.clause.role === role) === at,
  );

const BEGINS = 3;
const NAMED = 2;

interface Fitting extends Filled {
  readonly fit: number;
}

interface Filled {
  readonly clause: StandardClause;
  readonly filled: ClauseSnippet;
}

const GOVERNMENT = /^[省市县区州旗盟自治级各以上设的不（）、和及]{1,16}人民政府/u;
const ANY_LEVEL = /^(?:县级以上|各级)/u;
const SHORTEST_GOVERNMENT = 2;

/**
 * The draft with its governments as the typed words begin them: who writes 市人民政府应当 in a city means the city’s own,
 * and not 市、县（市、区）人民政府. Governments of another level are left to fit nothing.
 */
function withTypedGovernment(names: DraftNames, typed: string): DraftNames {
  const { level } = names;
  if (level === undefined) return names;
  const own = `${level.own}人民政府`;
  const isBegun = typed.length >= SHORTEST_GOVERNMENT && own.startsWith(typed);
  const written = isBegun ? own : (GOVERNMENT.exec(typed)?.[0] ?? '');
  const isKnown = written === own || ANY_LEVEL.test(written);
  return isKnown ? { ...names, level: { ...level, governments: written } } : names;
}

/**
 * True where a clause may follow typed words. They ask for no other kind of regulation, and not for what belongs in
 * another part; who types the name of a clause does.
 */
function mayFollowWords(clause: StandardClause, names: DraftNames, { chapter }: DraftPosition): boolean {
  if (!servesKind(clause, names.kind)) return false;
  if (chapter === undefined) return true;
  const here = zoneOfChapter(chapter);
  const { zone, role } = clause;
  if (here === 'final') return zone === 'final' || role === 'definition';
  return (here === 'liability') === (zone === 'liability') && zone !== 'final';
}

/**
 * The clauses that may stand here and that the draft does not have yet. First come those whose usual place is behind the
 * last clause before the cursor. At an empty article of a draft with chapters only those of the current chapter are
 * taken; behind typed words or without chapters any.
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
      ? clausesOfChapter(snapshot, chapter, names)
      : STANDARD_CLAUSES.filter(
          (clause) => servesKind(clause, names.kind) || (!isEmpty && !isProcedure(clause, names)),
        );
  const present = new Set([...before, ...after]);
  // The article with the effective date may contain the repeal as well. Where a text has one of the two, the other is
  // not offered.
  if (present.has('repeal')) present.add('effective-date');
  if (present.has('effective-date')) present.add('repeal');
  const open = all.filter(({ role }) => !(SINGLE.has(role) && present.has(role)));
  const last = all.findLastIndex(({ role }) => before.includes(role) && SINGLE.has(role));
  const behind = open.filter((clause) => all.indexOf(clause) > last);
  return [...behind, ...open.filter((clause) => all.indexOf(clause) <= last)];
}

/** The clauses that belong in a chapter of this draft rather than in another; those of 总则 where there is no chapter. */
const clausesOfChapter = (
  snapshot: Snapshot,
  chapter: string | undefined,
  names: DraftNames,
): readonly StandardClause[] =>
  standardClausesFor(
    chapterWithout(chapter ?? '总则', names),
    names.kind,
    otherChapters(snapshot, chapter).map((title) => chapterWithout(title, names)),
  );

/**
 * 3 where the clause begins with the typed words, 2 where its name does (in characters or pinyin), 1 where they are
 * among its first words, else 0.
 */
function fitOf({ clause: { name }, filled: { plainText } }: Filled, typed: string): number {
  if (plainText.startsWith(typed)) return BEGINS;
  if (typed.length >= 2 && (name.zh.startsWith(typed) || startsWithPinyin(name.zh, typed))) return NAMED;
  const at = typed.length >= TELLING ? plainText.indexOf(typed) : -1;
  return at >= 0 && at <= OPENING ? 1 : 0;
}

/**
 * True for drafts on procedure (程序), and for clauses that only such drafts have. One is never offered for the other,
 * even where the typed words fit.
 */
const isProcedure = ({ kinds }: StandardClause, { kind }: DraftNames): boolean =>
  kind === '程序' || (kinds?.length === 1 && kinds[0] === '程序');
