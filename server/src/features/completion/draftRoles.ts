import { numberedArticles } from '../../analysis/numbering/nextLabel';
import { type Snapshot } from '../../analysis/snapshot';
import { bodyText } from '../../analysis/structure';
import { classify } from '../../precedents/classify';
import { type DraftPosition, type RoleSequence } from '../../precedents/order';
import { type ClauseRole } from '../../precedents/roleFacts';
import { headingBefore, titleOf } from './headingNodes';
import { type CursorPlace } from './place';

/** Articles around the place that are told by their roles: more than a chapter, and few enough for every key. */
const BEFORE = 40;
const AFTER = 20;
/** The matter of an article shows in its first sentences. */
const OPENING = 400;

/**
 * The place of the cursor as precedents know places: the roles of the articles around its line. An article that
 * begins on the line itself does not count.
 */
export function draftPositionAt(snapshot: Snapshot, { lineStart, offset }: CursorPlace): DraftPosition {
  const articles = numberedArticles(snapshot);
  const last = Math.max(articles.length - 1, 1);
  const chapterAt = (at: number): string => titleOf(headingBefore(snapshot, 'chapter', at));
  const rolesOf = (from: number, to: number): readonly ClauseRole[] =>
    articles.slice(from, to).flatMap((article, index) => {
      const text = bodyText(snapshot, article).slice(0, OPENING);
      const path = [chapterAt(article.span.start), article.label.text];
      return classify(text, { path, position: (from + index) / last }) ?? [];
    });
  const here = countWhile(articles, ({ span }) => span.start < lineStart);
  const behind = countWhile(articles, ({ span }) => span.start <= offset);
  const chapter = chapterAt(lineStart);
  return {
    before: rolesOf(Math.max(here - BEFORE, 0), here),
    after: rolesOf(behind, behind + AFTER),
    chapter: chapter === '' ? undefined : chapter,
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
