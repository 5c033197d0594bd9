import { type Span } from '../../base/span';
import { formatOrdinal } from '../../base/ordinal';
import { partitionPoint } from '../../base/partitionPoint';
import { type TextEdit } from '../../base/textEdit';
import { isHeadingLevel } from '../../syntax/levelTable';
import { allNodes } from '../../syntax/walkTree';
import { createSnapshot, type Snapshot } from '../snapshot';
import { articlesAround, numberedArticles } from './nextArticleNumber';
import { planStructureEdit } from './planStructureEdit';
import { type StructurePlan, type StructureWish } from './types';

/** An article that is begun on a line, with everything that has to move for it. */
export interface BegunArticle {
  /** 第四条. */
  readonly label: string;
  /** Numbers, 目录 and references elsewhere, in text order; the line itself is not touched. */
  readonly edits: readonly TextEdit[];
}

/** A plan that would leave references to the drafter. */
export type UnsettledPlan = Pick<StructurePlan, 'left'>;

/**
 * What an article that begins on this line is numbered, and what moves to make room for it; `undefined` where no plan
 * leads there. What stands on the line counts as not yet written.
 * @param line from its beginning to its end without the line break
 */
export function articleBegunOnLine(snapshot: Snapshot, line: Span): BegunArticle | undefined {
  const begun = roomOnLine(snapshot, line);
  return begun !== undefined && 'label' in begun ? begun : undefined;
}

/** The same; or the plan that is not carried out, because references would no longer say what they mean. */
export function roomOnLine(snapshot: Snapshot, line: Span): BegunArticle | UnsettledPlan | undefined {
  const { text } = snapshot;
  const own = text.slice(line.start, line.end);
  const blanked =
    own.trim() === ''
      ? snapshot
      : createSnapshot(text.slice(0, line.start) + ' '.repeat(own.length) + text.slice(line.end));
  const wish = wishFor(blanked, line.start);
  if (wish === undefined) return undefined;
  const plan = planStructureEdit(blanked, wish);
  if (!plan.ok) return undefined;
  if (plan.value.left.length > 0) return { left: plan.value.left };
  const { edits, subject } = plan.value;
  const moves = edits.filter(({ span, newText }) => span.end > span.start || !isInsertion(newText, subject));
  const touchesLine = moves.some(({ span }) => span.start < line.end && line.start < span.end);
  return touchesLine || standsTwice(blanked, subject, line.start, moves)
    ? undefined
    : { label: subject, edits: moves };
}

/** True if another article keeps this number, or one that a moved article gets: articles are not in order. */
function standsTwice(snapshot: Snapshot, label: string, at: number, moves: readonly TextEdit[]): boolean {
  const { above, below } = articlesAround(snapshot, at);
  const given = new Set([label]);
  const kept: string[] = [];
  const inOrder = moves.toSorted((a, b) => a.span.start - b.span.start);
  for (const { label: own } of [...above, ...below]) {
    const move = inOrder[partitionPoint(inOrder, ({ span }) => span.end <= own.span.start)];
    if (move === undefined || move.span.start >= own.span.end) kept.push(formatOrdinal(own.ordinal, '条'));
    else given.add(move.newText);
  }
  return kept.some((number) => given.has(number));
}

/** The new article itself, and the line break that parts it from the next. */
const isInsertion = (newText: string, subject: string): boolean =>
  newText.trim() === '' || newText.trim().startsWith(subject);

/** Behind the article above; behind a heading before the article that it begins with. */
function wishFor(snapshot: Snapshot, at: number): StructureWish | undefined {
  const articles = numberedArticles(snapshot);
  const above = articles.findLast(({ span }) => span.start < at);
  const below = articles.find(({ span }) => span.start >= at);
  const opensHeading = allNodes(snapshot.tree).some(
    ({ node }) =>
      isHeadingLevel(node.level) && node.span.start > (above?.span.start ?? -1) && node.span.start < at,
  );
  if (above !== undefined && !opensHeading) return { kind: 'insert', as: 'next', offset: above.span.start };
  return below && { kind: 'insert', as: 'before', offset: below.span.start };
}
