import { numberedArticles } from '../../analysis/numbering/nextLabel';
import { type Snapshot } from '../../analysis/snapshot';
import { bodyText } from '../../analysis/structure';
import { draftSubject } from '../../drafting/draftSubject';
import { positionOf } from '../../precedents/roles/classifyClause';
import { roleInDraft } from '../../precedents/roles/draftRoles';
import { type ClauseLibrary, libraryFor } from '../../precedents/mining/clauseLibrary';
import { type DraftPosition, type RoleSequence } from '../../precedents/roles/expectedRoles';
import { type ClauseRole } from '../../precedents/roles/roleFacts';
import { type FeatureContext } from '../types';
import { headingBefore, titleOf, headingNodes } from './headingsOfDraft';
import { type CursorPlace } from '../../analysis/cursorPlace';
import { type WritingPlace } from '../../precedents/topics/placeEvidence';

/** Articles around the place that are compared with precedents: more than nearly all drafts have. */
const ARTICLES_BEFORE = 100;
const ARTICLES_BEHIND = 50;
/** More of one article tells nothing more. */
const LENGTH = 1000;

/** The place of the cursor with the articles around it. An article that begins on its line does not count. */
export function writingPlace(
  snapshot: Snapshot,
  { lineStart, offset }: CursorPlace,
  position: DraftPosition,
): WritingPlace {
  const articles = numberedArticles(snapshot);
  const before = articles.filter(({ span }) => span.start < lineStart).slice(-ARTICLES_BEFORE);
  const behind = articles.filter(({ span }) => span.start > offset).slice(0, ARTICLES_BEHIND);
  const textOf = (article: (typeof articles)[number]): string => bodyText(snapshot, article).slice(0, LENGTH);
  const chapters = headingNodes(snapshot)
    .filter(({ level, span }) => level === 'chapter' && span.start < lineStart)
    .map(titleOf);
  return {
    ...position,
    articlesBefore: before.map(textOf),
    articlesBehind: behind.map(textOf),
    chaptersBefore: chapters.slice(0, -1).filter((title) => title !== position.chapter),
  };
}

/** What the precedents have in common, and where in them the cursor stands; the place is told on first use. */
export interface PrecedentsHere {
  readonly library: ClauseLibrary;
  readonly position: () => DraftPosition;
}

/**
 * The precedents nearest to the draft, for a place where a unit of the text begins: elsewhere no standard clause
 * is offered.
 */
export function precedentsAt(
  snapshot: Snapshot,
  place: CursorPlace,
  ctx: FeatureContext,
): PrecedentsHere | undefined {
  const beginsUnit = place.offset - place.textStart <= LONGEST_OPENING;
  const { precedents, sourceId } = ctx;
  if (precedents === undefined || !beginsUnit) return undefined;
  const subject = draftSubject(snapshot, ctx)?.title ?? snapshot.text.slice(0, SUBJECT);
  const library = libraryFor(precedents, { exclude: sourceId, subject });
  if (library.clauses.length === 0) return undefined;
  let known: DraftPosition | undefined;
  return { library, position: () => (known ??= draftPositionAt(snapshot, place)) };
}

/** Characters after which an article is no longer at its beginning. */
const LONGEST_OPENING = 20;
const SUBJECT = 100;

/** Articles around the place that are told by their roles: more than a chapter, and few enough for every key. */
const BEFORE = 60;
const AFTER = 30;
/** Articles before the place by which it is told which precedent the draft follows. */
const FOLLOWED = 8;
/** More of one article tells nothing more. */
const FOLLOWED_LENGTH = 1000;
/** The matter of an article shows in its first sentences. */
const OPENING = 200;

/**
 * The place of the cursor as precedents know places: the roles of the articles around its line. An article that
 * begins on the line itself does not count.
 */
export function draftPositionAt(snapshot: Snapshot, { lineStart, offset }: CursorPlace): DraftPosition {
  const articles = numberedArticles(snapshot);
  const title = snapshot.tree.title?.text;
  const chapterAt = (at: number): string => titleOf(headingBefore(snapshot, 'chapter', at));
  const rolesOf = (from: number, to: number): readonly ClauseRole[] =>
    articles.slice(from, to).flatMap((article, index) => {
      const text = bodyText(snapshot, article).slice(0, OPENING);
      const position = positionOf(from + index, articles.length);
      const path = [chapterAt(article.span.start), ''];
      return (
        roleInDraft(snapshot.memory, text, { path, position, ...(title !== undefined && { title }) }) ?? []
      );
    });
  const here = countWhile(articles, ({ span }) => span.start < lineStart);
  const behind = countWhile(articles, ({ span }) => span.start <= offset);
  const chapter = chapterAt(lineStart);
  const written = articles.slice(Math.max(here - FOLLOWED, 0), here);
  return {
    before: rolesOf(Math.max(here - BEFORE, 0), here),
    after: rolesOf(behind, behind + AFTER),
    written: written.map((article) => bodyText(snapshot, article).slice(0, FOLLOWED_LENGTH)),
    chapter: chapter === '' ? undefined : chapter,
    inChapter: articles.slice(0, here).filter(({ span }) => chapterAt(span.start) === chapter).length,
    ...(title !== undefined && { title }),
  };
}

/** True when most precedents that have the draft's last article begin another chapter behind it. */
export function endsChapter({ before }: DraftPosition, sequences: readonly RoleSequence[]): boolean {
  const chapterOf = (entry: RoleSequence[number] | undefined): string | undefined => entry?.clause.path[0];
  const followed = sequences.flatMap((sequence) => {
    const at = sequence.findLastIndex(({ role }) => role === before.at(-1));
    const next = sequence[at + 1];
    return at < 0 || next === undefined ? [] : [chapterOf(next) !== chapterOf(sequence[at])];
  });
  return followed.filter((isNew) => isNew).length * 2 > followed.length;
}

function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
  const end = items.findIndex((item) => !holds(item));
  return end < 0 ? items.length : end;
}
