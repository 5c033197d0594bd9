import { partitionPoint } from '../base/partitionPoint';
import { isBareNumber, isPageNumber, isTableRule } from './skipConversionResidue';
import { type Line, type LineKind, type Residue } from './tree';

/** A control character, NUL above all: no text has one. */
const CONTROL = '\\0-\\x08\\x0e-\\x1f\\x7f';
const MARKS = `\\[bookmark:[^\\]\\r\\n]{0,200}\\]|\\*\\*|[${CONTROL}]+|[\\u200b\\u200e\\u200f\\u00ad\\ufffc\\ufffd\\ue000-\\uf8ff]+`;
const INLINE = new RegExp(MARKS, 'gu');
const ANY_MARK = new RegExp(MARKS, 'u');

/** Whether something stands among these words that a conversion may have left. Lines of metadata are told by their kind. */
export const holdsResidue = (words: string): boolean => ANY_MARK.test(words);

function kindOf(line: string): Residue['kind'] {
  if (isTableRule(line)) return 'table-rule';
  return isPageNumber(line) || isBareNumber(line) ? 'page-number' : 'page-metadata';
}

function inlineKindOf(found: string): Residue['kind'] {
  if (found.startsWith('[')) return 'bookmark';
  if (found === '**') return 'markdown';
  return found.charCodeAt(0) < 0x80 ? 'control' : 'invisible';
}

/** A heading of Markdown: such a text is written in it, and its marks are no residue. */
const MARKDOWN_HEADING = /^(?:#{1,6}[ \t]|={4,}[ \t]*$)/mu;
/** Whether the `**` of a text are marks of the Markdown it is written in. */
export const isBoldMarkdown = (text: string): boolean => text.includes('**') && MARKDOWN_HEADING.test(text);
/** Under a line ===== or ----- makes it a heading of Markdown. */
const UNDERLINE = /^(?:=+|-+)$/u;

/** Everything in the text that a conversion left behind, in text order; what stands inside a metadata line is part of it. */
export function findResidues(text: string, lines: readonly Line[]): readonly Residue[] {
  const residues: Residue[] = [];
  const metadata = lines.filter((line) => line.kind === 'metadata');
  for (const { content } of metadata) {
    const written = text.slice(content.start, content.end);
    if (UNDERLINE.test(written) && isUnderHeading(lines, content.start)) continue;
    residues.push({ kind: kindOf(written), span: content });
  }
  const isMarkdown = isBoldMarkdown(text);
  let next = 0;
  for (const match of text.matchAll(INLINE)) {
    const [found] = match;
    const end = match.index + found.length;
    while ((metadata[next]?.content.end ?? Infinity) <= match.index) next++;
    if ((metadata[next]?.content.start ?? Infinity) < end) continue;
    if (isMarkdown && found === '**') continue;
    residues.push({ kind: inlineKindOf(found), span: { start: match.index, end } });
  }
  return residues.sort((a, b) => a.span.start - b.span.start);
}

/** Directly under the title, or under the heading of a part, chapter or section. */
function isUnderHeading(lines: readonly Line[], at: number): boolean {
  const index = partitionPoint(lines, ({ content }) => content.start < at);
  const above = lines[index - 1];
  const first = lines.find(({ kind }) => kind === 'plain');
  return above !== undefined && (above === first || HEADINGS.has(above.kind));
}

const HEADINGS: ReadonlySet<LineKind> = new Set(['part', 'subpart', 'chapter', 'section', 'bare-heading']);
