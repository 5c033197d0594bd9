import { type Ordinal } from '../base/ordinal';
import { type Level, type StructureNode } from '../syntax/tree';
import { type Snapshot } from './snapshot';

/** The names of the levels in identifiers, those of the Akoma Ntoso naming convention. */
const NAMES: Readonly<Record<Level, string>> = {
  part: 'part',
  subpart: 'subpart',
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  paragraph: 'para',
  item: 'point',
  subitem: 'point',
  heading: 'lvl',
};

/** 3, 10-1 for 第十条之一. */
export const idNumber = ({ main, sub }: Ordinal): string => `${main}${sub > 0 ? `-${sub}` : ''}`;

/** One step of an identifier: `art_3`. */
export const idStep = (level: Level, number: string | number): string => `${NAMES[level]}_${number}`;

/**
 * The identifier of every node below `nodes`: `chp_1__art_3__para_2__point_1`. It is made of the numbers of the node and of
 * those above it, so that an edit elsewhere does not change it; a paragraph 款 is counted in its article, a heading
 * without a number is `chp_nn-1`. A number used twice gets `-dup2` behind it: no two are the same.
 */
export function elementIdsOf(
  nodes: readonly StructureNode[],
  prefix = '',
): ReadonlyMap<StructureNode, string> {
  const ids = new Map<StructureNode, string>();
  collect(nodes, prefix, ids);
  return ids;
}

function collect(nodes: readonly StructureNode[], prefix: string, ids: Map<StructureNode, string>): void {
  let paragraphs = 0;
  let unnumbered = 0;
  const uses = new Map<string, number>();
  for (const node of nodes) {
    const { level, label } = node;
    let number: string;
    if (level === 'paragraph') number = String(++paragraphs);
    else number = label === undefined ? `nn-${++unnumbered}` : idNumber(label.ordinal);
    const step = idStep(level, number);
    const use = (uses.get(step) ?? 0) + 1;
    uses.set(step, use);
    const id = `${prefix === '' ? '' : `${prefix}__`}${step}${use > 1 ? `-dup${use}` : ''}`;
    ids.set(node, id);
    collect(node.children, id, ids);
  }
}

const idsOfText = ({ tree }: Snapshot): ReadonlyMap<StructureNode, string> => elementIdsOf(tree.children);

/** The identifiers of the nodes of a text's body; see {@link elementIdsOf}. */
export const elementIds = (snapshot: Snapshot): ReadonlyMap<StructureNode, string> =>
  snapshot.derive(idsOfText);
