import { numberedArticles } from '../../analysis/numbering/nextLabel';
import { type CursorPlace } from '../../analysis/cursorPlace';
import { type Snapshot } from '../../analysis/snapshot';
import { bodyText } from '../../analysis/structure';
import { type DraftPosition } from '../../precedents/roles/expectedRoles';
import { type WritingPlace } from '../../precedents/topics/placeEvidence';
import { headingNodes, titleOf } from './headingsOfDraft';

/** Articles around the place that are compared with precedents: more than nearly all drafts have. */
const BEFORE = 100;
const BEHIND = 50;
/** More of one article tells nothing more. */
const LENGTH = 1000;

/** The place of the cursor with the articles around it. An article that begins on its line does not count. */
export function writingPlace(
  snapshot: Snapshot,
  { lineStart, offset }: CursorPlace,
  position: DraftPosition,
): WritingPlace {
  const articles = numberedArticles(snapshot);
  const before = articles.filter(({ span }) => span.start < lineStart).slice(-BEFORE);
  const behind = articles.filter(({ span }) => span.start > offset).slice(0, BEHIND);
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
