import { allNodes } from '../../syntax/query';
import { type RegulationTree } from '../../syntax/tree';

/** All that a text's layout tells of its structure, to compare two layouts: kinds, levels, numbers, and the parts around the body. */
export function structureOf(tree: RegulationTree): string {
  const nodes = allNodes(tree).map(
    ({ node: { level, label } }) => `${level} ${label?.ordinal.main ?? ''}-${label?.ordinal.sub ?? ''}`,
  );
  const { kind, title, contents, annexes, closing, adoptionNote } = tree;
  const around = [title?.text, contents?.entries.length, annexes.length, closing !== undefined];
  return [kind, ...around, adoptionNote !== undefined, ...nodes].join('\n');
}
