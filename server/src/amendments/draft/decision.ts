import { type Snapshot } from '../../analysis/snapshot';
import { type Bilingual } from '../../base/bilingual';
import { done, type Outcome } from '../../base/outcome';
import { type Span } from '../../base/span';
import { provedDraft } from './proved';
import { BODY_PLACE } from './print';
import { printRepeal } from './repeal';
import { type Unsaid } from './types';

/** A decision as a text of its own. */
export interface DecisionText {
  readonly text: string;
  /** What the drafter fills in first: who decides. */
  readonly place: Span;
  /** What the drafter should know of it. */
  readonly unsaid: readonly Unsaid[];
}

const decision = (text: string, unsaid: readonly Unsaid[]): DecisionText => ({
  text,
  place: { start: 0, end: text.startsWith(BODY_PLACE) ? BODY_PLACE.length : 0 },
  unsaid,
});

/** The draft of the 修改决定 (norms F20) that makes `after` of the regulation `before`; refused where none can be written. */
export function amendment(before: Snapshot, after: Snapshot): Outcome<DecisionText, Bilingual> {
  const proved = provedDraft(before, after);
  return proved.ok ? done(decision(proved.value.text, proved.value.draft.unsaid)) : proved;
}

/** The draft of the 废止决定 (norms F22) of a regulation. */
export function repeal(snapshot: Snapshot): Outcome<DecisionText, Bilingual> {
  const text = printRepeal(snapshot);
  return text.ok ? done(decision(text.value, [])) : text;
}
