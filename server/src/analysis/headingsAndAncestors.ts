import { formatOrdinal, ordinal } from '../base/ordinal';
import { partitionPoint } from '../base/partitionPoint';
import { emptySpan, type Span } from '../base/span';
import { withoutBlanks } from '../syntax/blanks';
import { LEVELS, isHeadingLevel } from '../syntax/levelTable';
import { paragraphsOf, allNodes } from '../syntax/walkTree';
import { isBoldMarkdown } from '../syntax/findConversionResidue';
import { type StructureNode } from '../syntax/tree';
import { type Snapshot } from './snapshot';

const mapAncestors = (snapshot: Snapshot): ReadonlyMap<StructureNode, readonly StructureNode[]> =>
  new Map(allNodes(snapshot.tree).map(({ node, ancestors }) => [node, ancestors]));

/** The nodes above a node of the body, from the widest to its parent. */
export const ancestorsOf = (snapshot: Snapshot, node: StructureNode): readonly StructureNode[] =>
  snapshot.derive(mapAncestors).get(node) ?? [];

/** The article 条 of a path from `pathAt`. */
export const articleIn = (path: readonly StructureNode[]): StructureNode | undefined =>
  path.find((node) => node.level === 'article');

/** A heading as one line, `第三章 数据要素`; blanks inside a title (总　则) are typography and dropped. */
export const headingLine = (node: StructureNode): string =>
  [withoutBlanks(node.label?.text ?? ''), withoutBlanks(node.title?.text ?? '')]
    .filter((part) => part !== '')
    .join(' ');

/** The headings above a node, widest first: `['第三章 数据要素', '第二节 数据市场']`. */
export const headingPathOf = (snapshot: Snapshot, node: StructureNode): readonly string[] =>
  ancestorsOf(snapshot, node)
    .filter((above) => isHeadingLevel(above.level) || above.level === 'heading')
    .map(headingLine);

/** How a drafter cites a node of the body: `第六条第二款第一项`, `第三章 数据要素`; empty for text outside articles. */
export function citedName(snapshot: Snapshot, node: StructureNode): string {
  if (isHeadingLevel(node.level) || node.level === 'heading') return headingLine(node);
  const path = [...ancestorsOf(snapshot, node), node];
  const from = path.findIndex((above) => above.level === 'article');
  if (from < 0) return '';
  return path
    .slice(from)
    .map((part, depth) => numberIn(path[from + depth - 1], part))
    .join('');
}

/** The number of a node within `parent`; a paragraph 款 carries none and is counted, and a lone one is not named. */
export function numberIn(parent: StructureNode | undefined, node: StructureNode): string {
  const counter = LEVELS[node.level].counter ?? '';
  if (node.level !== 'paragraph') {
    return node.label === undefined ? '' : formatOrdinal(node.label.ordinal, counter);
  }
  const paragraphs = parent?.level === 'article' ? paragraphsOf(parent) : [];
  return paragraphs.length < 2 ? '' : formatOrdinal(ordinal(paragraphs.indexOf(node) + 1), counter);
}

/** Where a jump to a node lands: its label, its title, or the place where its text begins. */
export const anchorOf = (node: StructureNode): Span =>
  node.label?.span ?? node.title?.span ?? emptySpan(node.span.start);

const isWrittenBold = ({ text }: Snapshot): boolean => isBoldMarkdown(text);

/** The text of a stretch as it reads: marks of Markdown, residues of a conversion, indents and blank lines left out. */
export function plainText(snapshot: Snapshot, { start, end }: Span): string {
  let visible = '';
  let at = start;
  for (const { span } of residuesIn(snapshot, start, end)) {
    visible += snapshot.text.slice(at, Math.max(at, span.start));
    at = Math.max(at, span.end);
  }
  visible += snapshot.text.slice(at, Math.max(at, end));
  return (snapshot.derive(isWrittenBold) ? visible.replace(/\*{2,3}/gu, '') : visible)
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function residuesIn(snapshot: Snapshot, start: number, end: number): Snapshot['tree']['residues'] {
  const residues = snapshot.tree.residues;
  return residues
    .slice(
      partitionPoint(residues, ({ span }) => span.end <= start),
      partitionPoint(residues, ({ span }) => span.start < end),
    )
    .map((r) => ({ ...r, span: { start: r.span.start, end: Math.min(r.span.end, end) } }));
}

/** A node's whole text without its own label and title, one paragraph or item a line. */
export function bodyText(snapshot: Snapshot, node: StructureNode): string {
  const titleEnd = node.title?.span.end ?? 0;
  // The bracket behind the caption of an article is no part of its title.
  const isClosed =
    node.level === 'article' && titleEnd > 0 && /[】）)]/u.test(snapshot.text.charAt(titleEnd));
  const start = Math.max(node.span.start, node.label?.span.end ?? 0, titleEnd + Number(isClosed));
  return plainText(snapshot, { start, end: node.span.end });
}

/** The first `limit` characters of a node's text, `…` where it goes on; for lists of articles. */
export function firstWords(snapshot: Snapshot, node: StructureNode, limit = 20): string {
  const start = Math.max(node.span.start, node.label?.span.end ?? 0);
  // The residue of a conversion that stands before the words may be longer than they are.
  const text = plainText(snapshot, { start, end: Math.min(node.span.end, start + limit * 6) });
  const line = text.split('\n', 1)[0] ?? '';
  return cutAt(line, limit);
}

/** At most `limit` characters, with … in the place of what is cut off and of the mark before it. */
export const cutAt = (text: string, limit: number): string =>
  text.length > limit ? `${text.slice(0, limit).replace(/[，。；：、]$/u, '')}…` : text;
