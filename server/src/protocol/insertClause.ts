import { type Position } from './position';

/**
 * Request, client to server: plan how the text of a precedent's clause goes into a draft. The result is a
 * `StructureEditResult`: one step, with the references that follow.
 */
export const INSERT_CLAUSE = 'tiaoli/insertClause';

/** The clause without its number, its paragraphs parted by `\n`, and where it goes. */
export interface InsertClauseParams {
  readonly uri: string;
  readonly text: string;
  /** How the clause is called, for the title of a preview. */
  readonly name: string;
  readonly at: InsertionPlace;
}

/** At the cursor, or where precedents have their articles for a role. */
export type InsertionPlace = { readonly position: Position } | { readonly role: string };
