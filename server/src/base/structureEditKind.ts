/** The structure edits that a cursor alone tells, in the order of the menus. Core, protocol and commands name them alike. */
export const STRUCTURE_EDITS = [
  'insertArticle',
  'insertSubArticle',
  'splitArticle',
  'mergeArticle',
  'moveUp',
  'moveDown',
  'numberAsSubArticle',
  'deleteArticle',
] as const;

/** One of {@link STRUCTURE_EDITS}. */
export type StructureEditKind = (typeof STRUCTURE_EDITS)[number];
