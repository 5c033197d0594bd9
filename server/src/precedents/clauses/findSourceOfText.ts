import { clausesOfTree, type SourceClauses } from './cutIntoClauses';
import { type RegulationTree } from '../../syntax/tree';

/** The source that a text is a version of: most of the source's clauses stand in it word for word. */
export function findSourceOfText<T extends Pick<SourceClauses, 'clauses'>>(
  tree: RegulationTree,
  sources: readonly T[],
): T | undefined {
  const texts = new Set(clausesOfTree(tree, '').clauses.map(({ text }) => text));
  return sources.find(
    ({ clauses }) => clauses.filter(({ text }) => texts.has(text)).length * 2 > clauses.length,
  );
}
