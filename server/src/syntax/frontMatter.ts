import { trimEnd } from './blanks';
import { readContents } from './contents';
import { exactPiece, readForm } from './piece';
import { findTitle, isDated, isPassed, isSentence } from './titlePlace';
import { isStageLine } from './titles';
import { type Line, type Piece, type TableOfContents } from './tree';

export interface FrontMatter {
  readonly title: Piece | undefined;
  readonly adoptionNote: Piece | undefined;
  readonly contents: TableOfContents | undefined;
  /** Index of the first line of the body. */
  readonly bodyStart: number;
}

const NOTE_WORDS = /(?:通过|公布|发布|批准|修正|修订|施行|颁布|制定|第[^条]{1,6}号)/u;
const LONGEST_NOTE_LINES = 40;

/** Finds title 标题, adoption note 题注 and table of contents 目录, and where the body begins. */
export function readFrontMatter(text: string, lines: readonly Line[]): FrontMatter {
  const titleAt = findTitle(text, lines);
  let title = titleAt === undefined ? undefined : wrappedTitle(text, lines, titleAt.first, titleAt.last);
  let adoptionNote: Piece | undefined;
  let contents: TableOfContents | undefined;
  const contentsAt = lines.findIndex(({ kind }) => !isAboveContents(kind));
  const isNamed = lines[contentsAt]?.kind === 'contents-heading';
  let index = 0;
  for (; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    if (isPassed(line.kind)) continue;
    if (titleAt !== undefined && index <= titleAt.last && line.kind !== 'contents-heading') continue;
    const read = contents === undefined ? readContents(text, lines, index) : undefined;
    if (read !== undefined) {
      contents = read.contents;
      index = read.next - 1;
      continue;
    }
    if (line.kind === 'annex-heading' && title === undefined) continue;
    if (line.kind !== 'plain' || line.quoted) break;
    const content = text.slice(line.content.start, line.content.end);
    const note = readNote(text, lines, index, content);
    if (note !== undefined) {
      const start = adoptionNote?.span.start ?? note.piece.span.start;
      adoptionNote = exactPiece(text, start, note.piece.span.end);
      index = note.next - 1;
      continue;
    }
    if (isStageLine(content)) continue;
    // What stands above the word 目录 belongs to no article, a sentence neither.
    if (isNamed && index < contentsAt) continue;
    if (isSentence(content)) break;
    // A short line without a genre word is a title when nothing better was found and it opens the text.
    if (title === undefined && adoptionNote === undefined && contents === undefined && content.length <= 40) {
      title = { span: line.content, text: readForm(content) };
    }
  }
  return { title, adoptionNote, contents, bodyStart: index };
}

const isAboveContents = (kind: Line['kind']): boolean =>
  isPassed(kind) || kind === 'plain' || kind === 'annex-heading';

function wrappedTitle(text: string, lines: readonly Line[], first: number, last: number): Piece | undefined {
  const start = lines[first]?.content.start;
  const end = lines[last]?.content.end;
  if (start === undefined || end === undefined) return undefined;
  const visible = trimEnd(text, start, text.slice(start, end).endsWith('**') ? end - 2 : end);
  return { span: { start, end: visible }, text: readForm(text.slice(start, visible)) };
}

/** A note in brackets, over one line or several, or dated lines without brackets. */
function readNote(
  text: string,
  lines: readonly Line[],
  index: number,
  content: string,
): { readonly piece: Piece; readonly next: number } | undefined {
  const line = lines[index];
  if (line === undefined) return undefined;
  if (/^[（(]/u.test(content) && !isStageLine(content)) {
    for (let last = index; last < Math.min(lines.length, index + LONGEST_NOTE_LINES); last++) {
      const candidate = lines[last];
      if (candidate === undefined || (candidate.kind !== 'plain' && candidate.kind !== 'blank')) break;
      const soFar = text.slice(line.content.start, candidate.content.end);
      if (!/[）)]$/u.test(soFar) || depth(soFar) > 0) continue;
      if (!NOTE_WORDS.test(soFar)) return undefined;
      return { piece: exactPiece(text, line.content.start, candidate.content.end), next: last + 1 };
    }
    // A bracket inside it was lost in the copy: the dated line that ends with one is the note.
    const isWhole = /[）)]$/u.test(content) && isDated(content) && NOTE_WORDS.test(content);
    return isWhole ? noteOf(text, line, index) : undefined;
  }
  if (isDated(content) && NOTE_WORDS.test(content) && !/[。；：]$/u.test(content)) {
    return noteOf(text, line, index);
  }
  return undefined;
}

const noteOf = (
  text: string,
  { content }: Line,
  index: number,
): { readonly piece: Piece; readonly next: number } => ({
  piece: exactPiece(text, content.start, content.end),
  next: index + 1,
});

const depth = (written: string): number => written.split(/[（(]/u).length - written.split(/[）)]/u).length;
