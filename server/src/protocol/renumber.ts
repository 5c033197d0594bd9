import { type Position, type Range } from './position';
import { type LeftReference } from './structureEdit';

/** Request, client to server: plan the renumbering of a level from a place to the end of its run. */
export const RENUMBER = 'tiaoli/renumber';

/** The levels that carry numbers and can be renumbered. */
export type NumberedLevel =
  'part' | 'subpart' | 'chapter' | 'section' | 'article' | 'item' | 'subitem' | 'heading';

/** Where, and optionally what, to renumber. */
export interface RenumberParams {
  readonly uri: string;
  /** A place inside the first unit to be renumbered. */
  readonly position: Position;
  /** Absent: the server chooses if only one level can be meant, and otherwise asks with `choose`. */
  readonly level?: NumberedLevel;
}

/** A level the drafter can choose. */
export interface RenumberChoice {
  readonly level: NumberedLevel;
  /** The unit it would begin with, in the text's own words: `第三章`, `第十五条`, `（二）`. */
  readonly from: string;
  /** How many labels would change. */
  readonly changes: number;
}

/** One exact replacement. `reference`: a reference in the text that follows its target's new number. */
export interface RenumberEdit {
  readonly range: Range;
  readonly newText: string;
  readonly kind: 'label' | 'reference';
}

/**
 * The plan, a question, or a refusal. Edits belong to the document version the server had when it answered
 * (`version`, as in LSP): the client drops them if its document has moved on.
 */
export type RenumberResult =
  | {
      readonly kind: 'edits';
      readonly version: number;
      readonly edits: readonly RenumberEdit[];
      /** References that stay as they are because nobody can say whose they are. */
      readonly left: readonly LeftReference[];
    }
  | { readonly kind: 'choose'; readonly choices: readonly RenumberChoice[] }
  | { readonly kind: 'refused'; readonly reason: string };
