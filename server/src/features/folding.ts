import { runToEnd, type Steps } from '../base/steps';
import { partitionPoint } from '../base/partitionPoint';
import { type Span } from '../base/span';
import { type Snapshot } from '../analysis/snapshot';
import { trimmed } from '../syntax/blanks';
import { allNodes } from '../syntax/walkTree';
import { type StructureNode } from '../syntax/tree';

/** A stretch that can be folded so that only its first line is shown. */
export interface FoldingSpan {
  readonly span: Span;
  readonly kind: 'contents' | 'note' | 'heading' | 'article' | 'list' | 'annex';
}

/**
 * The stretches of several lines that can be folded: headings, articles, paragraphs, the table of contents, the
 * adoption note and annexes.
 */
export const folding = (snapshot: Snapshot): readonly FoldingSpan[] => runToEnd(foldingSteps(snapshot));

/** How many stretches are done between two pauses. */
const STEP = 1024;

/** The same in steps. */
export function* foldingSteps(snapshot: Snapshot): Steps<readonly FoldingSpan[]> {
  const { contents, adoptionNote, annexes } = snapshot.tree;
  const found: FoldingSpan[] = allNodes(snapshot.tree).map(({ node }) => ({
    span: node.span,
    kind: kindOf(node),
  }));
  if (adoptionNote !== undefined) found.push({ span: adoptionNote.span, kind: 'note' });
  if (contents !== undefined) found.push({ span: contents.span, kind: 'contents' });
  for (const { span } of annexes) {
    found.push({ span: trimmed(snapshot.text, span.start, span.end), kind: 'annex' });
  }
  yield;
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  yield;
  const breaks = lineBreaks(snapshot.text);
  const taken = new Set<number>();
  const folds: FoldingSpan[] = [];
  for (const [index, fold] of found.entries()) {
    if (index % STEP === 0) yield;
    // One stretch for each line: an article and its first paragraph begin on the same line, and the longer stretch is
    // taken.
    const line = countUpTo(breaks, fold.span.start);
    if (countUpTo(breaks, fold.span.end) === line || taken.has(line)) continue;
    taken.add(line);
    folds.push(fold);
  }
  return folds;
}

function kindOf({ level }: StructureNode): FoldingSpan['kind'] {
  if (level === 'article') return 'article';
  return level === 'paragraph' || level === 'item' || level === 'subitem' ? 'list' : 'heading';
}

/** The offsets where lines end, in order: of `\n`, also in `\r\n`, and of a lone `\r`. */
function lineBreaks(text: string): readonly number[] {
  return [...text.matchAll(/\r\n?|\n/gu)].map((match) => match.index + match[0].length - 1);
}

/** How many of the ordered offsets are less than `offset`. */
const countUpTo = (ordered: readonly number[], offset: number): number =>
  partitionPoint(ordered, (each) => each < offset);
