import { type ClausePlace } from './precedents';
import { type Position } from './position';

/** What a code lens above an article runs in the client: its one argument is an `ArticlePlace`. */
export const SHOW_CITING_COMMAND = 'tiaoli.showCiting';

/** The other code lens: lets the drafter choose among the article's precedents. */
export const PICK_PRECEDENT_COMMAND = 'tiaoli.pickPrecedent';

/** A place in an article of an open document. */
export interface ArticlePlace {
  readonly uri: string;
  readonly position: Position;
}

/** Request, client to server: the close precedents of the article at an `ArticlePlace`. */
export const CLOSE_PRECEDENTS = 'tiaoli/closePrecedents';

/** A precedent in a list. */
export interface ListedPrecedent {
  readonly place: ClausePlace;
  /** The title of its text. */
  readonly title: string;
  /** Chapter, year and closeness, for people. */
  readonly detail: string;
  /** How it begins. */
  readonly text: string;
}

/** The precedents, the closest first, and the article they are for; or why there are none. */
export type ClosePrecedentsResult =
  | {
      readonly kind: 'precedents';
      readonly article: ClausePlace;
      readonly precedents: readonly ListedPrecedent[];
    }
  | { readonly kind: 'refused'; readonly reason: string };
