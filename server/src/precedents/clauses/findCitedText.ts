import { compareOrdinals, formatOrdinal, type Ordinal } from '../../base/ordinal';
import { emptySpan, type Span } from '../../base/span';
import { withoutBlanks } from '../../syntax/blanks';
import { type Clause, type PrecedentIndex, type PrecedentSource } from './types';

/**
 * A title as it is compared: without blanks, and without the state's name, which drafters leave out when they cite
 * a law (《数据安全法》 for 《中华人民共和国数据安全法》).
 */
export const titleKey = (title: string): string =>
  withoutBlanks(title.normalize('NFKC')).replace(/^中华人民共和国/u, '');

/** True when two citations name the same text. */
export const sameTitle = (a: string, b: string): boolean => titleKey(a) === titleKey(b);

/** What the index holds of a citation. */
export interface CitedText {
  readonly source: PrecedentSource;
  /** The cited articles in text order; empty when only the text was cited, or it has no such article. */
  readonly clauses: readonly Clause[];
  /** Where to go: the first cited article, else the beginning of the text. */
  readonly span: Span;
}

/** Looks up a title and, where articles are cited, those from `first` to `last`. */
export type CitedFinder = (title: string, first?: Ordinal, last?: Ordinal) => CitedText | undefined;

/** The sources by their titles. Use it through `facts.derive`. */
function sourcesByTitle({ sources }: PrecedentIndex): ReadonlyMap<string, PrecedentSource> {
  const byTitle = new Map<string, PrecedentSource>();
  for (const source of sources) {
    const key = titleKey(source.title);
    const same = byTitle.get(key);
    if (key !== '' && (same === undefined || (same.date ?? '') < (source.date ?? ''))) {
      byTitle.set(key, source);
    }
  }
  return byTitle;
}

/** A finder over the index as it is now. Of several texts with one title the newest is meant. */
export function citedFinder(index: PrecedentIndex): CitedFinder {
  const byTitle = index.facts.derive(sourcesByTitle);
  return (title, first, last = first) => {
    const source = byTitle.get(titleKey(title));
    if (source === undefined) return undefined;
    const clauses = first && last ? articlesBetween(index.clausesOf(source.id), first, last) : [];
    return { source, clauses, span: clauses[0]?.span ?? emptySpan(0) };
  };
}

function articlesBetween(clauses: readonly Clause[], first: Ordinal, last: Ordinal): readonly Clause[] {
  const at = (article: Ordinal): number => {
    const label = formatOrdinal(article, '条');
    return clauses.findIndex((clause) => withoutBlanks(clause.label) === label);
  };
  const from = at(first);
  const to = compareOrdinals(first, last) < 0 ? at(last) : from;
  return from < 0 ? [] : clauses.slice(from, Math.max(from, to) + 1);
}
