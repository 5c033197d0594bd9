import { nodesOf } from '../../syntax/walkTree';
import { genreTitle } from '../../syntax/titleForms';
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

/** Rules of procedure order what a body does at its meetings and need no 附则. */
const OF_PROCEDURE = /(?:议事|会议|程序|工作|办事)规则$/u;

export const isOfProcedure = (tree: RegulationTree): boolean =>
  OF_PROCEDURE.test(genreTitle(tree.title?.text ?? ''));
