import { findEffectiveClause } from './findEffectiveDate';
import { type Snapshot } from './snapshot';

/** What drafts are called in or below their title. */
const STAGE = /草案|征求意见稿|送审稿|讨论稿|审议稿|表决稿/u;
/** The title and what stands below it are no longer. */
const HEAD_LENGTH = 400;

/**
 * Whether a text reads as a draft 草案: it is called one, or nothing tells that it was adopted, neither a 题注 nor a year
 * in its effective clause. Reminders of what is due before adoption are for these texts alone.
 */
export const callsItselfDraft = (snapshot: Snapshot): boolean => snapshot.derive(isDraft);

function isDraft(snapshot: Snapshot): boolean {
  const { tree, text } = snapshot;
  if (tree.adoptionNote !== undefined) return false;
  const head = text.slice(0, Math.min(tree.children[0]?.span.start ?? HEAD_LENGTH, HEAD_LENGTH));
  return STAGE.test(head) || !/[0-9]{4}/u.test(findEffectiveClause(snapshot)?.text ?? '');
}
