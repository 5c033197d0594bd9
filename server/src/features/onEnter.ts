import { cursorPlace, type CursorPlace, isAtLineEnd } from '../analysis/cursorPlace';
import {
  articleIndent,
  labelAfter,
  nextArticleLabels,
  visibleLineBefore,
  articleSeparator,
} from '../analysis/numbering/nextLabel';
import { planStructure } from '../analysis/numbering/planStructure';
import { roomOnLine, type UnsettledPlan } from '../analysis/numbering/articleBegunOnLine';
import { type Snapshot } from '../analysis/snapshot';
import { type TextEdit } from '../base/textEdit';
import { HEADING_LEVELS } from '../syntax/levels';
import { type Line } from '../syntax/tree';

export interface OnTypeArgs {
  /** The cursor, behind the line break that was typed and the indent that came with it. */
  readonly offset: number;
  /** Where a number is taken further down, whether what follows moves; else only new numbers are written. */
  readonly makesRoom: boolean;
}

/** What a line break brings along. */
export interface OnEnter {
  /** In text order, none overlapping. */
  readonly edits: readonly TextEdit[];
  /** Why there is no number where one was due: with it, references would no longer say what they mean. */
  readonly unsettled?: UnsettledPlan;
}

/**
 * What a line break brings along: the next 第X条 behind an article that ends in 。, the next （X） behind an item
 * that ends in ；, the next heading behind a heading of a policy document that ends in 。. A line break behind a
 * number that nothing was written to takes the number away again. Only on an empty line with an empty line, a heading,
 * an article or the end of the text below it: the drafter may want a 款. Where the number is taken further down, what
 * follows moves, references and all, and comes back with the number that is taken away.
 */
export function onEnter(snapshot: Snapshot, { offset, makesRoom }: OnTypeArgs): OnEnter {
  const place = cursorPlace(snapshot, offset);
  if (place === undefined || place.head !== '' || !isAtLineEnd(place)) return NOTHING;
  const above = visibleLineBefore(snapshot, place.lineStart);
  if (above === undefined || above.quoted || above.end !== place.lineStart) return NOTHING;
  if (!isFollowedByNothing(snapshot, place)) return NOTHING;
  if (isUnused(snapshot, above)) {
    const removal = { span: { start: above.start, end: offset }, newText: '' };
    return { edits: inOrder([removal, ...(makesRoom ? closingGap(snapshot, above, offset) : [])]) };
  }
  const behind = numberBelow(snapshot, above, place, makesRoom);
  if (behind === undefined) return NOTHING;
  if ('left' in behind) return { edits: [], unsettled: behind };
  const number = { span: { start: place.lineStart, end: offset }, newText: behind.text };
  return { edits: inOrder([number, ...behind.moves]) };
}

const NOTHING: OnEnter = { edits: [] };

const inOrder = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  edits.toSorted((a, b) => a.span.start - b.span.start);

/** What moved for an article that nothing was written to moves back; nothing where references lead to it. */
function closingGap(snapshot: Snapshot, { kind, start }: Line, offset: number): readonly TextEdit[] {
  if (kind !== 'article') return [];
  const plan = planStructure(snapshot, { kind: 'delete', offset: start });
  if (!plan.ok || plan.value.left.length > 0) return [];
  return plan.value.edits.filter(({ span }) => span.start >= offset || span.end <= start - BREAK);
}

/** The line break before an article goes with it. */
const BREAK = 2;

/** True where no text of the article at hand follows: an empty line, another article, a heading. */
function isFollowedByNothing({ text, tree }: Snapshot, { offset, tail }: CursorPlace): boolean {
  const from = offset + tail.length;
  const below = /^(?:\r\n?|\n)([^\r\n]*)/u.exec(text.slice(from, from + LONGEST_LINE));
  if ((below?.[1] ?? '').trim() === '') return true;
  const line = tree.lines.find(({ start }) => start > offset);
  return line !== undefined && !line.quoted && (line.kind === 'article' || isHeadingKind(line.kind));
}

const LONGEST_LINE = 400;
const isHeadingKind = (kind: Line['kind']): boolean => HEADING_LEVELS.some((level) => level === kind);

/** A number with nothing behind it but what was inserted with it. */
function isUnused(snapshot: Snapshot, { kind, label, content, end }: Line): boolean {
  if (label === undefined || label.span.end !== content.end) return false;
  const rest = snapshot.text.slice(content.end, end).replace(/[\r\n]+$/u, '');
  if (kind === 'article') return rest === snapshot.derive(articleSeparator);
  return (kind === 'item' || kind === 'subitem' || kind === 'heading') && rest === '';
}

/** A number for the line at hand, and what moves for it. */
interface NumberBelow {
  readonly text: string;
  readonly moves: readonly TextEdit[];
}

function numberBelow(
  snapshot: Snapshot,
  above: Line,
  place: CursorPlace,
  makesRoom: boolean,
): NumberBelow | UnsettledPlan | undefined {
  const last = snapshot.text.charAt(above.content.end - 1);
  const listed = isListedBelow(snapshot, above, place)
    ? undefined
    : indented(snapshot, above, labelAfter(above));
  const next = listed === undefined ? undefined : { text: listed, moves: [] };
  if (place.kind === 'policy') return last === '。' ? next : undefined;
  if (place.kind !== 'regulation') return undefined;
  if (above.kind === 'article' && last === '。') return articleBelow(snapshot, place, makesRoom);
  const isListEntry = above.kind === 'item' || above.kind === 'subitem';
  return isListEntry && last === '；' ? next : undefined;
}

/** True where the list goes on below with the number that would come next: no number stands twice. */
function isListedBelow({ tree }: Snapshot, { kind, label }: Line, { offset }: CursorPlace): boolean {
  const below = tree.lines.filter(({ start }) => start > offset);
  const end = below.findIndex(
    (line) => line.kind === 'article' || (line.kind !== kind && isHeadingKind(line.kind)),
  );
  return below
    .slice(0, end < 0 ? below.length : end)
    .some((line) => line.kind === kind && line.label?.ordinal.main === (label?.ordinal.main ?? 0) + 1);
}

function articleBelow(
  snapshot: Snapshot,
  place: CursorPlace,
  makesRoom: boolean,
): NumberBelow | UnsettledPlan | undefined {
  const written = (label: string): string =>
    snapshot.derive(articleIndent) + label + snapshot.derive(articleSeparator);
  const [next] = nextArticleLabels(snapshot, place.lineStart);
  if (next === undefined) return undefined;
  if (!next.isTaken) return { text: written(next.label), moves: [] };
  if (!makesRoom) return undefined;
  const room = roomOnLine(snapshot, { start: place.lineStart, end: place.offset + place.tail.length });
  return room === undefined || 'left' in room ? room : { text: written(room.label), moves: room.edits };
}

/** The number with the indent of the line it follows. */
function indented(
  { text }: Snapshot,
  { start, content }: Line,
  number: string | undefined,
): string | undefined {
  const indent = text.slice(start, content.start);
  return number === undefined ? undefined : (indent.trim() === '' ? indent : '') + number;
}
