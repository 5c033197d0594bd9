import { type Ordinal, sameOrdinal } from '../base/ordinal';
import { partitionPoint } from '../base/partitionPoint';
import { type Span, touches } from '../base/span';
import { groupInto } from '../base/groupInto';
import { type Level, type Line, type RegulationTree, type StructureNode } from './tree';

/** A node with the nodes above it, from the widest to its parent. */
export interface Placed {
  readonly node: StructureNode;
  readonly ancestors: readonly StructureNode[];
}

/** Every node of the stretch in text order, parents before their children. */
export function walk(nodes: readonly StructureNode[]): readonly Placed[] {
  const placed: Placed[] = [];
  collect(nodes, [], placed);
  return placed;
}

function collect(nodes: readonly StructureNode[], ancestors: readonly StructureNode[], into: Placed[]): void {
  for (const node of nodes) {
    into.push({ node, ancestors });
    if (node.children.length > 0) collect(node.children, [...ancestors, node], into);
  }
}

/** A tree never changes, so its nodes in order are listed once, by level too. */
interface Listing {
  readonly all: readonly Placed[];
  readonly byLevel: ReadonlyMap<Level, readonly Placed[]>;
}
const listings = new WeakMap<RegulationTree, Listing>();
const outlines = new WeakMap<RegulationTree, Listing>();

const listingOf = (tree: RegulationTree): Listing => listed(tree, listings, () => walk(tree.children));

const outlineListing = (tree: RegulationTree): Listing =>
  listed(tree, outlines, () => {
    const placed: Placed[] = [];
    collectOutline(tree.children, [], placed);
    return placed;
  });

function listed(
  tree: RegulationTree,
  known: WeakMap<RegulationTree, Listing>,
  list: () => readonly Placed[],
): Listing {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const all = list();
  const byLevel = new Map<Level, Placed[]>();
  for (const placed of all) {
    const { level } = placed.node;
    groupInto(byLevel, level, placed);
  }
  const listing = { all, byLevel };
  known.set(tree, listing);
  return listing;
}

function collectOutline(
  nodes: readonly StructureNode[],
  ancestors: readonly StructureNode[],
  into: Placed[],
): void {
  for (const node of nodes) {
    into.push({ node, ancestors });
    if (node.level === 'article' || node.children.length === 0) continue;
    collectOutline(node.children, [...ancestors, node], into);
  }
}

/**
 * Every node of the body but those inside articles, in text order: headings, articles, and the text that belongs to no
 * article. Unlike {@link allNodes} it does not look into the articles, so its cost is theirs alone.
 */
export const outlineNodes = (tree: RegulationTree): readonly Placed[] => outlineListing(tree).all;

/** Every node of the body in text order, parents before their children. */
export const allNodes = (tree: RegulationTree): readonly Placed[] => listingOf(tree).all;

/** The nodes that begin in the stretch, in text order, without a walk over the others. */
export function nodesBeginningIn(tree: RegulationTree, { start, end }: Span): readonly Placed[] {
  const all = allNodes(tree);
  const from = partitionPoint(all, ({ node }) => node.span.start < start);
  return all.slice(
    from,
    partitionPoint(all, ({ node }) => node.span.start < end),
  );
}

/** Every node of `level` in text order. */
export const nodesOf = (tree: RegulationTree, level: Level): readonly Placed[] =>
  (WITHIN_ARTICLES.has(level) ? listingOf(tree) : outlineListing(tree)).byLevel.get(level) ?? [];

/** Levels found inside articles too. */
const WITHIN_ARTICLES: ReadonlySet<Level> = new Set(['paragraph', 'item', 'subitem', 'heading']);

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
    const next: StructureNode | undefined =
      nodes[partitionPoint(nodes, ({ span }) => span.start <= offset) - 1];
    if (next === undefined || !touches(next.span, offset)) return path;
    path.push(next);
    nodes = next.children;
  }
}

/** The line that holds `offset`, the last one at the end of the text. */
export const lineAt = ({ lines }: RegulationTree, offset: number): Line | undefined =>
  lines[partitionPoint(lines, ({ start }) => start <= offset) - 1];
