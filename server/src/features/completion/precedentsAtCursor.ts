import { numberedArticles } from '../../analysis/numbering/nextArticleNumber';
import { type Snapshot } from '../../analysis/snapshot';
import { bodyText } from '../../analysis/headingsAndAncestors';
import { draftSubject } from '../../drafting/knowledgeOnDraftSubject';
import { positionOf } from '../../precedents/roles/classifyClause';
import { roleInDraft } from '../../precedents/roles/draftRoles';
import { type ClauseLibrary, libraryFor } from '../../precedents/mining/clauseLibrary';
import { type DraftPosition, type RoleSequence } from '../../precedents/roles/expectedNextRoles';
import { type ClauseRole } from '../../precedents/roles/roleTable';
import { type FeatureContext } from '../types';
import { headingBefore, titleOf, headingNodes } from './headingsOfDraft';
import { type CursorPlace } from '../../analysis/lineAroundCursor';
import { type WritingPlace } from '../../precedents/topics/placeEvidence';

/** At most so many articles around the place are compared with precedents. Nearly all drafts have fewer before it. */
const ARTICLES_BEFORE = 100;
const ARTICLES_BEHIND = 50;
/** At most so many characters of an article are compared. */
const LENGTH = 1000;

/** The cursor's place and the articles around it. An article that begins on the cursor's line is left out. */
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

/** What precedents have in common, and where in them the cursor would be. That place is worked out when first asked for. */
export interface PrecedentsAtCursor {
  readonly library: ClauseLibrary;
  readonly position: () => DraftPosition;
}

/** The precedents nearest to the draft. `undefined` where no unit of the text can begin: no clause is offered there. */
export function precedentsAt(
  snapshot: Snapshot,
  place: CursorPlace,
  ctx: FeatureContext,
): PrecedentsAtCursor | undefined {
  const beginsUnit = place.offset - place.textStart <= LONGEST_OPENING;
  const { precedents, sourceId } = ctx;
  if (precedents === undefined || !beginsUnit) return undefined;
  const subject = draftSubject(snapshot, ctx)?.title ?? snapshot.text.slice(0, SUBJECT);
  const library = libraryFor(precedents, { exclude: sourceId, subject });
  if (library.clauses.length === 0) return undefined;
  let known: DraftPosition | undefined;
  return { library, position: () => (known ??= draftPositionAt(snapshot, place)) };
}

/** With more characters typed, an article is no longer at its beginning. */
const LONGEST_OPENING = 20;
const SUBJECT = 100;

/** So many articles around the place are given roles: more than a chapter has, and few enough to do on every key. */
const BEFORE = 60;
const AFTER = 30;
/** By so many articles before the place it is decided which precedent the draft follows. */
const FOLLOWED = 8;
/** At most so many characters of an article are compared. */
const FOLLOWED_LENGTH = 1000;
/** The matter of an article shows in so many of its first characters. */
const OPENING = 200;

/** The cursor's place by the roles of the articles around it. An article that begins on the cursor's line is left out. */
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

/** True where most precedents with the draft's last article begin a new chapter behind it. */
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
