import { type Ordinal, ordinal, sameOrdinal } from '../../base/ordinal';
import { contains } from '../../base/span';
import { type TextEdit } from '../../base/textEdit';
import { isHeadingLevel, isListLevel } from '../../syntax/levelTable';
import { groupInto } from '../../base/groupInto';
import { type ContentsEntry, type Level, type StructureNode } from '../../syntax/tree';
import { ancestorsOf } from '../headingsAndAncestors';
import { type ResolvedReference, resolvedReferences } from '../resolvedReferences';
import { type ReferenceLabel, type Resolution } from '../references';
import { type Snapshot } from '../snapshot';
import { referenceLabel, relabel } from './writeNewLabel';
import { type Numbered, type NumberSequence } from './numberSequences';
import { unsureReferences } from './referencesToUnknownTexts';
import { type LeftReference } from './types';

/** A node and the number it is to carry. */
export interface Renumbering {
  readonly node: Numbered;
  readonly to: Ordinal;
}

export interface RenumberPlan {
  /** Labels, 目录 entries and references, in text order, none overlapping another. */
  readonly edits: readonly TextEdit[];
  readonly labels: number;
  readonly references: number;
  /**
   * References of which nobody can say whose they are, and that would change if they were the text's own; and those that
   * named nothing and would come to name something.
   */
  readonly left: readonly LeftReference[];
}

/**
 * The numbers that make `sequence` continuous from `index` on, beginning with `first`. Inserted articles 第X条之Y
 * keep their suffix behind their main number.
 */
export function renumberFrom(
  sequence: NumberSequence,
  index: number,
  first: Ordinal,
): readonly Renumbering[] {
  let next = first;
  return sequence.nodes.slice(index).map((node, i) => {
    const keepsSuffix = i > 0 && node.label.ordinal.sub > 0;
    const to = keepsSuffix ? ordinal(next.main - 1, node.label.ordinal.sub) : next;
    if (!keepsSuffix) next = ordinal(to.main + 1);
    return { node, to };
  });
}

/**
 * One edit list for a renumbering: the labels that change, the 目录 entries of renumbered headings, and every
 * reference in this text that points at a renumbered node. Where two nodes carry one number, references follow
 * the first. References whose target does not exist stay as they are.
 */
export function planRenumber(snapshot: Snapshot, wishes: readonly Renumbering[]): RenumberPlan {
  const moved = wishes.filter(({ node, to }) => !sameOrdinal(node.label.ordinal, to));
  const labelEdits = moved.map(({ node, to }): TextEdit => ({
    span: node.label.span,
    newText: relabel(node.label, node.level, to),
  }));
  const contentsEdits = editContents(snapshot, moved);
  const referenceEdits = editReferences(snapshot, wishes);
  const edits = [...labelEdits, ...contentsEdits, ...referenceEdits].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const byOldNumber = byUnit(moved, ({ node }) => node.label.ordinal);
  const unsure = unsureReferences(snapshot, {
    changes: (level, number, article) =>
      byOldNumber
        .get(unitKey(level, number))
        ?.some(
          ({ node }) => article === undefined || !isListLevel(level) || isInArticle(snapshot, node, article),
        ) === true,
  });
  const left = [...unsure, ...revivedReferences(snapshot, moved)].toSorted(
    (a, b) => a.span.start - b.span.start,
  );
  return { edits, labels: labelEdits.length, references: referenceEdits.length, left };
}

const isInArticle = (snapshot: Snapshot, node: StructureNode, number: Ordinal): boolean =>
  ancestorsOf(snapshot, node).some(
    ({ level, label }) => level === 'article' && label !== undefined && sameOrdinal(label.ordinal, number),
  );

/** 第三条 of a text without article 3 must not come to mean the one that gets this number; 第二章 and 第三项 neither. */
function revivedReferences(snapshot: Snapshot, moved: readonly Renumbering[]): readonly LeftReference[] {
  const missing = snapshot.derive(missingReferences);
  if (missing.length === 0) return [];
  const byNewNumber = byUnit(moved, ({ to }) => to);
  return missing.flatMap(({ reference, resolution, span }) => {
    const { within, level } = resolution;
    const isRevived = reference.labels.some(
      (label) =>
        (label.level === level || (level === 'heading' && isHeadingLevel(label.level))) &&
        byNewNumber
          .get(unitKey(label.level, label.ordinal))
          ?.some(({ node }) => within === undefined || contains(within.span, node.span.start)) === true &&
        targetOf(snapshot, resolution, label, NOTHING_MOVES) === undefined,
    );
    return isRevived ? [{ span, reason: 'revived' as const }] : [];
  });
}

/** What is renumbered, by its level and one of its two numbers. */
function byUnit(
  moved: readonly Renumbering[],
  numberOf: (each: Renumbering) => Ordinal,
): ReadonlyMap<string, readonly Renumbering[]> {
  const found = new Map<string, Renumbering[]>();
  for (const each of moved) groupInto(found, unitKey(each.node.level, numberOf(each)), each);
  return found;
}

const unitKey = (level: Level, number: Ordinal): string => `${level} ${numberKey(number)}`;

type MissingReference = ResolvedReference & {
  readonly resolution: Extract<ResolvedReference['resolution'], { readonly kind: 'missing' }>;
};

/** The references to provisions of this text that it does not have. */
const missingReferences = (snapshot: Snapshot): readonly MissingReference[] =>
  resolvedReferences(snapshot).filter(
    (each): each is MissingReference =>
      each.reference.scope.kind === 'own' && each.resolution.kind === 'missing',
  );

const NOTHING_MOVES: ReadonlyMap<string, StructureNode> = new Map();

/** The 目录 entry of each renumbered heading; where two headings share a title and an entry, it follows the first. */
function editContents(snapshot: Snapshot, moved: readonly Renumbering[]): readonly TextEdit[] {
  const edits = new Map<ContentsEntry, TextEdit>();
  for (const { node, to } of moved) {
    const [entry, ...others] = snapshot.derive(entriesByTitle).get(titleKey(node)) ?? [];
    if (entry?.label === undefined || others.length > 0 || edits.has(entry)) continue;
    if (sameOrdinal(entry.label.ordinal, to)) continue;
    edits.set(entry, { span: entry.label.span, newText: relabel(entry.label, node.level, to) });
  }
  return [...edits.values()];
}

const titleKey = ({ level, title }: Pick<StructureNode, 'level' | 'title'>): string =>
  `${level} ${title?.text ?? ''}`;

/** The numbered 目录 entries of each level and title. */
function entriesByTitle({ tree }: Snapshot): ReadonlyMap<string, readonly ContentsEntry[]> {
  const numbered = (tree.contents?.entries ?? []).filter(({ label }) => label !== undefined);
  const byTitle = new Map<string, ContentsEntry[]>();
  for (const entry of numbered) {
    groupInto(byTitle, titleKey(entry), entry);
  }
  return byTitle;
}

function editReferences(snapshot: Snapshot, wishes: readonly Renumbering[]): readonly TextEdit[] {
  const level = wishes[0]?.node.level;
  const cited = level === undefined ? [] : (snapshot.derive(ownNumbers).get(level) ?? []);
  if (cited.length === 0) return [];
  const newNumber = new Map<StructureNode, Ordinal>(wishes.map(({ node, to }) => [node, to]));
  const firstWish = new Map(wishes.toReversed().map(({ node }) => [numberKey(node.label.ordinal), node]));
  const edits = new Map<number, TextEdit>();
  for (const { label, resolution } of cited) {
    const target = targetOf(snapshot, resolution, label, firstWish);
    const to = target === undefined ? undefined : newNumber.get(target);
    if (to === undefined || sameOrdinal(to, label.ordinal)) continue;
    edits.set(label.span.start, { span: label.span, newText: referenceLabel(label, snapshot.text, to) });
  }
  return [...edits.values()];
}

/** A number inside a reference, and what the reference means. */
interface CitedNumber {
  readonly label: ReferenceLabel;
  readonly resolution: Resolution;
}

/** The numbers of each level by which the text cites itself, in text order. */
function ownNumbers(snapshot: Snapshot): ReadonlyMap<Level, readonly CitedNumber[]> {
  const byLevel = new Map<Level, CitedNumber[]>();
  for (const { reference, resolution } of resolvedReferences(snapshot)) {
    if (reference.scope.kind !== 'own') continue;
    for (const label of reference.labels) groupInto(byLevel, label.level, { label, resolution });
  }
  return byLevel;
}

/** The node a number inside a reference names: by number for what runs through the text, by place for list entries. */
function targetOf(
  snapshot: Snapshot,
  resolution: Resolution,
  label: ReferenceLabel,
  firstWish: ReadonlyMap<string, StructureNode>,
): StructureNode | undefined {
  if (label.level === 'article') return snapshot.derive(firstByNumber).get(numberKey(label.ordinal));
  if (resolution.kind === 'found') {
    const named = resolution.nodes.find((node) => hasNumber(node, label));
    if (named !== undefined) return named;
    // 第三章 of 第三章第二节: the heading is not the target itself.
    const above = resolution.nodes.flatMap((node) => ancestorsOf(snapshot, node));
    const holder = above.find((node) => hasNumber(node, label));
    if (holder !== undefined) return holder;
  }
  // 第二章第三节 of a chapter without it means the section of no other chapter.
  if (resolution.kind === 'missing' && label.level === 'section') return undefined;
  return isListLevel(label.level) ? undefined : firstWish.get(numberKey(label.ordinal));
}

const numberKey = ({ main, sub }: Ordinal): string => `${main}-${sub}`;

const hasNumber = (node: StructureNode, label: ReferenceLabel): boolean =>
  node.level === label.level && node.label !== undefined && sameOrdinal(node.label.ordinal, label.ordinal);

/** The first article of each number. */
function firstByNumber({ tree }: Snapshot): ReadonlyMap<string, StructureNode> {
  const byNumber = new Map<string, StructureNode>();
  const visit = (nodes: readonly StructureNode[]): void => {
    for (const node of nodes) {
      if (node.level !== 'article') visit(node.children);
      else if (node.label !== undefined) {
        const key = numberKey(node.label.ordinal);
        if (!byNumber.has(key)) byNumber.set(key, node);
      }
    }
  };
  visit(tree.children);
  return byNumber;
}
