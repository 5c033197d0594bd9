import { type Snapshot } from '../../analysis/snapshot';
import { withOneMore } from '../../base/groupInto';
import { type Placed } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { checkNodes } from '../checkArticleNodes';
import { type Report } from '../types';

/** The items (项) of a paragraph, and its lead-in. */
export interface ItemList {
  readonly leadIn: string;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly node: StructureNode;
  /** Its own text, without the mark at the end. */
  readonly words: string;
}

/** Checks each list with at least two items in the articles of a regulation. */
export function checkLists(
  check: (list: ItemList, snapshot: Snapshot) => Iterable<Report>,
): (snapshot: Snapshot) => Iterable<Report> {
  const checkAll = checkNodes(
    function* (nodes, snapshot) {
      for (const list of listsIn(nodes, snapshot.text)) yield* check(list, snapshot);
    },
    (nodes, { text }) => listsIn(nodes, text).length > 0,
  );
  return (snapshot) => (snapshot.tree.kind === 'regulation' ? checkAll(snapshot) : []);
}

/** True where a paragraph has items or other parts of its own. */
export const hasList = (nodes: readonly Placed[]): boolean =>
  nodes.some(({ node }) => node.level === 'paragraph' && node.children.length > 0);

const NONE: readonly ItemList[] = [];

/** Four rules ask for the lists of the same nodes. Most have none, and finding that out again costs less than keeping it. */
const known = new WeakMap<readonly Placed[], readonly ItemList[]>();

function listsIn(nodes: readonly Placed[], text: string): readonly ItemList[] {
  if (!hasList(nodes)) return NONE;
  const before = known.get(nodes);
  if (before !== undefined) return before;
  let lists: ItemList[] | undefined;
  for (const placed of nodes) {
    const list = listOf(placed, text);
    if (list !== undefined) lists = withOneMore(lists, list);
  }
  known.set(nodes, lists ?? NONE);
  return lists ?? NONE;
}

function listOf({ node, ancestors }: Placed, text: string): ItemList | undefined {
  if (node.level !== 'paragraph' || node.children.length < 2) return undefined;
  const items = node.children.filter(({ level }) => level === 'item');
  if (items.length < 2 || ancestors.at(-1)?.level !== 'article') return undefined;
  const wordsOf = ({ textSpan: { start, end } }: StructureNode): string => text.slice(start, end);
  return {
    leadIn: wordsOf(node),
    items: items.map((item) => ({ node: item, words: wordsOf(item).replace(/[；;。.，,：:]$/u, '') })),
  };
}
