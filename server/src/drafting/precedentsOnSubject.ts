import { namesOf } from '../precedents/clauses/regionAndSubject';
import { isSameSubject } from '../precedents/clauses/titleLikeness';
import { type PrecedentIndex, type PrecedentSource } from '../precedents/clauses/types';
import { matterOf } from './whatTitleSays';

const readSubjects = (index: PrecedentIndex): ReadonlyMap<string, string> =>
  new Map(index.sources.map((source) => [source.id, readSubject(source, index)]));

/** A text that lost its title is read for its subject. */
const readSubject = ({ id, title }: PrecedentSource, index: PrecedentIndex): string =>
  matterOf(title).subject || (namesOf(title, index.clausesOf(id)).subjects[0] ?? '');

/** The subject of a source of the index, read once; empty where nothing tells it. */
export const subjectIn = (index: PrecedentIndex, source: PrecedentSource): string =>
  index.facts.derive(readSubjects).get(source.id) ?? matterOf(source.title).subject;

/** The sources on a subject, as the index has them. */
export const sourcesOn = (index: PrecedentIndex, subject: string): readonly PrecedentSource[] =>
  index.sources.filter((source) => isSameSubject(subjectIn(index, source), subject));
