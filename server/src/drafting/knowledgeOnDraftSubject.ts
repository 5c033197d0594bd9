import { type Snapshot } from '../analysis/snapshot';
import { knownSubject, type SubjectKnowledge } from '../precedents/penalties/subjectKnowledge';
import { type PrecedentIndex } from '../precedents/clauses/types';
import { type SubjectQuery } from '../precedents/topics/nearestRegulations';

/** The index that a draft is compared with, and the draft in it. */
interface Surroundings {
  /** The id of the draft in the index. */
  readonly sourceId: string;
  readonly precedents: PrecedentIndex | undefined;
}

/** A longer title is a paragraph that lost its line break. */
const LONGEST_TITLE = 100;

/** The subject by which similar regulations are looked for; `undefined` for a text that is no regulation or has no title. */
export function draftSubject({ tree }: Snapshot, { sourceId }: Surroundings): SubjectQuery | undefined {
  const title = tree.title?.text.replace(/\s/gu, '').slice(0, LONGEST_TITLE);
  return tree.kind !== 'regulation' || title === undefined || title === ''
    ? undefined
    : { exclude: sourceId, title };
}

/** What regulations on the draft's subject have; `undefined` until it has been computed. */
export function subjectOf(snapshot: Snapshot, around: Surroundings): SubjectKnowledge | undefined {
  const query = draftSubject(snapshot, around);
  return query === undefined || around.precedents === undefined
    ? undefined
    : knownSubject(around.precedents, query);
}
