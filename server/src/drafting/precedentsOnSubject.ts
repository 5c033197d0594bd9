import { type Snapshot } from '../analysis/snapshot';
import { namesOf } from '../precedents/clauses/regionAndSubject';
import { isSameSubject } from '../precedents/clauses/titleLikeness';
import { type PrecedentIndex, type PrecedentSource } from '../precedents/clauses/types';
import { namesOfDraft } from './draftNames';
import { matterOf } from './whatTitleSays';

const readSubjects = (index: PrecedentIndex): ReadonlyMap<string, string> =>
  new Map(index.sources.map((source) => [source.id, readSubject(source, index)]));

/** A text without a title is read for its subject. */
const readSubject = ({ id, title }: PrecedentSource, index: PrecedentIndex): string =>
  matterOf(title).subject || (namesOf(title, index.clausesOf(id)).subjects[0] ?? '');

/** The subject of a source in the index, read once; empty where nothing shows it. */
export const subjectIn = (index: PrecedentIndex, source: PrecedentSource): string =>
  index.facts.derive(readSubjects).get(source.id) ?? matterOf(source.title).subject;

/** The sources on a subject in the index. */
export const sourcesOn = (index: PrecedentIndex, subject: string): readonly PrecedentSource[] =>
  index.sources.filter((source) => isSameSubject(subjectIn(index, source), subject));

/**
 * True if the title of a source is of the draft's kind: 促进, 管理, 保护 … A text of another kind and on another subject does
 * different things with its subject, so its wording does not fit.
 */
export const isOfSameKind = (draft: Snapshot, { title }: PrecedentSource): boolean => {
  const { kind } = matterOf(title);
  return kind !== 'other' && kind === namesOfDraft(draft).kind;
};
