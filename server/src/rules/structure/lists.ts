import { type Snapshot } from '../../analysis/snapshot';
import { ownCopy } from '../../base/ownCopy';
import { type Placed } from '../../syntax/query';
import { type StructureNode } from '../../syntax/tree';
import { checkNodes } from '../checkNodes';
import { type Report } from '../types';

/** The items 项 of one paragraph with the lead-in above them. */
export interface ItemList {
  readonly leadIn: string;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly node: StructureNode;
  /** Its own text, without the mark at the end. */
  readonly words: string;
}

/** A check of every list of two items and more in the articles of a regulation. */
export function checkLists(
  check: (list: ItemList, snapshot: Snapshot) => Iterable<Report>,
): (snapshot: Snapshot) => Iterable<Report> {
  const checkAll = checkNodes(function* (nodes, snapshot) {
    for (const placed of nodes) {
      const list = listOf(placed, snapshot.text);
      if (list !== undefined) yield* check(list, snapshot);
    }
  });
  return (snapshot) => (snapshot.tree.kind === 'regulation' ? checkAll(snapshot) : []);
}

/** Four rules look at each list; what stands in a node never changes. */
const known = new WeakMap<StructureNode, ItemList>();

function listOf({ node, ancestors }: Placed, text: string): ItemList | undefined {
  if (node.level !== 'paragraph' || node.children.length < 2) return undefined;
  const before = known.get(node);
  if (before !== undefined) return before;
  const items = node.children.filter(({ level }) => level === 'item');
  if (items.length < 2 || ancestors.at(-1)?.level !== 'article') return undefined;
  const wordsOf = ({ textSpan: { start, end } }: StructureNode): string => ownCopy(text.slice(start, end));
  const list = {
    leadIn: wordsOf(node),
    items: items.map((item) => ({ node: item, words: wordsOf(item).replace(/[；;。.，,：:]$/u, '') })),
  };
  known.set(node, list);
  return list;
}
