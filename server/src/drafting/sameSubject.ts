import { namesOf } from '../precedents/clauses/names';
import { likenessOfTitles } from '../precedents/clauses/titleLikeness';
import { type PrecedentIndex, type PrecedentSource } from '../precedents/clauses/types';
import { matterOf } from './matter';

/** Subjects that share so many characters, and so many pairs of them, are the same: 数字经济 and 数字经济产业. */
const SHARED_CHARACTERS = 0.6;
const SHARED_PAIRS = 0.5;

/** True where two subjects as titles name them are one: not 数字经济 and 低空经济, not 养犬 and 养老. */
export function isSameSubject(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  return a === b || (likenessOfTitles(a, b) >= SHARED_CHARACTERS && sharedPairs(a, b) >= SHARED_PAIRS);
}

function sharedPairs(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / Math.max(one.size + other.size, 1);
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)));

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
