import { type StructureEditKind } from '../base/structureEditKind';
import { type Position, type Range } from './position';

export { type StructureEditKind };

/** Request, client to server: plan one structure edit at the cursor. */
export const STRUCTURE_EDIT = 'tiaoli/structureEdit';

/** A reference that an edit leaves to the drafter, in words for people. */
export interface LeftReference {
  /** Where it stands before the edit. */
  readonly range: Range;
  /** Its article, its words and why it is left. */
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
      /** Where the cursor belongs once the edits are made: at the new article's text, or on what was moved. */
      readonly cursor?: Position;
    }
  | { readonly kind: 'refused'; readonly reason: string };
