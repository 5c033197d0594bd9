import { type Masked, QUOTE } from './maskQuotations';
import { type Act, type Place, type QuotedLines } from '../types';

/** What is known from the clauses before within one item: what 其中的 and a bare 第二款 mean. */
export interface Subject {
  /** What was named last. */
  readonly places: readonly Place[];
  /** The articles that the item speaks of. */
  readonly articles: readonly Place[];
  /** True behind 删去第一条中的“A”: 第二条中的“B” is deleted, too. */
  readonly deletes: boolean;
}

export const NO_SUBJECT: Subject = { places: [], articles: [], deletes: false };

/** Reads a masked text by sticky patterns. */
export interface Scanner {
  readonly masked: Masked;
  /** The match at `at`, or `undefined`. */
  match(pattern: RegExp, at: number): RegExpExecArray | undefined;
  /** The end of the match at `at`, or `at`. */
  skip(pattern: RegExp, at: number): number;
  /** The quotations that begin at `at`, one behind the other; `undefined` where none does or one is not closed. */
  quotes(
    at: number,
    areAdjacent?: boolean,
  ): { readonly quotes: readonly QuotedLines[]; readonly end: number } | undefined;
  /** The one quotation at `at` as words of one line. */
  words(at: number): { readonly words: string; readonly end: number } | undefined;
}

export function createScanner(masked: Masked): Scanner {
  const match = (pattern: RegExp, at: number): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(masked.text) ?? undefined;
  };
  return {
    masked,
    match,
    skip: (pattern, at) => at + (match(pattern, at)?.[0].length ?? 0),
    quotes(at, areAdjacent = false) {
      const quotes: QuotedLines[] = [];
      let end = at;
      for (;;) {
        // Several quotations may stand line by line or with a mark between them.
        const next =
          quotes.length === 0
            ? end
            : end +
              (match(areAdjacent ? /\n?(?=\ue000)/uy : /[、，；]?\n?(?=\ue000)/uy, end)?.[0].length ?? 0);
        if (masked.text.charAt(next) !== QUOTE) break;
        const quote = masked.quotes.get(next);
        const opensWhole =
          quotes.length === 0 && /[：:]\n?$/u.test(masked.text.slice(Math.max(0, next - 2), next));
        if (quote === undefined || !(quote.isClosed || (quote.endsAtItem && opensWhole))) return undefined;
        quotes.push(quote.lines);
        end = next + 1;
      }
      return quotes.length === 0 ? undefined : { quotes, end };
    },
    words(at) {
      const quote = masked.text.charAt(at) === QUOTE ? masked.quotes.get(at) : undefined;
      const [words, ...more] = quote?.lines ?? [];
      if (quote?.isClosed !== true || words === undefined || more.length > 0) return undefined;
      return { words, end: at + 1 };
    },
  };
}

/** What a form reads: an act, where it ends, and what the next clause may leave out. */
export interface ReadClause {
  readonly act: Act;
  readonly end: number;
  readonly subject: Subject;
}

/** Where a clause begins: behind 将, 在, 原, 本法 and the like. */
export interface ClauseStart {
  readonly at: number;
  readonly subject: Subject;
  /** 将 or 把 stood before it. */
  readonly isTaken: boolean;
}

/** A form of clause: `undefined` where it does not stand at the place. */
export type ClauseForm = (scanner: Scanner, start: ClauseStart) => ReadClause | undefined;

/** The articles of places, each once. */
export function articlesIn(places: readonly Place[], known: readonly Place[]): readonly Place[] {
  const articles = places.filter(({ article, scope }) => article !== undefined || scope !== 'article');
  return articles.length === 0 ? known : articles;
}
