import { done, refused, type Outcome } from '../../base/outcome';
import { fieldOf, readMeta } from '../indexMapping';
import { fault, type RemoteFault } from '../wire/serverFaults';
import { type Admin, asObject } from './buildStepsOnCluster';

/** Milliseconds for which an index that is not complete may still be somebody's who builds. */
const MAY_BE_BUILT = 24 * 60 * 60 * 1000;

/**
 * Removes the indices of a corpus that its name does not stand for: complete ones at once, unfinished ones when they
 * are a day old. What is not an index of ours stays, whatever it is called.
 */
export async function removeSupersededIndexes(
  admin: Admin,
  corpus: string,
  now = Date.now(),
): Promise<Outcome<readonly string[], RemoteFault>> {
  const current = await admin.indexBehind(corpus);
  if (!current.ok) return current;
  // Without one in use there is nothing to go back to: all stay.
  if (current.value === undefined) return refused(fault('missing'));
  const answer = await admin.ask('GET', `/${corpus}-*`);
  if (!answer.ok) return answer;
  const ours = new RegExp(`^${corpus.replace(/[.]/gu, '\\.')}-\\d+-[0-9a-f]+$`, 'u');
  const removed: string[] = [];
  for (const [index, about] of Object.entries(asObject(answer.value))) {
    const meta = readMeta(fieldOf(fieldOf(about, 'mappings'), '_meta'));
    if (index === current.value || meta === undefined || !ours.test(index)) continue;
    const created = Number(fieldOf(fieldOf(fieldOf(about, 'settings'), 'index'), 'creation_date'));
    if (meta.state === 'building' && !(now - created > MAY_BE_BUILT)) continue;
    const gone = await admin.ask('DELETE', `/${index}`, undefined, [404]);
    if (!gone.ok) return gone;
    removed.push(index);
  }
  return done(removed);
}
