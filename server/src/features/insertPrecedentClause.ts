import { emptyArticleAt, planFill } from '../analysis/numbering/planFillEmptyArticle';
import { numberedArticles } from '../analysis/numbering/nextArticleNumber';
import { inLines } from '../analysis/numbering/planInsertArticle';
import { planStructureEdit } from '../analysis/numbering/planStructureEdit';
import { type PlanOutcome, type StructurePlan } from '../analysis/numbering/types';
import { type Snapshot } from '../analysis/snapshot';
import { done } from '../base/outcome';
import { emptySpan } from '../base/span';
import { isHeadingLevel } from '../syntax/levelTable';
import { allNodes, lineAt } from '../syntax/walkTree';

/**
 * Inserts a precedent's clause at the cursor; its paragraphs are separated by `\n`. In an article without text it
 * becomes the text of that article. On an empty line, or behind the full stop at the end of an article, it becomes a
 * new article and the ones behind are renumbered. Elsewhere its words are inserted as they are.
 */
export function insertPrecedentClause(
  snapshot: Snapshot,
  { offset, text }: { readonly offset: number; readonly text: string },
  locked: boolean,
): PlanOutcome {
  const empty = emptyArticleAt(snapshot, offset);
  if (empty !== undefined) return done(planFill(snapshot, empty, text));
  const place = isOwnArticle(snapshot, offset) ? placeOfArticle(snapshot, offset) : undefined;
  if (place === undefined) return done(wordsAt(snapshot, offset, text));
  return planStructureEdit(snapshot, { kind: 'insert', text, ...place }, locked);
}

function isOwnArticle(snapshot: Snapshot, offset: number): boolean {
  if (snapshot.tree.kind !== 'regulation') return false;
  const line = lineAt(snapshot.tree, offset);
  if (line === undefined || snapshot.text.slice(line.start, line.end).trim() === '') return true;
  const article = numberedArticles(snapshot).findLast(({ span }) => span.start <= offset);
  return (
    article !== undefined && offset >= article.span.end && snapshot.text.charAt(article.span.end - 1) === '。'
  );
}

/** The place for a new article: behind the one before the cursor, or before the next one if a heading is between. */
function placeOfArticle(
  snapshot: Snapshot,
  offset: number,
): { readonly as: 'next' | 'before'; readonly offset: number } | undefined {
  const articles = numberedArticles(snapshot);
  const previous = articles.findLast(({ span }) => span.start < offset);
  // An article cannot begin between the paragraphs of another.
  if (previous !== undefined && previous.span.end > offset) return undefined;
  const next = articles.find(({ span }) => span.start >= offset);
  const hasHeading = (from: number, to: number): boolean =>
    allNodes(snapshot.tree).some(
      ({ node }) => isHeadingLevel(node.level) && node.span.start >= from && node.span.start < to,
    );
  if (previous !== undefined && !hasHeading(previous.span.end, offset)) {
    return { as: 'next', offset: previous.span.start };
  }
  return next === undefined || hasHeading(offset, next.span.start)
    ? undefined
    : { as: 'before', offset: next.span.start };
}

const wordsAt = (snapshot: Snapshot, offset: number, text: string): StructurePlan => {
  const newText = inLines(snapshot, text);
  return {
    edits: [{ span: emptySpan(offset), newText }],
    labels: 0,
    references: 0,
    left: [],
    subject: '',
    cursor: offset + newText.length,
  };
};
