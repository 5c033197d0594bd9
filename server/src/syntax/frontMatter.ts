import { trimEnd } from './blanks';
import { readContents } from './contents';
import { exactPiece, readForm } from './piece';
import { isStageLine, isTitleLine } from './titles';
import { type Line, type Piece, type TableOfContents } from './tree';

export interface FrontMatter {
  readonly title: Piece | undefined;
  readonly adoptionNote: Piece | undefined;
  readonly contents: TableOfContents | undefined;
  /** Index of the first line of the body. */
  readonly bodyStart: number;
}

const NOTE_WORDS = /(?:通过|公布|发布|批准|修正|修订|施行|颁布|制定|第[^条]{1,6}号)/u;
const DATED = /^[（(]?\s*(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})\s*年/u;
const LONGEST_NOTE_LINES = 40;

/** Finds title 标题, adoption note 题注 and table of contents 目录, and where the body begins. */
export function readFrontMatter(text: string, lines: readonly Line[]): FrontMatter {
  const titleAt = findTitle(text, lines);
  let title = titleAt === undefined ? undefined : wrappedTitle(text, lines, titleAt.first, titleAt.last);
  let adoptionNote: Piece | undefined;
  let contents: TableOfContents | undefined;
  let index = 0;
  for (; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.kind === 'blank' || line.kind === 'metadata') continue;
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
    if (isSentence(content)) break;
    // A short line without a genre word is a title when nothing better was found and it opens the text.
    if (title === undefined && adoptionNote === undefined && contents === undefined && content.length <= 40) {
      title = { span: line.content, text: readForm(content) };
    }
  }
  return { title, adoptionNote, contents, bodyStart: index };
}

const isSentence = (content: string): boolean => content.length > 60 || /[。；：，]/u.test(content);

/** The first line of a title above the first structural line. */
function findTitle(
  text: string,
  lines: readonly Line[],
): { readonly first: number; readonly last: number } | undefined {
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'blank' || line.kind === 'metadata' || line.kind === 'annex-heading') continue;
    if (line.kind !== 'plain' || line.quoted) return undefined;
    const content = text.slice(line.content.start, line.content.end);
    if (!isTitleLine(content)) continue;
    let first = index;
    const above = lines[index - 1];
    if (
      above?.kind === 'plain' &&
      continuesTitle(text.slice(above.content.start, above.content.end), content)
    ) {
      first = index - 1;
    }
    return { first, last: titleEnd(text, lines, index) };
  }
  return undefined;
}

/** A title wrapped over two lines: …人民代表大会常务委员会 ⏎ 关于…的决定, or a short rest on its own line. */
const continuesTitle = (above: string, below: string): boolean =>
  !isTitleLine(above) &&
  !isSentence(above) &&
  !DATED.test(above) &&
  (/^关于/u.test(below) || below.length <= 8);

/** The last line of a title: 实施条例 may stand on a line of its own under the name of a law, a blank line between. */
function titleEnd(text: string, lines: readonly Line[], index: number): number {
  const below = lines.findIndex((line, at) => at > index && line.kind !== 'blank');
  const line = lines[below];
  if (line?.kind !== 'plain' || below > index + 2) return index;
  const content = text.slice(line.content.start, line.content.end);
  return content.length <= 8 && isTitleLine(content) ? below : index;
}

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
    return undefined;
  }
  if (DATED.test(content) && NOTE_WORDS.test(content) && !/[。；：]$/u.test(content)) {
    return { piece: exactPiece(text, line.content.start, line.content.end), next: index + 1 };
  }
  return undefined;
}

const depth = (written: string): number => written.split(/[（(]/u).length - written.split(/[）)]/u).length;
