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
  /** 第二十五条, （三）发展目标; empty for a clause that lost its number. */
  readonly label: string;
  /** The headings above it, for people; empty where there are none. */
  readonly headings: string;
  /** Chapter, year, and closeness or role, for people. */
  readonly detail: string;
  /** The clause without its number, its paragraphs parted by `\n`. */
  readonly text: string;
  /** The sentence of `text` that says what was searched for. */
  readonly sentence?: {
    readonly text: string;
    /** What it has of the words: UTF-16 offsets in `text`. */
    readonly marks: readonly { readonly start: number; readonly end: number }[];
  };
}

/** The precedents, the closest first, and the article they are for; or why there are none. */
export type ClosePrecedentsResult =
  | {
      readonly kind: 'precedents';
      readonly article: ClausePlace;
      readonly precedents: readonly ListedPrecedent[];
    }
  | { readonly kind: 'refused'; readonly reason: string };
