import { type CursorPlace } from '../../analysis/lineAroundCursor';
import { type Snapshot } from '../../analysis/snapshot';
import { type Span } from '../../base/span';
import { type FeatureContext } from '../types';
import { articleOpenings } from './numberEntries';

/** Where a clause goes, what has been typed of it, and the number it gets. */
export interface ClauseSpot {
  readonly replace: Span;
  readonly typed: string;
  readonly label: string;
  readonly before: string;
  /** True where an article further down already has the number. */
  readonly isTaken: boolean;
}

/** The place for a clause at the cursor; `undefined` inside other text. */
export function clauseSpot(
  snapshot: Snapshot,
  place: CursorPlace,
  ctx: FeatureContext,
): ClauseSpot | undefined {
  const { textStart, offset, numbered, head } = place;
  const replace = { start: textStart, end: offset };
  const isInArticle = numbered?.kind === 'article' && textStart > (numbered.label?.span.end ?? offset);
  if (isInArticle) {
    return { replace, typed: snapshot.text.slice(textStart, offset), label: '', before: '', isTaken: false };
  }
  const [opening] = articleOpenings(snapshot, place, ctx);
  if (opening !== undefined) {
    const { label, text, isTaken } = opening;
    return { replace: opening.replace, typed: '', label, before: text, isTaken };
  }
  return numbered === undefined && head !== ''
    ? { replace, typed: head, label: '', before: '', isTaken: false }
    : undefined;
}
