import { type Steps } from '../../base/steps';
import { type CharacterCounts, readCharacterCountsSteps } from './characterCounts';

const known = new WeakMap<Uint8Array, CharacterCounts>();

/**
 * As {@link readCharacterCountsSteps}, which reads the same bytes once: the sessions of one process share what was read.
 * The bytes may not change.
 */
export function* sharedCountsSteps(bytes: Uint8Array): Steps<CharacterCounts | undefined> {
  const before = known.get(bytes);
  if (before !== undefined) return before;
  const counts = yield* readCharacterCountsSteps(bytes);
  if (counts !== undefined) known.set(bytes, counts);
  return counts;
}
