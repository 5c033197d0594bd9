import { relabel } from '../analysis/numbering/writeNewLabel';
import { type Snapshot } from '../analysis/snapshot';
import { overlaps, type Span } from '../base/span';
import { applyEdits, type TextEdit } from '../base/textEdit';
import { skipBlanks } from '../syntax/blanks';
import { parse } from '../syntax/parse';
import { type Line, type RegulationTree } from '../syntax/tree';
import { allNodes } from '../syntax/walkTree';

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' };

/** A half-width mark or a quotation, whichever comes first. */
const MARK_OR_QUOTATION = /“[^”]*”?|‘[^’]*’?|"[^"]*"?|[,;:]/gu;
const BEFORE = /[\p{Script=Han}》〉）]/u;
const BEHIND = /[\p{Script=Han}《〈（]/u;

/**
 * Replaces half-width marks by full-width ones where they stand between Chinese characters, or behind one at the end of
 * the stretch. Marks beside digits or Latin letters and those in quotations stay (GB/T 15834).
 */
function* punctuationEdits(text: string, within: Span): Generator<TextEdit> {
  for (const match of text.slice(within.start, within.end).matchAll(MARK_OR_QUOTATION)) {
    const at = within.start + match.index;
    const newText = FULL[match[0]];
    if (newText === undefined || !BEFORE.test(text.charAt(at - 1))) continue;
    if (at + 1 < within.end && !BEHIND.test(text.charAt(at + 1))) continue;
    yield { span: { start: at, end: at + 1 }, newText };
  }
}

/**
 * The structure of a text as a string: kinds, levels, numbers and the parts around the body. Two layouts of a text with
 * the same structure have the same string.
 */
export function structureOf(tree: RegulationTree): string {
  const nodes = allNodes(tree).map(
    ({ node: { level, label } }) => `${level} ${label?.ordinal.main ?? ''}-${label?.ordinal.sub ?? ''}`,
  );
  const { kind, title, contents, annexes, closing, adoptionNote } = tree;
  const around = [title?.text, contents?.entries.length, annexes.length, closing !== undefined];
  return [kind, ...around, adoptionNote !== undefined, ...nodes].join('\n');
}

/** The blank that published texts have behind a number (national database). */
const SEPARATOR = '\u3000';

/**
 * Lays a text out like published ones: one full-width blank behind 第X条 and behind the numbers of headings, full-width
 * brackets around the numbers of items, full-width punctuation between Chinese characters, no blanks at the ends of
 * lines, and no two blank lines in a row. Quotations, tables, the table of contents and annexes stay. If the text would
 * be read with another structure afterwards, there are no edits. `within` limits the edits to a stretch.
 */
export function formatting(snapshot: Snapshot, within?: Span): readonly TextEdit[] {
  const { tree, text } = snapshot;
  if (tree.kind !== 'regulation' && tree.kind !== 'policy') return [];
  const edits = tree.lines
    .filter((line) => !line.quoted && !isApart(tree, line))
    .flatMap((line) => [...lineEdits(tree, line)])
    .concat([...blankLineEdits(tree)])
    .filter(({ span }) => within === undefined || overlaps(span, within))
    .sort((a, b) => a.span.start - b.span.start);
  return structureOf(parse(applyEdits(text, edits))) === structureOf(tree) ? edits : [];
}

/** True for a line of an annex or the table of contents, and for a row of a table. */
function isApart(
  { text, annexes, contents, residues }: RegulationTree,
  { start, end, content, kind, label }: Line,
): boolean {
  const isIn = (span: Span): boolean => span.start <= start && start < span.end;
  if (annexes.some(({ span }) => isIn(span)) || (contents !== undefined && isIn(contents.span))) return true;
  if (residues.some(({ kind, span }) => kind === 'table-rule' && span.start < end && start < span.end)) {
    return true;
  }
  // A tab behind a number is a blank that a conversion changed. Elsewhere tabs separate the cells of a row.
  const from = label === undefined ? content.start : skipBlanks(text, label.span.end, content.end);
  return (
    text.slice(from, content.end).includes('|') ||
    (!isHeadingLine(kind) && text.slice(from, content.end).includes('\t'))
  );
}

function* lineEdits(tree: RegulationTree, line: Line): Generator<TextEdit> {
  const { text } = tree;
  const { kind, label, content, end } = line;
  if (tree.kind === 'regulation') {
    if (label !== undefined && (kind === 'article' || isHeadingLine(kind))) yield* separatorEdit(text, line);
    if (label !== undefined && isHeadingLine(kind)) yield* titleEdits(text, line);
    if (label !== undefined && kind === 'item' && label.defects.length > 0) {
      const newText = relabel(label, 'item', label.ordinal);
      if (label.defects.every((defect) => defect === 'half-width-brackets')) {
        yield { span: label.span, newText };
      }
    }
    const from = label?.span.end ?? content.start;
    const isText = kind !== 'metadata' && kind !== 'front-matter';
    if (isText) yield* punctuationEdits(text, { start: from, end: content.end });
  }
  const lineEnd = endOfLine(text, end);
  const isAllBlank = skipBlanks(text, content.end, lineEnd) === lineEnd;
  // A number without text keeps the blank behind it, so that the text can be typed.
  if (content.end < lineEnd && label?.span.end !== content.end && isAllBlank) {
    yield { span: { start: content.end, end: lineEnd }, newText: '' };
  }
}

const isHeadingLine = (kind: Line['kind']): boolean =>
  kind === 'part' || kind === 'subpart' || kind === 'chapter' || kind === 'section';

/** The offset of the line break at the end of a line. */
function endOfLine(text: string, end: number): number {
  let at = end;
  while (at > 0 && /[\r\n]/u.test(text.charAt(at - 1))) at--;
  return at;
}

/**
 * In print, short titles are spaced out (总　　则). Other blanks between Chinese characters of a title become full-width
 * ones of the same width, or a single one where they are narrower.
 */
function* titleEdits(text: string, { label, content }: Line): Generator<TextEdit> {
  if (label === undefined) return;
  const from = skipBlanks(text, label.span.end, content.end);
  for (const match of text.slice(from, content.end).matchAll(BETWEEN_HAN)) {
    const start = from + match.index;
    const wide = match[0].split(/[\t\u3000]/u).length - 1;
    const width = match[0].length + wide;
    const newText = SEPARATOR.repeat(Math.ceil(width / 2));
    if (newText !== match[0]) yield { span: { start, end: start + match[0].length }, newText };
  }
}

const BETWEEN_HAN = /(?<=[\p{sc=Han}、）》”])[ \t\u00a0\u3000\u2000-\u200a]+(?=[\p{sc=Han}（《“])/gu;

/** The edit of the blanks behind a number. A caption in brackets follows without a blank. */
function* separatorEdit(text: string, { label, content }: Line): Generator<TextEdit> {
  if (label === undefined || label.span.end >= content.end) return;
  const start = label.span.end;
  const end = skipBlanks(text, start, content.end);
  const isClose = start === end && !/\p{Script=Han}/u.test(text.charAt(end));
  if (isClose || text.slice(start, end) === SEPARATOR) return;
  yield { span: { start, end }, newText: SEPARATOR };
}

/** Keeps only the first of several blank lines in a row in the body, and removes its blanks. */
function* blankLineEdits({ lines, children }: RegulationTree): Generator<TextEdit> {
  const from = children[0]?.span.start ?? Infinity;
  const to = children.at(-1)?.span.end ?? 0;
  for (const [index, line] of lines.entries()) {
    const isRepeated = line.kind === 'blank' && lines[index - 1]?.kind === 'blank';
    if (isRepeated && !line.quoted && line.start > from && line.end < to) {
      yield { span: { start: line.start, end: line.end }, newText: '' };
    }
  }
}
