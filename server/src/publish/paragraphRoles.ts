import { type Snapshot } from '../analysis/snapshot';
import { contains, type Span } from '../base/span';
import { isHeadingLevel } from '../syntax/levelTable';
import { allNodes } from '../syntax/walkTree';
import { type Label, type Line, type RegulationTree, type StructureNode } from '../syntax/tree';
import { type ParagraphRole } from '../word/write/documentModel';

/** A line of the text as a paragraph of a document. Offsets are in the text. */
export interface RoledLine {
  /** Without blanks at its ends. */
  readonly content: Span;
  readonly role: ParagraphRole;
  /** The number in front, where the line is numbered. */
  readonly label: Label | undefined;
  /** The article, heading or item that begins here. */
  readonly node: StructureNode | undefined;
}

/** What each line of a text is on paper; blank lines are left out. A line ends where the text breaks it. */
export function roledLines({ tree }: Snapshot): readonly RoledLine[] {
  const nodes = new Map(
    allNodes(tree).flatMap(({ node }): [number, StructureNode][] =>
      node.label === undefined ? [] : [[node.label.span.start, node]],
    ),
  );
  const seen = wholeLines(tree);
  return seen.map(({ line, content }) => {
    const node = line.label && nodes.get(line.label.span.start);
    return { content, role: roleOf(line, content, node, tree), label: line.label, node };
  });
}

interface SeenLine {
  readonly line: Line;
  readonly content: Span;
}

/** The parser cuts lines that ran together; on paper they stay one until somebody mends the text. */
function wholeLines({ text, lines }: RegulationTree): readonly SeenLine[] {
  const whole: SeenLine[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = whole.at(-1);
    if (isOpen && last !== undefined) {
      whole[whole.length - 1] = { ...last, content: { start: last.content.start, end: endOf(text, line) } };
    } else if (line.kind !== 'blank') {
      whole.push({ line, content: { start: startOf(text, line), end: endOf(text, line) } });
    }
    const isBroken = /[\r\n]/u.test(text.charAt(line.end - 1));
    isOpen = !isBroken && line.kind !== 'blank';
  }
  return whole.filter(({ content }) => content.end > content.start);
}

const BLANK = /[\s\u00a0\u3000]/u;

/** Residue in front of a line is part of it: an export takes nothing away. */
function startOf(text: string, { start, end }: Line): number {
  let at = start;
  while (at < end && BLANK.test(text.charAt(at))) at++;
  return at;
}

function endOf(text: string, { start, end }: Line): number {
  let at = end;
  while (at > start && BLANK.test(text.charAt(at - 1))) at--;
  return at;
}

function roleOf(
  line: Line,
  content: Span,
  node: StructureNode | undefined,
  tree: RegulationTree,
): ParagraphRole {
  const isIn = (span: Span | undefined): boolean => span !== undefined && contains(span, content.start);
  if (isIn(tree.title?.span)) return 'title';
  if (isIn(tree.adoptionNote?.span)) return 'adoptionNote';
  const contents = tree.contents;
  if (contents !== undefined && isIn(contents.span)) {
    if (isIn(contents.heading?.span)) return 'contentsTitle';
    return contentsRole(line, content, tree);
  }
  if (isIn(tree.closing?.span)) return 'closing';
  if (line.kind === 'annex-heading') return 'annex';
  if (tree.annexes.some(({ span }) => contains(span, content.start))) return 'text';
  if (node !== undefined && isHeadingLevel(node.level)) return node.level;
  if (node?.level === 'article' || node?.level === 'item' || node?.level === 'subitem') return node.level;
  if (node?.level === 'heading') return policyRole(node.label?.text ?? '');
  if (line.kind === 'bare-heading' && !line.quoted) return 'chapter';
  return tree.kind === 'regulation' ? 'paragraph' : 'text';
}

/** How far an entry of the contents is indented: the highest level that the contents have stands on the left. */
function contentsRole(line: Line, content: Span, { contents }: RegulationTree): ParagraphRole {
  const levels = ['part', 'subpart', 'chapter', 'section'].filter((level) =>
    contents?.entries.some((entry) => entry.level === level),
  );
  const entry = contents?.entries.find(({ span }) => contains(span, content.start));
  const depth = levels.indexOf(entry?.level ?? line.kind);
  return depth <= 0 ? 'contents1' : depth === 1 ? 'contents2' : 'contents3';
}

/** The level of a heading of a policy document by its number: 一、 then （一） then 1. (GB/T 9704-2012, 7.3.3). */
function policyRole(label: string): ParagraphRole {
  if (/^[（(]/u.test(label)) return /\d/u.test(label) ? 'text' : 'heading2';
  return /^\d/u.test(label) ? 'heading3' : 'heading1';
}
