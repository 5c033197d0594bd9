import { type Ordinal } from '../base/ordinal';
import { shiftSpan, type Span } from '../base/span';
import { type Label, type Level, type Line, type LineKind, type Piece, type StructureNode } from './tree';

/*
 * What stayed of the version of a text before this one, somewhere else: its places are worked out when somebody asks
 * for them. An edit in a long text moves thousands of nodes, and few of them are looked at.
 */

const movedPiece = ({ span, text }: Piece, by: number): Piece => ({ span: shiftSpan(span, by), text });

const movedLabel = ({ span, text, ordinal, defects }: Label, by: number): Label => ({
  span: shiftSpan(span, by),
  text,
  ordinal,
  defects,
});

class MovedLine implements Line {
  readonly origin: Line;
  readonly by: number;

  constructor(origin: Line, by: number) {
    this.origin = origin;
    this.by = by;
  }

  get kind(): LineKind {
    return this.origin.kind;
  }

  get start(): number {
    return this.origin.start + this.by;
  }

  get end(): number {
    return this.origin.end + this.by;
  }

  get content(): Span {
    return shiftSpan(this.origin.content, this.by);
  }

  get label(): Label | undefined {
    return this.origin.label && movedLabel(this.origin.label, this.by);
  }

  get quoted(): boolean {
    return this.origin.quoted;
  }
}

/** The number a line begins with; of a moved line nothing else of the label has to be worked out for it. */
export const ordinalOf = (line: Line): Ordinal | undefined =>
  (line instanceof MovedLine ? line.origin : line).label?.ordinal;

/** The line, `by` characters further on. */
export function movedLine(line: Line, by: number): Line {
  if (by === 0) return line;
  return line instanceof MovedLine
    ? moved(line, by, (origin, all) => new MovedLine(origin, all))
    : new MovedLine(line, by);
}

class MovedNode implements StructureNode {
  readonly origin: StructureNode;
  readonly by: number;
  #label: Label | undefined;
  #span: Span | undefined;
  #children: readonly StructureNode[] | undefined;

  constructor(origin: StructureNode, by: number) {
    this.origin = origin;
    this.by = by;
  }

  get level(): Level {
    return this.origin.level;
  }

  get label(): Label | undefined {
    return (this.#label ??= this.origin.label && movedLabel(this.origin.label, this.by));
  }

  get title(): Piece | undefined {
    return this.origin.title && movedPiece(this.origin.title, this.by);
  }

  get span(): Span {
    return (this.#span ??= shiftSpan(this.origin.span, this.by));
  }

  get textSpan(): Span {
    return shiftSpan(this.origin.textSpan, this.by);
  }

  get children(): readonly StructureNode[] {
    return (this.#children ??= this.origin.children.map((child) => new MovedNode(child, this.by)));
  }
}

/** The node with all below it, `by` characters further on. */
export function movedNode(node: StructureNode, by: number): StructureNode {
  if (by === 0) return node;
  return node instanceof MovedNode
    ? moved(node, by, (origin, all) => new MovedNode(origin, all))
    : new MovedNode(node, by);
}

/** Where what has moved moves again, it is the first place that counts: no chain grows with the edits. */
const moved = <T>(
  { origin, by: before }: { readonly origin: T; readonly by: number },
  by: number,
  move: (origin: T, by: number) => T,
): T => (before + by === 0 ? origin : move(origin, before + by));

/** True for the same node in two versions of a text, wherever it stands in them. */
export const isSameNode = (a: StructureNode, b: StructureNode): boolean => originOf(a) === originOf(b);

/** The node as it was where it was first read: the same one for all versions in which it stayed. */
export const originOf = (node: StructureNode): StructureNode =>
  node instanceof MovedNode ? node.origin : node;
