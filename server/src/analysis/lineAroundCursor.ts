import { partitionPoint } from '../base/partitionPoint';
import { type Span } from '../base/span';
import { type Snapshot } from './snapshot';
import { skipBlanks } from '../syntax/blanks';
import { skipIndentAndResidue } from '../syntax/skipConversionResidue';
import { type DocumentKind, type Line } from '../syntax/tree';

/** A cursor in the body of a text, and what stands around it on its line. */
export interface CursorPlace {
  readonly offset: number;
  /** `unknown` counts as a regulation: a draft that has no title yet. */
  readonly kind: DocumentKind;
  /** Where the physical line begins. */
  readonly lineStart: number;
  /** Where the first visible character of the line stands, or the cursor where none stands before it. */
  readonly headStart: number;
  /** The visible text from there to the cursor. */
  readonly head: string;
  /** The text from the cursor to the end of the line. */
  readonly tail: string;
  /** The line's own number, when it stands before the cursor. */
  readonly numbered: Line | undefined;
  /** Where the words of the line begin: behind its number and the blanks after it. */
  readonly textStart: number;
}

/**
 * The place of a cursor, or `undefined` where nothing is to be completed: in title, adoption note and 目录, in
 * annexes and signatures, inside the quotations of an amendment.
 */
export function cursorPlace(snapshot: Snapshot, offset: number): CursorPlace | undefined {
  const { text, tree } = snapshot;
  if (offset < 0 || offset > text.length) return undefined;
  const lineStart = startOfLine(text, offset);
  const line = lineAt(snapshot, lineStart);
  if (line?.quoted === true || !isInBody(snapshot, lineStart)) return undefined;
  const headStart = skipIndentAndResidue(text, lineStart, offset);
  const numbered = line?.label !== undefined && line.label.span.end <= offset ? line : undefined;
  return {
    offset,
    kind: tree.kind,
    lineStart,
    headStart,
    head: text.slice(headStart, offset),
    tail: text.slice(offset, endOfLine(text, offset)),
    numbered,
    textStart: numbered?.label === undefined ? headStart : skipBlanks(text, numbered.label.span.end, offset),
  };
}

/** True where nothing but blanks stands behind the cursor on its line. */
export const isAtLineEnd = ({ tail }: CursorPlace): boolean => tail.trim() === '';

/** True for texts in articles, and for drafts that do not tell yet. */
export const isRegulationDraft = ({ kind }: CursorPlace): boolean =>
  kind === 'regulation' || kind === 'unknown';

function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

const isBreak = (code: number): boolean => code === 10 || code === 13;

/** The line that begins at `lineStart`; behind a last line break there is none. */
function lineAt(snapshot: Snapshot, lineStart: number): Line | undefined {
  const { lines } = snapshot.tree;
  // Of two that begin there the last one counts.
  const line = lines[partitionPoint(lines, ({ start }) => start <= lineStart) - 1];
  return line?.start === lineStart ? line : undefined;
}

function isInBody({ tree }: Snapshot, lineStart: number): boolean {
  const front = [tree.title?.span, tree.adoptionNote?.span, tree.contents?.span];
  const back = [tree.annexes[0]?.span, tree.closing?.span];
  const isAfter = (part: Span | undefined): boolean => part === undefined || lineStart > part.end;
  const isBefore = (part: Span | undefined): boolean => part === undefined || lineStart < part.start;
  return front.every(isAfter) && back.every(isBefore);
}
