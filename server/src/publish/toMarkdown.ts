import { type Snapshot } from '../analysis/snapshot';
import { partitionPoint } from '../base/partitionPoint';
import { type Span } from '../base/span';
import { PhysicalLines } from '../syntax/lines/physicalLines';
import { yamlFrontMatter } from '../syntax/lines/yamlFrontMatter';
import { type ParagraphRole } from '../word/write/documentModel';
import { roledLines } from './paragraphRoles';
import { tableIn } from './tableLines';

/** What Markdown puts before a heading; the parser passes over it. */
const MARKS: Partial<Record<ParagraphRole, string>> = {
  title: '# ',
  part: '## ',
  subpart: '## ',
  chapter: '## ',
  section: '### ',
  heading1: '## ',
  heading2: '### ',
};

/**
 * A text as Markdown: headings with `#`, a paragraph for each line. The tool reads it as the regulation it is, with the
 * same structure and no finding about what a conversion left; `fromMarkdown` gives its lines back as they were.
 */
export function toMarkdown(snapshot: Snapshot): string {
  const { text, tree } = snapshot;
  const lines = roledLines(snapshot);
  const blocks: string[] = [];
  for (let index = 0; index < lines.length;) {
    const table = tableIn(text, lines, index);
    const rows = lines.slice(index, table?.next ?? index + 1);
    index += rows.length;
    if (table !== undefined) {
      blocks.push(rows.map(({ content }) => text.slice(content.start, content.end)).join('\n'));
      continue;
    }
    for (const { role, content } of rows) {
      const mark = MARKS[role] ?? '';
      const isMarked = /^#{1,6}[ \u3000]/u.test(text.slice(content.start, content.start + 7));
      blocks.push((isMarked ? '' : mark) + escapedLine(text, content, tree.residues));
    }
  }
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** Characters that Markdown would read as marks. What was Markdown in the text before stays so. */
const ACTIVE = /[\\`*_<[~]|&(?=#?\w+;)|^(?:[>+#=-]|(?:[0-9]{1,9})[.)](?=[ \t]))/gu;

function escapedLine(
  text: string,
  { start, end }: Span,
  residues: readonly { readonly span: Span }[],
): string {
  const next = partitionPoint(residues, ({ span }) => span.end <= start);
  const inside: Span[] = [];
  for (let at = next; (residues[at]?.span.start ?? Infinity) < end; at++) {
    const span = residues[at]?.span;
    if (span !== undefined) inside.push(span);
  }
  const isResidue = (at: number): boolean =>
    inside.some((span) => span.start <= start + at && start + at < span.end);
  const line = text.slice(start, end);
  if (/^#{1,6}[ \u3000]/u.test(line)) return line;
  return line.replace(ACTIVE, (mark: string, at: number) => {
    if (isResidue(at)) return mark;
    return /^[0-9]/u.test(mark) ? `${mark.slice(0, -1)}\\${mark.slice(-1)}` : `\\${mark}`;
  });
}

/** The lines of a text that was written as Markdown, without its marks and without a YAML front matter. */
export function fromMarkdown(markdown: string): string {
  const lines = withoutFrontMatter(markdown)
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => withoutMarks(line).trimEnd())
    .filter((line) => line !== '');
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function withoutFrontMatter(markdown: string): string {
  const lines = new PhysicalLines(markdown);
  const fenced = yamlFrontMatter(markdown, lines);
  return fenced === 0 ? markdown : markdown.slice(lines.endOf(fenced - 1));
}

/** A bullet or a quotation in front of what reads as structure; a dash opens paragraphs too. */
const MARKS_BEFORE = /^[ \t]*(?:>[ \t]?(?![0-9])|[-*+][ \t]+(?=(?:\*\*)?[第（(]))*(?:#{1,6}[ \t]+)?/u;
/** A mark that stands for itself, or the beginning or end of what is bold. */
const ESCAPED_OR_BOLD = /\\([\\`*_<[~&>+#=.)-])|\*\*/gu;

/** Only lines that begin so are bold as a whole: in others `**` may be what a conversion left in the text. */
const BOLD_HEAD = /^(?:\*\*|[第（(])/u;

function withoutMarks(line: string): string {
  const rest = line.replace(MARKS_BEFORE, '');
  const bold = [...rest.matchAll(ESCAPED_OR_BOLD)].filter(([mark]) => mark === '**').length;
  const isBold = bold % 2 === 0 && BOLD_HEAD.test(rest);
  return rest.replace(ESCAPED_OR_BOLD, (mark: string, escaped?: string) => escaped ?? (isBold ? '' : mark));
}
