import { type Span } from '../base/span';
import { type Snapshot } from '../analysis/snapshot';
import { occurrencesOf, subjectAt } from '../analysis/whatIsUnderCursor';

/** A stretch to mark: `write` where the thing is defined (label, definition), `read` where it is used. */
export interface Highlight {
  readonly span: Span;
  readonly kind: 'read' | 'write';
}

/** The stretches for the thing under the cursor: an article and the references to it, a term, or a cited title. */
export function highlight(snapshot: Snapshot, offset: number): readonly Highlight[] {
  const subject = subjectAt(snapshot, offset);
  if (subject === undefined) return [];
  return occurrencesOf(snapshot, subject).map(({ span, isDeclaration }) => ({
    span,
    kind: isDeclaration ? 'write' : 'read',
  }));
}
