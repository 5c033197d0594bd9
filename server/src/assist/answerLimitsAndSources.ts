import { type Snapshot } from '../analysis/snapshot';
import { LineIndex } from '../base/lineIndex';
import { dateOf } from '../precedents/clauses/readDates';
import { clausesOfTree } from '../precedents/clauses/cutIntoClauses';
import { type PrecedentSource } from '../precedents/clauses/types';
import { articlesOf } from '../syntax/walkTree';
import { type NamedText } from './types';

/** UTF-16 units of text in one answer: about what an assistant can take in at once. */
const MOST_UNITS = 60_000;
/** UTF-16 units of one clause or one cell of a table. */
const LONGEST_PIECE = 3_000;

/** Hands out pieces of text until an answer is full. */
export class Budget {
  #left = MOST_UNITS;
  #isCut = false;

  /** The text, or its beginning with … behind it. */
  take(text: string, most = LONGEST_PIECE): string {
    const length = Math.min(most, Math.max(this.#left, 0));
    this.#left -= Math.min(text.length, length);
    if (text.length <= length) return text;
    this.#isCut = true;
    return `${text.slice(0, length)}…`;
  }

  /** True when there is no room for more. */
  get isFull(): boolean {
    return this.#left <= 0;
  }

  /** True when something was cut. */
  get isCut(): boolean {
    return this.#isCut;
  }
}

/** A source of an answer. `null` is what is not known. */
export interface SourceFacts {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly rank: string | null;
  readonly validity: string | null;
}

/** A text of the index, as a source of an answer. */
export const sourceFacts = ({ id, title, date, issuer, rank, validity }: PrecedentSource): SourceFacts => ({
  id,
  title,
  date: date ?? null,
  issuer: issuer ?? null,
  rank: rank ?? null,
  validity: validity ?? null,
});

/** A text of the assistant's user, as a source of an answer. */
export const textFacts = ({ name, snapshot }: NamedText): SourceFacts => ({
  id: name === '' ? 'text' : name,
  title: titleOf(snapshot),
  date: snapshot.derive(dateOfText) ?? null,
  issuer: null,
  rank: null,
  validity: null,
});

export const titleOf = ({ tree }: Snapshot): string => tree.title?.text ?? '';

const dateOfText = ({ tree }: Snapshot): string | undefined =>
  dateOf(
    tree,
    clausesOfTree(tree, '').clauses.map(({ text }) => text),
  );

const linesOf = ({ text }: Snapshot): LineIndex => new LineIndex(text);

/** Line and column (UTF-16) of an offset, counted from 1 as people and editors show them. */
export function placeOf(
  snapshot: Snapshot,
  offset: number,
): { readonly line: number; readonly column: number } {
  const { line, character } = snapshot.derive(linesOf).toLineColumn(offset);
  return { line: line + 1, column: character + 1 };
}

/** The label of the article that holds an offset; null outside of all. */
export function articleLabelAt({ tree }: Snapshot, offset: number): string | null {
  const found = articlesOf(tree).findLast(({ node }) => node.span.start <= offset && offset <= node.span.end);
  return found?.node.label?.text ?? null;
}

/** Each source once, in the order in which they were first named. */
export const distinctSources = <T extends { readonly id: string }>(sources: readonly T[]): readonly T[] => [
  ...new Map(sources.map((source) => [source.id, source])).values(),
];

/** Plain data without lone surrogates, which no program behind ours has to expect. */
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd');
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, wellFormed(each)]));
}
