import { formatOrdinal, type Ordinal, compareOrdinals, sameOrdinal } from '../../base/ordinal';
import { LEVELS } from '../../syntax/levelTable';
import { nodesOf } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { ancestorsOf } from '../headingsAndAncestors';
import { type Context, type Following, HOLDS, leave, replace } from './referenceAfterEdit';
import { referenceLabel } from './writeNewLabel';

/** 本章 in an article that moves to another chapter, and ranges of chapters that change places. */
export function followHeading(context: Context): Following {
  const { resolved, place, plan, future, snapshot } = context;
  if (resolved.reference.rangeEnd !== undefined) return followHeadingRange(context);
  const { reference, resolution } = resolved;
  const heading = resolution.kind === 'found' ? resolution.nodes[0] : undefined;
  if (reference.target.heading?.ordinal !== 'this' || heading?.label === undefined) return HOLDS;
  const article = place?.article.node;
  const image = article && future.imagesOf(article)[0];
  if (image === undefined || image.headings.includes(heading)) return HOLDS;
  const number = plan.renumberings.find(({ node }) => node === heading)?.to ?? heading.label.ordinal;
  const said = formatOrdinal(number, LEVELS[heading.level].counter ?? '');
  // 本章第二节 names two levels with one heading target: only 本章 alone is said again.
  return /^本[编章节]$/u.test(snapshot.text.slice(reference.span.start, reference.span.end))
    ? replace(reference.span, said)
    : leave('divided');
}

/** 第二章至第四章 goes on covering the same chapters, whichever of them changed places. */
function followHeadingRange({ resolved: { reference, resolution }, plan, snapshot }: Context): Following {
  const [first, last, ...others] = resolution.kind === 'found' ? resolution.nodes : [];
  if (first === undefined || last === undefined || others.length > 0) return HOLDS;
  const { level } = first;
  if (level !== last.level || !plan.renumberings.some(({ node }) => node.level === level)) return HOLDS;
  const [from, to] = reference.labels.filter((label) => label.level === level);
  if (from === undefined || to === undefined) return HOLDS;
  const parentOf = (node: StructureNode): StructureNode | undefined => ancestorsOf(snapshot, node).at(-1);
  const isInOne = parentOf(first) === parentOf(last);
  const row = nodesOf(snapshot.tree, level)
    .map(({ node }) => node)
    .filter((node) => !isInOne || parentOf(node) === parentOf(first));
  const covered = new Set(row.slice(row.indexOf(first), row.indexOf(last) + 1));
  const moved = new Map<StructureNode, Ordinal>(
    plan.renumberings.map(({ node, to: number }) => [node, number]),
  );
  const numbers = row
    .map((node) => ({ node, number: moved.get(node) ?? node.label?.ordinal }))
    .filter((each): each is { node: StructureNode; number: Ordinal } => each.number !== undefined)
    .toSorted((a, b) => compareOrdinals(a.number, b.number));
  const start = numbers.findIndex(({ node }) => covered.has(node));
  const now = numbers.slice(start, start + covered.size);
  const [low, high] = [now[0]?.number, now.at(-1)?.number];
  if (low === undefined || high === undefined || !now.every(({ node }) => covered.has(node))) {
    return leave('range');
  }
  const { text } = snapshot;
  const edits = [
    { label: from, number: low },
    { label: to, number: high },
  ].map(({ label, number }) => ({
    span: label.span,
    // Who keeps the number keeps how it is written.
    newText: sameOrdinal(number, label.ordinal)
      ? text.slice(label.span.start, label.span.end)
      : referenceLabel(label, text, number),
  }));
  return { kind: 'numbers', edits };
}
