import { outlineNodes, type Placed, walk } from '../syntax/query';
import { type StructureNode } from '../syntax/tree';
import { type ArticleQuery } from './articleMemory';
import { type Snapshot } from './snapshot';

/**
 * The nodes of the text in text order, of its articles only those for which `holds` is true: for questions that most
 * articles have nothing to do with. Their answer is kept while they stay, and nobody looks into them again.
 */
export function nodesWhere(snapshot: Snapshot, holds: ArticleQuery<boolean>): readonly Placed[] {
  const wanted = snapshot.ofArticles(holds);
  const nodes: Placed[] = [];
  let index = 0;
  for (const placed of outlineNodes(snapshot.tree)) {
    if (placed.node.level !== 'article') nodes.push(placed);
    else if (wanted[index++] === true) for (const inside of nodesOfArticle(placed.node)) nodes.push(inside);
  }
  return nodes;
}

const known = new WeakMap<StructureNode, readonly Placed[]>();

/** The article and every node in it, in text order; nothing above the article is told. */
export function nodesOfArticle(article: StructureNode): readonly Placed[] {
  const before = known.get(article);
  if (before !== undefined) return before;
  const nodes = walk([article]);
  known.set(article, nodes);
  return nodes;
}
