import { runToEnd, type Steps } from '../base/steps';
import { type Span } from '../base/span';
import { type Snapshot } from '../analysis/snapshot';
import { anchorOf, firstWords, headingLine, numberIn } from '../analysis/headingsAndAncestors';
import { withoutBlanks } from '../syntax/blanks';
import { paragraphsOf } from '../syntax/walkTree';
import { type Level, type StructureNode } from '../syntax/tree';

/** The kind of an outline entry. The LSP layer has an icon for each. */
export type SymbolKind = Level | 'title' | 'contents' | 'annex';

/** One entry of the outline. */
export interface OutlineSymbol {
  readonly name: string;
  /** The first words of an article whose name is its caption. */
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** The span to select when somebody jumps to the entry. Always inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

/** The outline: title, table of contents, headings, articles with their paragraphs and items, and annexes. */
export const symbols = (snapshot: Snapshot): readonly OutlineSymbol[] => runToEnd(symbolSteps(snapshot));

/** The same in steps. */
export function* symbolSteps(snapshot: Snapshot): Steps<readonly OutlineSymbol[]> {
  const { title, contents, children, annexes } = snapshot.tree;
  const found: OutlineSymbol[] = [...(yield* nodeSymbols(snapshot, children))];
  if (title !== undefined) found.push(leaf(withoutBlanks(title.text), 'title', title.span, title.span));
  if (contents !== undefined) {
    found.push(leaf('目录', 'contents', contents.span, contents.heading?.span ?? contents.span));
  }
  for (const { heading, span } of annexes) {
    found.push(leaf(withoutBlanks(heading.text), 'annex', span, heading.span));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

const leaf = (name: string, kind: SymbolKind, span: Span, selection: Span): OutlineSymbol => ({
  name: name === '' ? '…' : name,
  kind,
  span,
  selection,
  children: [],
});

/** Pauses behind each article. */
function* nodeSymbols(
  snapshot: Snapshot,
  nodes: readonly StructureNode[],
  parent?: StructureNode,
): Steps<readonly OutlineSymbol[]> {
  const isLone = parent?.level === 'article' && paragraphsOf(parent).length === 1;
  const found: OutlineSymbol[] = [];
  for (const node of nodes) {
    const children = yield* nodeSymbols(snapshot, node.children, node);
    // A single 款 is the whole article, so its items are listed under the article.
    if (isLone && node.level === 'paragraph') {
      found.push(...children);
      continue;
    }
    const symbol = leaf(nameOf(snapshot, node, parent), node.level, node.span, anchorOf(node));
    const detail =
      node.level === 'article' && node.title !== undefined ? wordsBehindCaption(snapshot, node) : '';
    found.push({ ...symbol, ...(detail !== '' && { detail }), children });
    if (node.level === 'article') yield;
  }
  return found;
}

/**
 * The name of an entry: an article's number with its caption, `第六条 数据共享`, or with its first words. For a 款 the number
 * it is cited by.
 */
function nameOf(snapshot: Snapshot, node: StructureNode, parent: StructureNode | undefined): string {
  const head = node.level === 'paragraph' ? numberIn(parent, node) : headingLine(node);
  if (node.title !== undefined) return head;
  return [head, firstWords(snapshot, node)].filter((part) => part !== '').join(' ');
}

function wordsBehindCaption(snapshot: Snapshot, node: StructureNode): string {
  const [first] = node.children;
  return first === undefined ? '' : firstWords(snapshot, first);
}
