import { type StructureEditKind } from '../base/structureEditKind';
import { type Position, type Range } from './position';

export { type StructureEditKind };

/** Request, client to server: plan one structure edit at the cursor. */
export const STRUCTURE_EDIT = 'tiaoli/structureEdit';

/** Request, client to server: which structure edits are possible at the cursor, in the order of the menus. */
export const STRUCTURE_OFFERS = 'tiaoli/structureOffers';

/** Command of the client that lets the drafter pick among them; it takes a {@link StructureOffersParams}. */
export const PICK_STRUCTURE_EDIT_COMMAND = 'tiaoli.pickStructureEdit';

/** Where the cursor is. */
export interface StructureOffersParams {
  readonly uri: string;
  readonly position: Position;
}

export type StructureOffersResult =
  | {
      readonly kind: 'offers';
      /** Each with what it would do, for people. */
      readonly offers: readonly { readonly kind: StructureEditKind; readonly title: string }[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** A reference that an edit leaves to the drafter, in words for people. */
export interface LeftReference {
  /** Where it stands before the edit. */
  readonly range: Range;
  /** Its article by the number it has after the edit, its words and why it is left. */
  readonly note: string;
}

/** Which edit, and where. */
export interface StructureEditParams {
  readonly uri: string;
  readonly position: Position;
  readonly kind: StructureEditKind;
}

/**
 * The plan or a refusal. The edits are one step and belong to the document version the server had when it answered
 * (`version`, as in LSP): the client drops them if its document has moved on.
 */
export type StructureEditResult =
  | {
      readonly kind: 'edits';
      readonly version: number;
      readonly edits: readonly { readonly range: Range; readonly newText: string }[];
      /** What the edit does, for people: 删除第二条，其后提前（改 1 处引用）. */
      readonly title: string;
      /** How many references follow their target. */
      readonly references: number;
      readonly left: readonly LeftReference[];
      /** Of a precedent's text: what was changed so that it fits the draft, and what a person must decide. */
      readonly adapted?: { readonly changed: readonly string[]; readonly reminders: readonly string[] };
      /** Where the cursor belongs once the edits are made: at the new article's text, or on what was moved. */
      readonly cursor?: Position;
    }
  | { readonly kind: 'refused'; readonly reason: string };
