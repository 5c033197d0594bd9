import { type Span } from '../base/span';
import { withOneMore } from '../base/groupInto';
import { type Label, type Level, type Line, type Piece, type StructureNode } from './tree';

/** How a list label is written; a list nests in another when its style differs. */
export type ListStyle = 'heading' | 'bracketed' | 'numbered' | 'bracketed-number';

/** The list style of a line; a policy document's headings are written in the same ones. */
export function styleOf({ kind, label }: Line): ListStyle | undefined {
  if (kind === 'heading') return 'heading';
  if (kind === 'item') return 'bracketed';
  if (kind !== 'subitem') return undefined;
  return /^[（(⑴-⒇①-⑳]/u.test(label?.text ?? '') ? 'bracketed-number' : 'numbered';
}

/** A node still being filled. */
export interface OpenNode {
  readonly level: Level;
  /** Depth in the structure; a node closes every open node of the same or a greater rank. */
  readonly rank: number;
  readonly style: ListStyle | undefined;
  readonly label: Label | undefined;
  readonly title: Piece | undefined;
  readonly start: number;
  readonly ownText: Span;
  /** Absent until the first one is closed: most nodes have none, and most others one. */
  children: StructureNode[] | undefined;
}

/** The chain of open nodes from the widest to the narrowest, and the finished roots. */
export class NodeStack {
  readonly roots: StructureNode[] = [];
  readonly #open: OpenNode[] = [];

  push(node: OpenNode): void {
    this.closeTo(node.rank);
    this.#open.push(node);
  }

  /** Closes every open node whose rank is `rank` or greater. */
  closeTo(rank: number): void {
    while (this.#open.length > 0 && (this.#open.at(-1)?.rank ?? 0) >= rank) this.#closeLast();
  }

  top(): OpenNode | undefined {
    return this.#open.at(-1);
  }

  /** The innermost open node of `level`. */
  find(level: Level): OpenNode | undefined {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      if (this.#open[at]?.level === level) return this.#open[at];
    }
    return undefined;
  }

  /** The innermost open list node for which `isMeant` holds. */
  findList(isMeant: (style: ListStyle, node: OpenNode) => boolean): OpenNode | undefined {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const node = this.#open[at];
      if (node?.style !== undefined && isMeant(node.style, node)) return node;
    }
    return undefined;
  }

  finish(): readonly StructureNode[] {
    this.closeTo(-1);
    return this.roots;
  }

  #closeLast(): void {
    const node = this.#open.pop();
    if (node === undefined) return;
    const above = this.#open.at(-1);
    if (above === undefined) this.roots.push(finished(node));
    else above.children = withOneMore(above.children, finished(node));
  }
}

const NO_CHILDREN: readonly StructureNode[] = [];

function finished(node: OpenNode): StructureNode {
  const children = node.children ?? NO_CHILDREN;
  const last = children.at(-1);
  const ownEnd = Math.max(node.ownText.end, node.title?.span.end ?? 0, node.label?.span.end ?? 0);
  const end = last === undefined ? ownEnd : Math.max(ownEnd, last.span.end);
  // An article's text is its paragraphs: it has none of its own.
  const first = children[0];
  const textSpan =
    node.level === 'article' && first !== undefined ? { start: first.span.start, end } : node.ownText;
  return {
    level: node.level,
    label: node.label,
    title: node.title,
    span: { start: node.start, end },
    textSpan,
    children,
  };
}
