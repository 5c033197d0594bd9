import { localize, bilingual, type Locale } from '../../base/bilingual';
import { type Snapshot } from '../../analysis/snapshot';
import { namesOfDraft } from '../../drafting/draftNames';
import { BLANK } from '../../drafting/snippetText';
import { isOfSameKind } from '../../drafting/precedentsOnSubject';
import { type MinedClause, type Wording } from '../../precedents/mining/mineClauses';
import { type DraftNames, fillIn } from '../../precedents/mining/fillInDraftNames';
import { type ClauseRole } from '../../precedents/roles/roleTable';
import { headingsAbove } from '../../precedents/clauses/describeSource';
import { headingTitle } from '../../precedents/clauses/fuzzyNameFinder';
import { type Clause, type PrecedentIndex } from '../../precedents/clauses/types';
import { type ClauseLibrary } from '../../precedents/mining/clauseLibrary';
import { type DraftPosition, expectedRoles } from '../../precedents/roles/expectedNextRoles';
import { startsWithPinyin } from '../../precedents/mining/pinyin';
import { type CompletionEntry, type FeatureContext, type HoverSection } from '../types';
import { type PrecedentsAtCursor } from './precedentsAtCursor';
import { clauseSections, filterFor, sortKey, sourceNote, supportNote } from './entryOrderAndLabels';
import { isOfSameSubject as isOnSubject } from '../../drafting/adapt/adaptToDraft';
import { adaptedClause, type AdaptedClause, goalOf, ownWords } from './clauseInDraftWords';
import {
  belongsInChapter,
  isOpenFor,
  isThereOnce,
  isWritten,
  mayBeBorrowed,
  isOfOtherChapter,
  isPenaltyElsewhere,
} from './leaveOutMisplacedOffers';
import { clauseSpot, type ClauseSpot } from './whereClauseGoes';
import { type CursorPlace, isAtLineEnd, isRegulationDraft } from '../../analysis/lineAroundCursor';
import { type FilledSlot } from '../../precedents/mining/clauseSnippet';

/** How many characters around a place are shown so that it can be recognised. */
const AROUND = 10;

/** For the places in which precedents differ, what they have there and how many regulations have it. */
function variantSections({ text, slots }: Wording, locale: Locale): readonly HoverSection[] {
  const lines = slots.flatMap((slot) => (slot.variants.length < 2 ? [] : lineOf(text, slot, locale)));
  if (lines.length === 0) return [];
  const heading = localize(bilingual('各先例不同之处', 'Where precedents differ'), locale);
  return [{ heading, body: lines.join('\n') }];
}

/** `处……的罚款：一万元以上五万元以下（3 部）、五千元以下（1 部）`. */
function lineOf(text: string, { start, end, variants }: FilledSlot, locale: Locale): string {
  const [before = ''] = /[^，。；：\n]*$/u.exec(text.slice(Math.max(start - AROUND, 0), start)) ?? [];
  const [behind = ''] = /^[^，。；：\n]*/u.exec(text.slice(end, end + AROUND)) ?? [];
  const zh = variants.map((variant) => `${variant.text}（${variant.sources} 部）`).join('、');
  const en = variants.map((variant) => `${variant.text} (${variant.sources})`).join(', ');
  return localize(bilingual(`${before}……${behind}：${zh}`, `${before}……${behind}: ${en}`), locale);
}

/** At most so many clauses are offered at an empty place. */
const MOST_EXPECTED = 10;
const MOST_TYPED = 5;
/** Typed words are looked for inside a clause only from this length on … */
const TELLING = 4;
/** … and only among so many of its first characters. */
const OPENING = 16;

/** A clause to offer, and its role. */
export interface ClauseOffer {
  readonly role: ClauseRole;
  readonly isOfSameSubject: boolean;
  readonly entry: CompletionEntry;
}

/**
 * Clauses of precedents with places to fill in. At an empty article these are the clauses that precedents have there;
 * they bring the article's number where the line has none. Behind typed words they are those that begin with them or
 * are called so. Words that belong to another subject become places to fill in.
 */
export function clauseOffers(
  snapshot: Snapshot,
  place: CursorPlace,
  precedents: PrecedentsAtCursor | undefined,
  ctx: FeatureContext,
): readonly ClauseOffer[] {
  if (precedents === undefined || !isRegulationDraft(place) || !isAtLineEnd(place)) return [];
  const spot = clauseSpot(snapshot, place, ctx);
  const goal = goalOf(snapshot, ctx);
  if (spot === undefined || goal === undefined) return [];
  const adapt = ownWords(snapshot);
  const { library, position } = precedents;
  const names = namesForSlots(snapshot);
  const fitting = library.clauses
    .map((clause) => ({ clause, fit: fitOf(clause, adapt(fillIn(clause, names).plainText), spot.typed) }))
    .filter(({ fit }) => fit > 0);
  if (fitting.length === 0) return [];
  const here = position();
  const order = rolesHere(here, library, goal.index);
  const isEmpty = spot.typed === '';
  const isElsewhere = isOfOtherChapter(snapshot, here.chapter);
  const chaptersOf = ({ source }: Clause): readonly string[] => [
    ...new Set((goal.index.facts.sourceWith(source.id)?.clauses ?? []).map(chapterOf)),
  ];
  const isFit = (
    { role, sources: [source] }: MinedClause,
    { isOfSameSubject, plainText }: AdaptedClause,
  ): boolean => {
    if (isWritten(snapshot, plainText, place.offset)) return false;
    if (isOfSameSubject && !isEmpty) {
      return !isThereOnce(role, here) && !isPenaltyElsewhere(role, spot.typed, here);
    }
    if (!belongsInChapter(role, here)) return false;
    if (!isOfSameSubject) {
      return mayBeBorrowed(snapshot, role, here) && blanksIn(plainText) <= MOST_BORROWED_BLANKS;
    }
    return (
      isOpenFor(role, here) && (source === undefined || !isElsewhere(chapterOf(source), chaptersOf(source)))
    );
  };
  const known = new Map<string, boolean>();
  const isOurs = (clause: Clause): boolean => {
    const ours = known.get(clause.source.id) ?? isOnSubject(clause, goal);
    known.set(clause.source.id, ours);
    return ours;
  };
  // A clause of other subjects alone is offered for its name, or for typed words if a text is of the draft's kind.
  const asked = fitting.filter(
    ({ clause: { sources }, fit }) =>
      sources.some(isOurs) ||
      (!isEmpty && (fit === NAMED || sources.some(({ source }) => isOfSameKind(snapshot, source)))),
  );
  return rank(asked, order, isEmpty)
    .slice(0, LOOKED_AT)
    .flatMap(({ clause, fit }) => {
      const adapted = adaptedClause(clause, names, goal);
      return adapted === undefined || !isFit(clause, adapted) ? [] : [{ clause, fit, adapted }];
    })
    .toSorted((a, b) => b.fit - a.fit || Number(b.adapted.isWhole) - Number(a.adapted.isWhole))
    .slice(0, isEmpty ? MOST_EXPECTED : MOST_TYPED)
    .map(({ clause, adapted }, index) => ({
      role: clause.role,
      isOfSameSubject: adapted.isOfSameSubject,
      entry: entryOf(clause, adapted, index, { snapshot, place, spot, locale: ctx.locale }),
    }));
}

const chapterOf = (clause: Clause): string => headingTitle(headingsAbove(clause)[0] ?? '');

/** The roles expected at a place. They are worked out once, however many keys are typed there. */
function rolesHere(
  position: DraftPosition,
  { sequences }: ClauseLibrary,
  { facts }: PrecedentIndex,
): readonly ClauseRole[] {
  const { before, after, chapter, inChapter, title } = position;
  const place = JSON.stringify([before, after, chapter, inChapter, title]);
  return facts.lasting(rolesHere, [sequences, place], () => expectedRoles(position, sequences));
}

/** With more blanks than these a sentence from another subject can no longer be understood. */
const MOST_BORROWED_BLANKS = 1;
const blanksIn = (text: string): number => text.split(BLANK).length - 1;

/** At most so many clauses are adapted for the list: some become too short and are left out. */
const LOOKED_AT = 16;

const namesForSlots = (snapshot: Snapshot): DraftNames => {
  const { region, subject, lead } = namesOfDraft(snapshot);
  return { region, subject, leadDepartment: lead };
};

interface Shown {
  readonly snapshot: Snapshot;
  readonly place: CursorPlace;
  readonly spot: ClauseSpot;
  readonly locale: FeatureContext['locale'];
}

function entryOf(
  clause: MinedClause,
  { name: named, snippet, plainText, isOfSameSubject }: AdaptedClause,
  index: number,
  { snapshot, place, spot, locale }: Shown,
): CompletionEntry {
  const name = localize(named, locale);
  const [shown] = clause.sources;
  return {
    kind: 'clause',
    label: spot.label === '' ? name : `${spot.label} ${name}`,
    ...(shown !== undefined && { description: sourceNote(shown) }),
    detail: supportNote(clause.support.sources, clause.support.of, locale),
    replace: spot.replace,
    insertText: spot.before + snippet,
    isSnippet: true,
    ...(spot.isTaken && { takesNumber: spot.label }),
    filterText: filterFor(snapshot.text.slice(spot.replace.start, place.offset), spot.label + plainText),
    // At an empty article, clauses from other subjects come behind standard wording.
    sortText: sortKey(isOfSameSubject || spot.typed !== '' ? 'clause' : 'borrowed-clause', index),
    documentation: [...clauseSections(clause.sources, locale), ...variantSections(clause.wording, locale)],
  };
}

interface Fitting {
  readonly clause: MinedClause;
  readonly fit: number;
}

/** Sorts by fit, then by how soon precedents have the role at this place. At an empty place, other roles are left out. */
function rank(fitting: readonly Fitting[], order: readonly string[], isEmpty: boolean): readonly Fitting[] {
  const placeOf = ({ role }: MinedClause): number => {
    const at = order.indexOf(role);
    return at < 0 ? order.length : at;
  };
  return fitting
    .filter(({ clause }) => !isEmpty || order.includes(clause.role))
    .toSorted((a, b) => b.fit - a.fit || placeOf(a.clause) - placeOf(b.clause));
}

const NAMED = 2;

/**
 * 3 where the clause begins with the typed words, 2 where its name does (in characters or pinyin: lfmd for 立法目的), 1
 * where they are among its first words, else 0.
 */
function fitOf({ name }: MinedClause, text: string, typed: string): number {
  if (text.startsWith(typed)) return 3;
  if (typed.length >= 2 && (name.zh.startsWith(typed) || startsWithPinyin(name.zh, typed))) return NAMED;
  const at = typed.length >= TELLING ? text.indexOf(typed) : -1;
  return at >= 0 && at <= OPENING ? 1 : 0;
}
