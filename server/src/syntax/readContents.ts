import { withoutBlanks } from './blanks';
import { HEADING_LEVELS } from './levelTable';
import { exactPiece, headingPiece } from './headingAsRead';
import { type ContentsEntry, type HeadingLevel, type Line, type TableOfContents } from './tree';

/** Dots and a page number behind an entry. */
const LEADER = /[\s\u3000.…·・]*(?:[.…·・]{2,}|\t)[\s\u3000.…·・]*[0-9]*$|[\s\u3000]+[0-9]{1,3}$/u;

/**
 * Reads the table of contents 目录 that begins at `index`: the word 目录 with the headings below it, or, where the
 * word was lost, a run of headings whose first one comes again before any other text. Gives `undefined` when no
 * table begins there; `next` is the first line after it.
 */
export function readContents(
  text: string,
  lines: readonly Line[],
  index: number,
): { readonly contents: TableOfContents; readonly next: number } | undefined {
  const first = lines[index];
  if (first === undefined) return undefined;
  const named = first.kind === 'contents-heading';
  if (!named && headingLevelOf(first) === undefined) return undefined;

  const entries: ContentsEntry[] = [];
  let next = named ? index + 1 : index;
  let repeats = false;
  for (let at = next; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.kind === 'blank') continue;
    const entry = readEntry(text, line);
    if (entry === undefined) {
      if (!named || !continuesContents(text, lines, at)) break;
      const above = entries.at(-1);
      if (above !== undefined && wrapsEntry(above, line)) {
        entries[entries.length - 1] = joined(text, above, line);
      }
      next = at + 1;
      continue;
    }
    if (entries[0] !== undefined && sameHeading(entries[0], entry)) {
      repeats = true;
      break;
    }
    entries.push(entry);
    next = at + 1;
  }
  if (!named && (!repeats || entries.length < 2)) return undefined;
  const end = entries.at(-1)?.span.end ?? first.content.end;
  return {
    contents: {
      heading: named ? exactPiece(text, first.content.start, first.content.end) : undefined,
      span: { start: first.content.start, end },
      entries,
    },
    next,
  };
}

/** The heading level of a line; a bare 附则 or 序言 counts as a chapter. */
export function headingLevelOf(line: Line): HeadingLevel | undefined {
  if (line.kind === 'bare-heading') return 'chapter';
  return HEADING_LEVELS.find((level) => level === line.kind);
}

function readEntry(text: string, line: Line): ContentsEntry | undefined {
  const level = headingLevelOf(line);
  if (level === undefined) return undefined;
  const from = line.label?.span.end ?? line.content.start;
  const written = text.slice(from, line.content.end);
  const title = headingPiece(text, from, from + written.replace(LEADER, '').length);
  return { level, label: line.label, title, span: line.content };
}

const sameHeading = (a: ContentsEntry, b: ContentsEntry): boolean =>
  a.level === b.level &&
  (a.label === undefined || b.label === undefined
    ? withoutBlanks(a.title?.text ?? '') === withoutBlanks(b.title?.text ?? '')
    : a.label.ordinal.main === b.label.ordinal.main);

/**
 * A short line between two entries, no sentence: the second line of an entry wrapped in print, or an entry whose number
 * was lost or turned into another one (1. 调查).
 */
function continuesContents(text: string, lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || !MAY_BE_ENTRY.has(line.kind) || line.quoted) return false;
  const content = text.slice(line.content.start, line.content.end);
  if (content.length > 40 || /[。；：，]/u.test(content)) return false;
  for (let below = at + 1; below < Math.min(lines.length, at + MOST_BETWEEN); below++) {
    const next = lines[below];
    if (next === undefined) break;
    if (headingLevelOf(next) !== undefined) return true;
    if (next.kind !== 'blank' && !MAY_BE_ENTRY.has(next.kind)) return false;
  }
  return false;
}

const MAY_BE_ENTRY: ReadonlySet<Line['kind']> = new Set(['plain', 'item', 'subitem', 'heading']);
const MOST_BETWEEN = 8;

/** Whether the line goes on with the title of the entry above it: 限制民事行为 ⏎ 能力案件. */
function wrapsEntry(above: ContentsEntry, line: Line): boolean {
  if (line.kind !== 'plain') return false;
  const length = line.content.end - line.content.start;
  return (above.title?.text.length ?? 0) > length || /[、和及与的]$/u.test(above.title?.text ?? '');
}

/** The entry with the line below it as the rest of its title. */
function joined(text: string, above: ContentsEntry, line: Line): ContentsEntry {
  const start = above.title?.span.start ?? line.content.start;
  const title = headingPiece(text, start, line.content.end);
  return { ...above, title, span: { start: above.span.start, end: line.content.end } };
}
