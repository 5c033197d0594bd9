import { compareOrdinals, type Ordinal, ordinal, sameOrdinal } from '../../base/ordinal';
import { allNodes, articlesOf, type Placed } from '../../syntax/walkTree';
import { type Label, type RegulationTree, type StructureNode } from '../../syntax/tree';
import { articleTrait, nodesWhere } from '../articleTraits';
import { type Snapshot } from '../snapshot';

/** The levels whose numbers are checked. Subparts 分编 count with parts; paragraphs 款 carry no number. */
export type NumberedLevel = 'part' | 'chapter' | 'section' | 'article' | 'item' | 'subitem';

/** A node that carries a number. */
export type Numbered = StructureNode & { readonly label: Label };

/** Numbered nodes that must count up one by one (立法法 2023 art. 65 "依次"). */
export interface NumberSequence {
  readonly level: NumberedLevel;
  readonly nodes: readonly Numbered[];
  /** What the first number must be; absent where a text may begin anywhere (one 编 a file). */
  readonly startsAt: number | undefined;
  /** Nodes at which the count may begin again at 1: the first chapter of a part. */
  readonly mayRestart: ReadonlySet<StructureNode>;
}

/**
 * `gap` numbers are skipped before the node · `duplicate` the number was used before · `order` the number goes
 * back. `misprint`: only this label is wrong, its neighbours count on as if it read `expected`. `swapped`: the
 * node and `previous` stand in each other's place.
 */
export interface NumberFault {
  readonly kind: 'gap' | 'duplicate' | 'order';
  readonly sequence: NumberSequence;
  readonly index: number;
  readonly node: Numbered;
  readonly previous: Numbered | undefined;
  readonly expected: Ordinal;
  readonly misprint: boolean;
  readonly swapped: boolean;
}

const follows = (before: Ordinal, o: Ordinal): boolean =>
  (o.main === before.main + 1 && o.sub === 0) || (o.main === before.main && o.sub === before.sub + 1);

/** Both parts of an ordinal in one number; neither reaches 10,000. */
const key = (o: Ordinal): number => o.main * 10_000 + o.sub;

const isNumbered = (node: StructureNode): node is Numbered => node.label !== undefined;

/** Every sequence of the text. An amendment decision quotes other texts and a policy document counts freely: none. */
export function numberSequences({ tree }: Snapshot): readonly NumberSequence[] {
  if (tree.kind !== 'regulation') return [];
  return [...headingSequences(tree), ...articleSequence(tree), ...listSequences(allNodes(tree))];
}

function headingSequences(tree: RegulationTree): readonly NumberSequence[] {
  const sequences: NumberSequence[] = [];
  const chapters: Numbered[] = [];
  const mayRestart = new Set<StructureNode>();
  let lastSection = 0;
  const visit = (nodes: readonly StructureNode[], parent: StructureNode | undefined): void => {
    const here = { part: [] as Numbered[], subpart: [] as Numbered[], section: [] as Numbered[] };
    let firstChapter = true;
    for (const node of nodes) {
      if (!isNumbered(node)) {
        if (node.level !== 'paragraph') visit(node.children, node);
        continue;
      }
      if (node.level === 'part' || node.level === 'subpart' || node.level === 'section') {
        here[node.level].push(node);
      }
      if (node.level === 'chapter') {
        chapters.push(node);
        if (firstChapter && parent !== undefined) mayRestart.add(node);
        firstChapter = false;
      }
      if (node.level === 'part' || node.level === 'subpart' || node.level === 'chapter') {
        visit(node.children, node);
      }
    }
    add(sequences, 'part', here.part, undefined);
    add(sequences, 'part', here.subpart, 1);
    // Sections restart in each chapter; in a few texts they run on, which the first number tells.
    const runsOn = here.section[0]?.label.ordinal.main === lastSection + 1;
    add(sequences, 'section', here.section, runsOn ? undefined : 1);
    lastSection = here.section.at(-1)?.label.ordinal.main ?? lastSection;
  };
  visit(tree.children, undefined);
  add(sequences, 'chapter', chapters, undefined, mayRestart);
  return sequences;
}

function articleSequence(tree: RegulationTree): readonly NumberSequence[] {
  const sequences: NumberSequence[] = [];
  add(
    sequences,
    'article',
    articlesOf(tree)
      .map(({ node }) => node)
      .filter(isNumbered),
    undefined,
  );
  return sequences;
}

const isListEntry = ({ level }: StructureNode): boolean => level === 'item' || level === 'subitem';

/** The lists below each of the nodes. */
function listSequences(nodes: readonly Placed[]): readonly NumberSequence[] {
  const sequences: NumberSequence[] = [];
  for (const { node } of nodes) {
    if (node.level === 'chapter' || node.level === 'section' || node.level === 'part') continue;
    if (!node.children.some(isListEntry)) continue;
    for (const level of ['item', 'subitem'] as const) {
      const isEntry = (child: StructureNode): child is Numbered => child.level === level && isNumbered(child);
      add(sequences, level, node.children.filter(isEntry), 1);
    }
  }
  return sequences;
}

const NOWHERE: ReadonlySet<StructureNode> = new Set();

function add(
  sequences: NumberSequence[],
  level: NumberedLevel,
  nodes: readonly Numbered[],
  startsAt: number | undefined,
  mayRestart = NOWHERE,
): void {
  if (nodes.length > 0) sequences.push({ level, nodes, startsAt, mayRestart });
}

/** Every fault of every sequence; the same list for all numbering rules of one version. */
export function numberFaults(snapshot: Snapshot): readonly NumberFault[] {
  const { tree } = snapshot;
  if (tree.kind !== 'regulation') return [];
  const lists = listSequences(nodesWhere(snapshot, hasFaultyList));
  return [...headingSequences(tree), ...articleSequence(tree), ...lists].flatMap(faultsOf);
}

const hasFaultyList = articleTrait((nodes) =>
  listSequences(nodes).some((sequence) => faultsOf(sequence).length > 0),
);

const NONE: readonly NumberFault[] = [];

/** As nearly every sequence does. */
const countsUp = ({ nodes, startsAt = 1 }: NumberSequence): boolean =>
  nodes.every(({ label }, index) => label.ordinal.sub === 0 && label.ordinal.main === startsAt + index);

/**
 * The faults of one sequence, one finding for one mistake: a misprinted number whose neighbours are right is one
 * fault, not a gap and a step back; two exchanged numbers are one; after a real gap the count goes on from there.
 */
export function faultsOf(sequence: NumberSequence): readonly NumberFault[] {
  const { nodes, startsAt, mayRestart } = sequence;
  if (countsUp(sequence)) return NONE;
  const faults: NumberFault[] = [];
  const seen = new Set<number>();
  let before = startsAt === undefined ? undefined : ordinal(startsAt - 1);
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node === undefined) break;
    const own = node.label.ordinal;
    const restarts = own.main === 1 && mayRestart.has(node);
    if (before === undefined || restarts || follows(before, own)) {
      before = own;
      seen.add(key(own));
      continue;
    }
    const expected = ordinal(before.main + 1);
    const next = nodes[index + 1]?.label.ordinal;
    const afterNext = nodes[index + 2]?.label.ordinal;
    const fault = {
      sequence,
      index,
      node,
      previous: nodes[index - 1],
      expected,
      misprint: false,
      swapped: false,
    };
    const used = seen.has(key(own));
    if (next !== undefined && sameOrdinal(next, expected) && follows(expected, own)) {
      const swapped = afterNext === undefined || follows(own, afterNext);
      const other = nodes[index + 1];
      if (swapped && other !== undefined) {
        faults.push({
          ...fault,
          kind: 'order',
          index: index + 1,
          node: other,
          previous: node,
          swapped: true,
        });
        seen.add(key(own)).add(key(next));
        before = own;
        index++;
        continue;
      }
    }
    if (next !== undefined && follows(expected, next) && !follows(own, next)) {
      const kind =
        used || sameOrdinal(own, next) ? 'duplicate' : compareOrdinals(own, expected) < 0 ? 'order' : 'gap';
      faults.push({ ...fault, kind, misprint: true });
      seen.add(key(expected));
      before = expected;
      continue;
    }
    if (compareOrdinals(own, before) > 0) {
      faults.push({ ...fault, kind: 'gap' });
      before = own;
    } else {
      faults.push({ ...fault, kind: used ? 'duplicate' : 'order' });
      if (next === undefined || !follows(before, next)) before = own;
    }
    seen.add(key(own));
  }
  return faults;
}
