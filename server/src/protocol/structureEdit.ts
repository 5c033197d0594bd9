import { type StructureEditKind } from '../base/structureEditKind';
import { type Position, type Range } from './position';

export { type StructureEditKind };

/** Request, client to server: plan one structure edit at the cursor. */
export const STRUCTURE_EDIT = 'tiaoli/structureEdit';

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
      /** For people: each reference that the edit leaves to the drafter, and why. */
      readonly left: readonly string[];
      /** Where to type once the edits are made; absent where nothing is inserted. */
      readonly cursor?: Position;
    }
  | { readonly kind: 'refused'; readonly reason: string };
