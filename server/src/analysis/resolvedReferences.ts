import { type Ordinal } from '../base/ordinal';
import { type Span } from '../base/span';
import { groupInto } from '../base/groupInto';
import { isHeadingLevel } from '../syntax/levelTable';
import { type StructureNode } from '../syntax/tree';
import { findReferences, resolveReference } from './references/index';
import { type Reference, type Resolution } from './references/types';
import { type Snapshot } from './snapshot';

/** A reference with what it points to in this text. */
export interface ResolvedReference {
  readonly reference: Reference;
  readonly resolution: Resolution;
  /** Where it is written, a range to the end of its last place. */
  readonly span: Span;
}

/** A reference from its first to its last character; a range 第八条至第十二条 includes both ends. */
export const writtenSpan = ({ span, rangeEnd }: Reference): Span =>
  rangeEnd === undefined ? span : { start: span.start, end: Math.max(span.end, rangeEnd.span.end) };

/** The title of the other text a reference points into, where it is known. */
export const citedTitleOf = ({ scope }: Reference): string | undefined =>
  scope.kind === 'own' ? undefined : scope.title;

/** The numbers of the articles a reference names, the first and the last of a range; relative forms have none. */
export function citedArticlesOf({ target, rangeEnd }: Reference): {
  readonly first: Ordinal | undefined;
  readonly last: Ordinal | undefined;
} {
  const first = target.article?.kind === 'absolute' ? target.article.ordinal : undefined;
  const last = rangeEnd?.target.article;
  return { first, last: last?.kind === 'absolute' ? last.ordinal : first };
}

const resolveAll = (snapshot: Snapshot): readonly ResolvedReference[] =>
  snapshot
    .derive(findReferences)
    .map((reference) => ({
      reference,
      resolution: resolveReference(snapshot, reference),
      span: writtenSpan(reference),
    }))
    .sort((a, b) => a.span.start - b.span.start);

/** Every reference of the text with its target, in text order. */
export const resolvedReferences = (snapshot: Snapshot): readonly ResolvedReference[] =>
  snapshot.derive(resolveAll);

/** The reference under the cursor; where two touch there, the one that begins at it. */
export const referenceAt = (snapshot: Snapshot, offset: number): ResolvedReference | undefined =>
  resolvedReferences(snapshot).findLast(({ span }) => span.start <= offset && offset <= span.end);

const BETWEEN = /^(?:、|和|与|及|或|或者|以及)$/u;

/** The references of an enumeration 第三条、第五条第一款和第七条 of which one is given, in text order; it alone where it stands alone. */
export function enumerationOf(snapshot: Snapshot, resolved: ResolvedReference): readonly ResolvedReference[] {
  const all = resolvedReferences(snapshot);
  const at = all.indexOf(resolved);
  const goesOn = (index: number): boolean => {
    const before = all[index - 1];
    const behind = all[index];
    if (before === undefined || behind === undefined) return false;
    return BETWEEN.test(snapshot.text.slice(before.span.end, behind.span.start));
  };
  let first = at;
  while (goesOn(first)) first--;
  let last = at;
  while (goesOn(last + 1)) last++;
  return all.slice(first, last + 1);
}

function collectCiting(snapshot: Snapshot): ReadonlyMap<StructureNode, readonly ResolvedReference[]> {
  const citing = new Map<StructureNode, ResolvedReference[]>();
  for (const resolved of resolvedReferences(snapshot)) {
    if (resolved.resolution.kind !== 'found') continue;
    for (const node of resolved.resolution.nodes) {
      groupInto(citing, node, resolved);
    }
  }
  return citing;
}

/**
 * The references to a node or to anything inside it, in text order, without those that stand in the node itself:
 * 本条 and 前款 tell a reader of the article nothing about who depends on it.
 */
export function referencesTo(snapshot: Snapshot, node: StructureNode): readonly ResolvedReference[] {
  const citing = snapshot.derive(collectCiting);
  const found = new Set<ResolvedReference>();
  const visit = (at: StructureNode): void => {
    for (const resolved of citing.get(at) ?? []) {
      if (resolved.span.start < node.span.start || resolved.span.start > node.span.end) found.add(resolved);
    }
    // A heading is cited by its own number only: references to its articles are theirs.
    if (!isHeadingLevel(node.level)) at.children.forEach(visit);
  };
  visit(node);
  return [...found].sort((a, b) => a.span.start - b.span.start);
}
