import { trimEnd } from './blanks';
import { readContents } from './readContents';
import { exactPiece, readForm } from './headingAsRead';
import { findTitle, isDated, isPassed, isSentence } from './findTitle';
import { isStageLine } from './titleForms';
import { type Line, type Piece, type TableOfContents } from './tree';

export interface FrontMatter {
  readonly title: Piece | undefined;
  readonly adoptionNote: Piece | undefined;
  readonly contents: TableOfContents | undefined;
  /** Index of the first line of the body. */
  readonly bodyStart: number;
}

const NOTE_WORDS = /(?:通过|公布|发布|批准|修正|修订|施行|颁布|制定|第[^条]{1,6}号)/u;
/** A law that was amended often has a line for each time, and blank ones between. */
const LONGEST_NOTE_LINES = 200;

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
    const last = closingLine(text, lines, index);
    const end = last === undefined ? undefined : lines[last]?.content.end;
    if (last !== undefined && end !== undefined) {
      const { start } = line.content;
      if (!NOTE_WORDS.test(text.slice(start, end))) return undefined;
      return { piece: exactPiece(text, start, end), next: last + 1 };
    }
    // A bracket was lost in the copy: the dated line that says what was done is the note, as far as it goes.
    return isDated(content) && NOTE_END.test(content) ? noteOf(text, line, index) : undefined;
  }
  const isNote = isDated(content) || CHANGED.test(content);
  if (isNote && NOTE_WORDS.test(content) && !/[。；：]$/u.test(content)) return noteOf(text, line, index);
  return undefined;
}

/** 通过, 修正） at the end of a line of the note. */
const NOTE_END = /(?:通过|公布|发布|批准|修正|修订|施行|颁布)[）)]?$/u;
/** The bracket that closes a note, with the mark of a footnote behind it. */
const CLOSED = /[）)](?:\[[^[\]]{1,30}\])?$/u;
/** 根据2020年1月1日甲会议《…》第二次修正: a line of the note below its first. */
const CHANGED =
  /^(?:第[一二三四五六七八九十]{1,3}次(?:修正|修订)[\s\u3000：:]*)?根据\s*[12][0-9]{3}\s*年.*(?:修正|修订)[）)]?$/u;

/** The line in which the bracket that opens a line is closed, at its end; `undefined` where it is not. */
function closingLine(text: string, lines: readonly Line[], index: number): number | undefined {
  let open = 0;
  for (let at = index; at < Math.min(lines.length, index + LONGEST_NOTE_LINES); at++) {
    const line = lines[at];
    if (line === undefined || (line.kind !== 'plain' && line.kind !== 'blank')) return undefined;
    const content = text.slice(line.content.start, line.content.end);
    open += depth(content);
    if (open <= 0 && CLOSED.test(content)) return at;
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
