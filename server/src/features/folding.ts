import { partitionPoint } from '../base/partitionPoint';
import { type Span } from '../base/span';
import { type Snapshot } from '../analysis/snapshot';
import { trimmed } from '../syntax/blanks';
import { allNodes } from '../syntax/query';
import { type StructureNode } from '../syntax/tree';

/** A stretch that can be folded to its first line. */
export interface FoldingSpan {
  readonly span: Span;
  readonly kind: 'contents' | 'note' | 'heading' | 'article' | 'list' | 'annex';
}

/** Headings, articles and paragraphs of several lines, the table of contents, the adoption note and annexes. */
export function folding(snapshot: Snapshot): readonly FoldingSpan[] {
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
  const breaks = lineBreaks(snapshot.text);
  const taken = new Set<number>();
  return found
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ span }) => {
      // One fold a line: an article and its first paragraph begin on the same one, and the wider wins.
      const line = countUpTo(breaks, span.start);
      if (countUpTo(breaks, span.end) === line || taken.has(line)) return false;
      taken.add(line);
      return true;
    });
}

function kindOf({ level }: StructureNode): FoldingSpan['kind'] {
  if (level === 'article') return 'article';
  return level === 'paragraph' || level === 'item' || level === 'subitem' ? 'list' : 'heading';
}

/** Where lines end, in order; `\r\n` counts at its last character, a lone `\r` at itself. */
function lineBreaks(text: string): readonly number[] {
  return [...text.matchAll(/\r\n?|\n/gu)].map((match) => match.index + match[0].length - 1);
}

/** How many of the ordered offsets lie before `offset`. */
const countUpTo = (ordered: readonly number[], offset: number): number =>
  partitionPoint(ordered, (each) => each < offset);
