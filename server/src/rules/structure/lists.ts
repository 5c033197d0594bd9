import { type Snapshot } from '../../analysis/snapshot';
import { allNodes } from '../../syntax/query';
import { type StructureNode } from '../../syntax/tree';

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

/** The lists of two items and more in the articles of a regulation. Use it through `snapshot.derive(itemLists)`. */
export function itemLists(snapshot: Snapshot): readonly ItemList[] {
  if (snapshot.tree.kind !== 'regulation') return [];
  const { text } = snapshot;
  return allNodes(snapshot.tree).flatMap(({ node, ancestors }) => {
    const items = node.children.filter(({ level }) => level === 'item');
    if (node.level !== 'paragraph' || items.length < 2 || ancestors.at(-1)?.level !== 'article') return [];
    return [
      {
        leadIn: text.slice(node.textSpan.start, node.textSpan.end),
        items: items.map((item) => ({
          node: item,
          words: text.slice(item.textSpan.start, item.textSpan.end).replace(/[；;。.，,：:]$/u, ''),
        })),
      },
    ];
  });
}
