import { type Snapshot } from '../analysis/snapshot';
import { partitionPoint } from '../base/partitionPoint';
import { type Span } from '../base/span';
import { trimmed } from '../syntax/blanks';
import { isHeadingLevel } from '../syntax/levelTable';
import { outlineNodes } from '../syntax/walkTree';
import { type Label, type RegulationTree, type StructureNode } from '../syntax/tree';
import { type RowPart } from './types';

/** The part of a text in one cell: an article, a heading, the title, or a line that belongs to none of them. */
export interface Unit {
  readonly part: RowPart;
  /** From its first visible character to its last. */
  readonly span: Span;
  /** The number in front. */
  readonly label: Label | undefined;
  /** The node of the article or heading. */
  readonly node: StructureNode | undefined;
}

/** A unit of several lines. It gets all lines that begin before its end. */
interface Stretch extends Omit<Unit, 'span'> {
  readonly span: Span;
}

/** The units of a text in text order. Each visible character is in exactly one of them. */
export function unitsOf({ text, tree }: Snapshot): readonly Unit[] {
  const stretches = stretchesOf(tree);
  const units: Unit[] = [];
  let open: Stretch | undefined;
  for (const line of tree.lines) {
    const span = trimmed(text, line.start, line.end);
    if (span.start === span.end) continue;
    const next = stretches[partitionPoint(stretches, (each) => each.span.end <= line.start)];
    const here = next !== undefined && next.span.start < line.end ? next : undefined;
    const last = units.at(-1);
    if (here === undefined) {
      units.push({ part: loosePart(tree, span), span, label: line.label, node: undefined });
    } else if (here === open && last !== undefined) {
      units[units.length - 1] = { ...last, span: { start: last.span.start, end: span.end } };
    } else {
      units.push({ ...here, span });
    }
    open = here;
  }
  return units;
}

/** The title, 题注, 目录, headings and articles in text order. */
function stretchesOf(tree: RegulationTree): readonly Stretch[] {
  const { title, adoptionNote, contents } = tree;
  const nothing = { label: undefined, node: undefined };
  return [
    ...(title === undefined ? [] : [{ part: 'title', span: title.span, ...nothing } as const]),
    ...(adoptionNote === undefined
      ? []
      : [{ part: 'adoptionNote', span: adoptionNote.span, ...nothing } as const]),
    ...(contents === undefined ? [] : [{ part: 'contents', span: contents.span, ...nothing } as const]),
    ...outlineNodes(tree).flatMap(({ node }): readonly Stretch[] => {
      const { level, label, span } = node;
      if (level === 'article') return [{ part: level, span, label, node }];
      if (!isHeadingLevel(level)) return [];
      const end = node.title?.span.end ?? label?.span.end ?? span.start + 1;
      return [{ part: level, span: { start: span.start, end }, label, node }];
    }),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** The kind of a line outside of headings and articles. */
function loosePart({ annexes, closing }: RegulationTree, { start }: Span): RowPart {
  if (closing !== undefined && closing.span.start <= start && start < closing.span.end) return 'closing';
  const annex = annexes[partitionPoint(annexes, ({ span }) => span.end <= start)];
  return annex !== undefined && annex.span.start <= start ? 'annex' : 'text';
}
