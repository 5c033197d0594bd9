import { bilingual, localize, type Locale } from '../../base/bilingual';
import { type CursorPlace, isAtLineEnd, isRegulationDraft } from '../../analysis/lineAroundCursor';
import { cutAt } from '../../analysis/headingsAndAncestors';
import { type Snapshot } from '../../analysis/snapshot';
import { subjectOf } from '../../drafting/knowledgeOnDraftSubject';
import { startsWithPinyin } from '../../precedents/mining/pinyin';
import { type SubjectKnowledge } from '../../precedents/penalties/subjectKnowledge';
import { type PrecedentSource } from '../../precedents/clauses/types';
import { type DraftPosition } from '../../precedents/roles/expectedNextRoles';
import { type ClauseRole } from '../../precedents/roles/roleTable';
import { type FieldArticle } from '../../precedents/topics/likenessAmongArticles';
import { type CompletionEntry, type FeatureContext } from '../types';
import { adapt, adaptedSnippet, isOfNoUse } from '../../drafting/adapt/adaptToDraft';
import { type AdaptationGoal } from '../../drafting/adapt/types';
import {
  isForPlace,
  isWritten,
  mayBeBorrowedTyped,
  isOfOtherChapter,
  isPenaltyElsewhere,
} from './leaveOutMisplacedOffers';
import { clauseSpot, type ClauseSpot } from './whereClauseGoes';
import { clauseSections, filterFor, shortLabel, sortKey, sourceNote } from './entryOrderAndLabels';
import { goalOf } from './clauseInDraftWords';
import { writingPlace } from './precedentsAtCursor';

/** At an empty article so many matters are offered. If there are more, those that a standard clause covers are left out. */
const MOST_EMPTY = 6;
const MOST_COVERING = 10;
/** So many of the most likely matters are looked at: some belong in another chapter of the draft. */
const MOST_LOOKED_AT = 20;
/** So many are offered behind the first words of an article. */
const MOST_TYPED = 3;
const SHORTEST_TYPED = 4;
/** A matter is found by its name from so many characters on. */
const SHORTEST_NAME = 2;
const OPENING = 24;

/**
 * At an empty article: the matters that regulations on the draft's subject have there and the draft does not, with how
 * many have each. Behind typed words: their articles that go on in the same way, or the matters with that name.
 * `undefined` where nothing is known on the subject.
 * @param served roles that a standard clause is offered for
 */
export function matterEntries(
  snapshot: Snapshot,
  place: CursorPlace,
  position: () => DraftPosition,
  served: ReadonlySet<ClauseRole>,
  ctx: FeatureContext,
): readonly CompletionEntry[] | undefined {
  if (!isRegulationDraft(place) || !isAtLineEnd(place)) return undefined;
  const spot = clauseSpot(snapshot, place, ctx);
  const subject = spot && subjectOf(snapshot, ctx);
  const goal = goalOf(snapshot, ctx);
  if (spot === undefined || subject === undefined || goal === undefined) return undefined;
  if (subject.field.articles.length === 0) return undefined;
  const here = position();
  const next = subject.nextAt(writingPlace(snapshot, place, here));
  const { typed } = spot;
  const isElsewhere = isOfOtherChapter(snapshot, here.chapter);
  const covering = (): readonly number[] =>
    next
      .covering(MOST_LOOKED_AT)
      .filter((number) => {
        const { chapter = '', clause, source = -1 } = subject.field.articles[number] ?? {};
        const article = { text: clause?.text ?? '', chapter, position: subject.field.positionOf(number) };
        if (isElsewhere(chapter, subject.field.chaptersOf(source))) return false;
        return isForPlace(subject.field.roleOf(number), article, here);
      })
      .slice(0, MOST_COVERING);
  const mayStand = (number: number): boolean => {
    const { source = -1, clause } = subject.field.articles[number] ?? {};
    if (isPenaltyElsewhere(subject.field.roleOf(number), typed, here)) return false;
    const regulation = subject.field.regulations[source]?.regulation.source;
    if (clause === undefined || regulation === undefined || subject.onSubject.includes(regulation)) {
      return true;
    }
    return mayBeBorrowedTyped(snapshot, clause, subject.field.roleOf(number), typed, here);
  };
  const numbers =
    typed === ''
      ? mattersOf(subject, covering(), served)
      : [
          ...articlesNamed(subject, typed).filter(mayStand),
          ...(typed.length < SHORTEST_TYPED ? [] : next.typed(typed, MOST_TYPED, mayStand)),
        ];
  const isOnSubject = (source: PrecedentSource): boolean => subject.onSubject.includes(source);
  const shown = { snapshot, place, spot, subject, goal: { ...goal, isOnSubject }, locale: ctx.locale };
  return [...new Set(numbers)].flatMap((number, index) => entryOf(number, index, shown) ?? []);
}

/** One article for each matter; none where only other subjects are known. */
function mattersOf(
  subject: SubjectKnowledge,
  numbers: readonly number[],
  served: ReadonlySet<ClauseRole>,
): readonly number[] {
  if (!subject.isOnSubject) return [];
  const seen = new Set<object>();
  return numbers
    .filter((number) => {
      const topic = subject.topicOf(number);
      return (
        !isServed(subject, number, served) && (topic === undefined || (!seen.has(topic) && seen.add(topic)))
      );
    })
    .slice(0, MOST_EMPTY);
}

/** True for something that any regulation has, where a standard clause with places to fill in covers it. */
function isServed({ field }: SubjectKnowledge, number: number, served: ReadonlySet<ClauseRole>): boolean {
  const role = field.roleOf(number);
  return role !== undefined && served.has(role);
}

/** For each matter whose name begins with the typed words, the article that is most like the others. */
function articlesNamed({ topics }: SubjectKnowledge, typed: string): readonly number[] {
  if (typed.length < SHORTEST_NAME) return [];
  return topics
    .filter(({ lead, shown }) =>
      [lead, shown].some((name) => name.startsWith(typed) || startsWithPinyin(name, typed)),
    )
    .slice(0, MOST_TYPED)
    .flatMap(({ alike }) => alike[0] ?? []);
}

interface Shown {
  readonly snapshot: Snapshot;
  readonly place: CursorPlace;
  readonly spot: ClauseSpot;
  readonly subject: SubjectKnowledge;
  readonly goal: AdaptationGoal;
  readonly locale: Locale;
}

function entryOf(number: number, index: number, shown: Shown): CompletionEntry | undefined {
  const { snapshot, place, spot, subject, goal } = shown;
  const article = subject.field.articles[number];
  if (article === undefined) return undefined;
  const { clause } = article;
  const adapted = adapt(clause.text, clause, goal);
  if (isOfNoUse(clause.text, adapted)) return undefined;
  const { snippet, plainText } = adaptedSnippet(clause.text, adapted);
  const isEmpty = spot.typed === '';
  if (isWritten(snapshot, plainText, place.offset)) return undefined;
  const topic = subject.topicOf(number);
  const beginning = cutAt(plainText.split('\n', 1)[0] ?? '', OPENING);
  const had = hadBy(number, shown);
  return {
    kind: 'clause',
    label: isEmpty ? `${spot.label} ${topic?.shown ?? beginning}`.trimStart() : shortLabel(plainText),
    description: `${had} · ${isEmpty && topic !== undefined ? beginning : sourceNote(clause)}`,
    detail: had,
    replace: spot.replace,
    insertText: spot.before + snippet,
    isSnippet: true,
    ...(spot.isTaken && { takesNumber: spot.label }),
    filterText: filterFor(snapshot.text.slice(spot.replace.start, place.offset), spot.label + plainText),
    sortText: sortKey(isEmpty ? 'matter' : 'whole-article', index),
    documentation: clauseSections([clause, ...otherWordings(subject, article, number)], shown.locale),
  };
}

/**
 * `22 部中 18 部有`: how many of the regulations on the subject have the matter, or a like article where there is no common
 * matter.
 */
function hadBy(number: number, { subject, locale }: Shown): string {
  const topic = subject.topicOf(number);
  if (topic !== undefined) {
    const [had, of] = [topic.sources.length, subject.onSubject.length];
    return localize(bilingual(`${of} 部中 ${had} 部有`, `${had} of ${of} have it`), locale);
  }
  const { sources } = subject.field.neighboursOf(number);
  return localize(bilingual(`${sources} 部先例有`, `in ${sources} precedents`), locale);
}

/** Two other wordings of the same matter. */
function otherWordings(
  { field }: SubjectKnowledge,
  { source }: FieldArticle,
  number: number,
): FieldArticle['clause'][] {
  const { articles, likeness } = field.neighboursOf(number);
  return articles
    .map((other, at) => ({ article: field.articles[other], likeness: likeness[at] ?? 0 }))
    .sort((a, b) => b.likeness - a.likeness)
    .flatMap(({ article }) => (article === undefined || article.source === source ? [] : article.clause))
    .slice(0, 2);
}
