import { type Span } from '../base/span';
import { type Snapshot } from '../analysis/snapshot';
import { occurrencesOf, subjectAt } from '../analysis/underCursor';

/** A stretch to mark; `write` where the thing is declared (label, definition), `read` where it is used. */
export interface Highlight {
  readonly span: Span;
  readonly kind: 'read' | 'write';
}

/** Marks every place of what the cursor stands on: an article and who cites it, a term, a cited title. */
export function highlight(snapshot: Snapshot, offset: number): readonly Highlight[] {
  const subject = subjectAt(snapshot, offset);
  if (subject === undefined) return [];
  return occurrencesOf(snapshot, subject).map(({ span, isDeclaration }) => ({
    span,
    kind: isDeclaration ? 'write' : 'read',
  }));
}
