import { referenceLabel } from '../../analysis/numbering/writeNewLabel';
import { resolvedReferences, type ResolvedReference } from '../../analysis/resolvedReferences';
import { createSnapshot, type Snapshot } from '../../analysis/snapshot';
import { ancestorsOf } from '../../analysis/headingsAndAncestors';
import { articleCitations } from '../../analysis/versions/articleCitations';
import { type ArticleMatch } from '../../analysis/versions/matchArticles';
import { type ReferenceLabel } from '../../analysis/references';
import { type Ordinal, sameOrdinal } from '../../base/ordinal';
import { applyEdits, type TextEdit } from '../../base/textEdit';
import { type StructureNode } from '../../syntax/tree';

/** The old version with adjusted citations, and which kinds of citations were adjusted. */
export interface Carried {
  /** Its articles are in the same order as in the old version. */
  readonly snapshot: Snapshot;
  readonly articles: boolean;
  /** True for citations of 款, 项, chapters and sections. */
  readonly parts: boolean;
}

/**
 * The old version with the new numbers in its citations of own articles, parts and headings: what “对条文顺序作相应调整” makes of
 * it. Whatever still differs from the new version was changed by the drafter.
 */
export function ignoreRenumberedCitations(
  before: Snapshot,
  { pairs }: ArticleMatch,
  parts: ReadonlyMap<StructureNode, Ordinal>,
): Carried {
  const ofArticles = new Map<number, TextEdit>();
  const ofParts = new Map<number, TextEdit>();
  const carry = (edits: Map<number, TextEdit>, label: ReferenceLabel, to: Ordinal | undefined): void => {
    if (to === undefined || sameOrdinal(to, label.ordinal)) return;
    edits.set(label.span.start, { span: label.span, newText: referenceLabel(label, before.text, to) });
  };
  const becomes = new Map(pairs.map(({ beforeAt, after }) => [beforeAt, after.label?.ordinal]));
  for (const { labels, targets } of [...before.derive(articleCitations).values()].flat()) {
    // Where two articles share a number, the citation is ambiguous and stays.
    if (labels.length !== targets.length) continue;
    labels.forEach((label, at) => {
      carry(ofArticles, label, becomes.get(targets[at] ?? -1));
    });
  }
  for (const resolved of resolvedReferences(before)) {
    for (const { label, node } of citedParts(before, resolved)) carry(ofParts, label, parts.get(node));
  }
  const edits = [...ofArticles.values(), ...ofParts.values()];
  return {
    snapshot: edits.length === 0 ? before : createSnapshot(applyEdits(before.text, edits)),
    articles: ofArticles.size > 0,
    parts: ofParts.size > 0,
  };
}

/** The numbers in a citation that name something other than an article, each with the node it names. */
function citedParts(
  snapshot: Snapshot,
  { reference: { scope, labels }, resolution }: ResolvedReference,
): readonly { readonly label: ReferenceLabel; readonly node: StructureNode }[] {
  if (scope.kind !== 'own' || resolution.kind !== 'found') return [];
  const { nodes } = resolution;
  return labels.flatMap((label) => {
    const isFirst = labels.find(({ level }) => level === label.level) === label;
    const narrowest = isFirst ? nodes[0] : nodes.at(-1);
    if (label.level === 'article' || narrowest === undefined) return [];
    const path = [narrowest, ...ancestorsOf(snapshot, narrowest)];
    const node = path.find(({ level }) => level === label.level);
    return node === undefined ? [] : [{ label, node }];
  });
}
