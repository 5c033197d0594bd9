import { type Masked, QUOTE } from './maskQuotations';
import { type Act, type Place, type QuotedLines } from '../types';

/** What the clauses before have named in the same item. Later clauses refer to it: 其中的, or 第二款 without an article. */
export interface Subject {
  /** The places named last. */
  readonly places: readonly Place[];
  /** All articles that the item has named. */
  readonly articles: readonly Place[];
  /** True behind 删去第一条中的“A”: a following 第二条中的“B” is deleted, too. */
  readonly deletes: boolean;
}

export const NO_SUBJECT: Subject = { places: [], articles: [], deletes: false };

/** Reads a masked text. Patterns must be sticky (flag `y`). Offsets are those of the masked text. */
export interface Scanner {
  readonly masked: Masked;
  /** The match that begins at `at`, or `undefined`. */
  match(pattern: RegExp, at: number): RegExpExecArray | undefined;
  /** The end of the match that begins at `at`; `at` where there is none. */
  skip(pattern: RegExp, at: number): number;
  /**
   * The quotations from `at` on. `undefined` where there is none, or one of them is not closed. With `areAdjacent`, no
   * mark may stand between them.
   */
  quotes(
    at: number,
    areAdjacent?: boolean,
  ): { readonly quotes: readonly QuotedLines[]; readonly end: number } | undefined;
  /** The quotation at `at`, where it is closed and has one line; otherwise `undefined`. */
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
        // Quotations may stand on lines of their own, or with a mark between them.
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

/** A clause that was read. `subject` is what the next clause refers to. */
export interface ReadClause {
  readonly act: Act;
  readonly end: number;
  readonly subject: Subject;
}

/** A place where a clause may begin: behind leading words such as 将, 在, 原 or 本法. */
export interface ClauseStart {
  readonly at: number;
  readonly subject: Subject;
  /** True where 将 or 把 stands before it. */
  readonly isTaken: boolean;
}

/** Reads one form of clause. `undefined` where the clause does not have this form. */
export type ClauseForm = (scanner: Scanner, start: ClauseStart) => ReadClause | undefined;

/** The places that name an article, or something outside articles; `known` where none does. */
export function articlesIn(places: readonly Place[], known: readonly Place[]): readonly Place[] {
  const articles = places.filter(({ article, scope }) => article !== undefined || scope !== 'article');
  return articles.length === 0 ? known : articles;
}
