import { type Span } from '../../base/span';
import { type TextEdit, applyEdits } from '../../base/textEdit';
import { lineBreakOf } from '../../syntax/lineBreak';
import { lineAt } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { type Snapshot } from '../snapshot';
import { articleIndent } from './nextArticleNumber';

/** A node with the indent (and residue of a conversion) before its label, to its last visible character. */
export const blockOf = ({ tree }: Snapshot, { span }: StructureNode): Span => ({
  start: Math.min(lineAt(tree, span.start)?.start ?? span.start, span.start),
  end: span.end,
});

/** What parts two articles here: a line break, or two where this text parts them by a blank line. */
export function gapBetween(
  { text }: Snapshot,
  before: StructureNode,
  after: StructureNode | undefined,
): string {
  const lineBreak = lineBreakOf(text);
  const between = after === undefined ? '' : text.slice(before.span.end, after.span.start);
  return /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/u.test(between) ? lineBreak + lineBreak : lineBreak;
}

/** The indent of a new article's line. */
export const indentOf = (snapshot: Snapshot): string => snapshot.derive(articleIndent);

/**
 * Puts stretches in each other's place. The edits inside a stretch move with it, those in a stretch that `surgery`
 * takes out are dropped; the result is in text order.
 */
export function compose(
  text: string,
  inPlace: readonly TextEdit[],
  surgery: readonly TextEdit[],
  swaps: readonly (readonly [Span, Span])[],
): readonly TextEdit[] {
  const removed = surgery.map(({ span }) => span).filter(({ start, end }) => end > start);
  let edits = [...inPlace.filter(({ span }) => !removed.some((r) => within(span, r))), ...surgery];
  for (const [first, second] of swaps) {
    const moved = [
      { span: first, newText: edited(text, second, edits) },
      { span: second, newText: edited(text, first, edits) },
    ];
    edits = [...edits.filter(({ span }) => !within(span, first) && !within(span, second)), ...moved];
  }
  return edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function edited(text: string, stretch: Span, edits: readonly TextEdit[]): string {
  const own = edits
    .filter(({ span }) => within(span, stretch))
    .map(({ span, newText }) => ({
      span: { start: span.start - stretch.start, end: span.end - stretch.start },
      newText,
    }));
  return applyEdits(text.slice(stretch.start, stretch.end), own);
}
