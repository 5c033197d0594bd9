import { type RegulationTree } from './tree';

/** The text of a tree, from its lines: an unedited tree prints as the very string it was parsed from. */
export const print = (tree: RegulationTree): string =>
  tree.lines.map((line) => tree.text.slice(line.start, line.end)).join('');
