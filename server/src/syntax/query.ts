import { type Ordinal, sameOrdinal } from '../base/ordinal';
import { touches } from '../base/span';
import { type Level, type RegulationTree, type StructureNode } from './tree';

/** A node with the nodes above it, from the widest to its parent. */
export interface Placed {
  readonly node: StructureNode;
  readonly ancestors: readonly StructureNode[];
}

/** Every node in text order, parents before their children. */
export function* walk(
  nodes: readonly StructureNode[],
  ancestors: readonly StructureNode[] = [],
): Generator<Placed, void, undefined> {
  for (const node of nodes) {
    yield { node, ancestors };
    if (node.children.length > 0) yield* walk(node.children, [...ancestors, node]);
  }
}

/** Every node of `level` in text order. */
export function nodesOf(tree: RegulationTree, level: Level): readonly Placed[] {
  return [...walk(tree.children)].filter(({ node }) => node.level === level);
}

/** The articles 条 of the body in text order. */
export const articlesOf = (tree: RegulationTree): readonly Placed[] => nodesOf(tree, 'article');

/** The first article that carries the number. */
export const findArticle = (tree: RegulationTree, number: Ordinal): Placed | undefined =>
  articlesOf(tree).find(({ node }) => node.label !== undefined && sameOrdinal(node.label.ordinal, number));

/** The paragraphs 款 of an article; the nth is 第n款 (立法法 art. 65: counted, never labelled). */
export const paragraphsOf = (article: StructureNode): readonly StructureNode[] =>
  article.children.filter((child) => child.level === 'paragraph');

/** The chain of nodes that touch `offset`, from the widest to the narrowest. */
export function pathAt(tree: RegulationTree, offset: number): readonly StructureNode[] {
  const path: StructureNode[] = [];
  let nodes = tree.children;
  for (;;) {
    // Where two siblings meet, the later one begins at the offset and is meant.
    const next = nodes.findLast((node) => touches(node.span, offset));
    if (next === undefined) return path;
    path.push(next);
    nodes = next.children;
  }
}
