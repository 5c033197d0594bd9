import { cursorPlace, type CursorPlace, isAtLineEnd } from '../analysis/lineAroundCursor';
import {
  articleIndent,
  nextArticleLabels,
  visibleLineBefore,
  articleSeparator,
} from '../analysis/numbering/nextArticleNumber';
import { nextEntryLabel } from '../analysis/numbering/listAround';
import { planStructureEdit } from '../analysis/numbering/planStructureEdit';
import { roomOnLine, type UnsettledPlan } from '../analysis/numbering/articleBegunOnLine';
import { type Snapshot } from '../analysis/snapshot';
import { type TextEdit } from '../base/textEdit';
import { HEADING_LEVELS } from '../syntax/levelTable';
import { type Line } from '../syntax/tree';

export interface OnTypeArgs {
  /** The cursor behind the new line break and the indent that the editor added. */
  readonly offset: number;
  /** True if articles behind are renumbered where the next number is in use. Otherwise only free numbers are written. */
  readonly makesRoom: boolean;
}

/** What is done after a line break. */
export interface OnEnter {
  /** In text order, without overlaps. */
  readonly edits: readonly TextEdit[];
  /** Why no number was written where one was due: references would change their meaning. */
  readonly unsettled?: UnsettledPlan;
}

/**
 * What is done after a line break. Behind an article that ends in 。 comes the next 第X条, behind an item that ends in ；
 * the next （X）, behind a heading of a policy document that ends in 。 the next heading. This happens only on an empty
 * line above an empty line, a heading, an article or the end of the text: elsewhere the drafter may want a 款. A second
 * line break, behind a number without text, removes the number again. Where the number is in use further down, the
 * articles behind are renumbered with all references, and back again when the number is removed.
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

/** The edits that undo a renumbering for an article that stayed empty; none where references cite it. */
function closingGap(snapshot: Snapshot, { kind, start }: Line, offset: number): readonly TextEdit[] {
  if (kind !== 'article') return [];
  const plan = planStructureEdit(snapshot, { kind: 'delete', offset: start });
  if (!plan.ok || plan.value.left.length > 0) return [];
  return plan.value.edits.filter(({ span }) => span.start >= offset || span.end <= start - BREAK);
}

/** Length of the line break before an article, which is removed with it. */
const BREAK = 2;

/** True where no more text of the current article follows, but an empty line, another article or a heading. */
function isFollowedByNothing({ text, tree }: Snapshot, { offset, tail }: CursorPlace): boolean {
  const from = offset + tail.length;
  const below = /^(?:\r\n?|\n)([^\r\n]*)/u.exec(text.slice(from, from + LONGEST_LINE));
  if ((below?.[1] ?? '').trim() === '') return true;
  const line = tree.lines.find(({ start }) => start > offset);
  return line !== undefined && !line.quoted && (line.kind === 'article' || isHeadingKind(line.kind));
}

const LONGEST_LINE = 400;
const isHeadingKind = (kind: Line['kind']): boolean => HEADING_LEVELS.some((level) => level === kind);

/** True for a number with nothing behind it except the blanks inserted with it. */
function isUnused(snapshot: Snapshot, { kind, label, content, end }: Line): boolean {
  if (label === undefined || label.span.end !== content.end) return false;
  const rest = snapshot.text.slice(content.end, end).replace(/[\r\n]+$/u, '');
  if (kind === 'article') return rest === snapshot.derive(articleSeparator);
  return (kind === 'item' || kind === 'subitem' || kind === 'heading') && rest === '';
}

/** The number for the current line, and the renumbering it needs. */
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
  const listed = indented(snapshot, above, nextEntryLabel(snapshot, above, place.lineStart));
  const next = listed === undefined ? undefined : { text: listed, moves: [] };
  if (place.kind === 'policy') return last === '。' ? next : undefined;
  if (place.kind !== 'regulation') return undefined;
  if (above.kind === 'article' && last === '。') return articleBelow(snapshot, place, makesRoom);
  const isListEntry = above.kind === 'item' || above.kind === 'subitem';
  return isListEntry && last === '；' ? next : undefined;
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

/** A number with the indent of the line before. */
function indented(
  { text }: Snapshot,
  { start, content }: Line,
  number: string | undefined,
): string | undefined {
  const indent = text.slice(start, content.start);
  return number === undefined ? undefined : (indent.trim() === '' ? indent : '') + number;
}
