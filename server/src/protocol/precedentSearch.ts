import { type ClausePlace } from './precedents';
import { type ListedPrecedent } from './closePrecedents';

/** Request, client to server: the clauses of precedents that a drafter looks for. */
export const SEARCH_PRECEDENTS = 'tiaoli/searchPrecedents';

/** Words, a pasted clause, the name of a role (立法目的) or its pinyin (lfmd), and filters (地区:甲市 年份:2018.. 现行). */
export interface SearchPrecedentsParams {
  readonly query: string;
  /** The draft that is worked on: its own clauses are left out, and texts on its subject come first. */
  readonly uri?: string;
  /** Clauses at most; the server has a limit of its own. */
  readonly limit?: number;
}

/** What was asked for by name first, then the closest in wording; empty where nothing is found. */
export interface SearchPrecedentsResult {
  readonly precedents: readonly ListedPrecedent[];
  /** What the filters left out, or why one of them narrows nothing, for people; absent where there is nothing to tell. */
  readonly notice?: string;
  /** Filters that what was typed may go on with. */
  readonly offered: readonly OfferedFilter[];
}

/** A filter such as 地区:甲市 that the last word typed may become. */
export interface OfferedFilter {
  readonly label: string;
  /** What was typed, with the filter in its place. */
  readonly query: string;
  /** How many regulations it leaves, for people. */
  readonly detail: string;
}

/** Request, client to server: the article at an `ArticlePlace`, by which it can be compared. */
export const ARTICLE_AT = 'tiaoli/articleAt';

/** The article, or why there is none. */
export type ArticleAtResult =
  | { readonly kind: 'article'; readonly article: ClausePlace }
  | { readonly kind: 'refused'; readonly reason: string };
