import { withoutBlanks } from './blanks';
import { HEADING_LEVELS } from './levels';
import { exactPiece, headingPiece } from './piece';
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
      if (!named || !wrapsEntry(text, lines, at)) break;
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

/** The second line of an entry wrapped in print: short, not a sentence, with another heading below it. */
function wrapsEntry(text: string, lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line?.kind !== 'plain') return false;
  const content = text.slice(line.content.start, line.content.end);
  if (content.length > 40 || /[。；：，]/u.test(content)) return false;
  const below = lines.slice(at + 1, at + 4).find((next) => next.kind !== 'blank');
  return below !== undefined && headingLevelOf(below) !== undefined;
}
