import { type ClausePlace } from './precedents';
import { type ListedPrecedent } from './closePrecedents';

/** Request, client to server: the clauses of precedents that a drafter looks for. */
export const SEARCH_PRECEDENTS = 'tiaoli/searchPrecedents';

/** Words, a pasted clause, the name of a role (立法目的) or its pinyin (lfmd). */
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
}

/** Request, client to server: the article at an `ArticlePlace`, by which it can be compared. */
export const ARTICLE_AT = 'tiaoli/articleAt';

/** The article, or why there is none. */
export type ArticleAtResult =
  | { readonly kind: 'article'; readonly article: ClausePlace }
  | { readonly kind: 'refused'; readonly reason: string };
