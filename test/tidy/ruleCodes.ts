const kinds = ['gap', 'duplicate', 'order'];
const levels = ['article', 'part', 'chapter', 'section', 'item', 'subitem'];

/** The contract with those who configure and measure rules: these codes exist, under these names. */
export const RULE_CODES: readonly string[] = [
  ...levels.flatMap((level) => kinds.map((kind) => `numbering/${level}-${kind}`)),
  'numbering/malformed',
  'structure/unnumbered-article',
  'structure/missing-chapter-heading',
  'structure/empty-chapter',
  'structure/single-section',
  'structure/first-chapter',
  'structure/last-chapter',
  'structure/table-of-contents',
  'structure/missing-title',
  'structure/self-name',
  'structure/missing-effective-date',
  'structure/effective-date-form',
  'structure/purpose-article',
  'structure/dangling-list',
  'structure/list-form',
  'structure/broken-paragraph',
  'structure/conversion-residue',
  'reference/missing-article',
  'reference/missing-paragraph',
  'reference/missing-item',
  'reference/missing-antecedent',
  'reference/ambiguous-item',
  'reference/range-order',
  'reference/own-article',
];
