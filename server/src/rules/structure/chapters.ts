import { nodesOf } from '../../syntax/query';
import { type RegulationTree, type StructureNode } from '../../syntax/tree';

/**
 * The chapters of a text divided into chapters and nothing wider: with parts 编 the first and the last chapter
 * follow other customs, and one chapter alone is a beginning.
 */
export function plainChapters(tree: RegulationTree): readonly StructureNode[] {
  const inParts = tree.children.some((node) => node.level === 'part');
  const chapters = nodesOf(tree, 'chapter').map(({ node }) => node);
  return tree.kind === 'regulation' && !inParts && chapters.length >= 2 ? chapters : [];
}
