import { cursorPlace, type CursorPlace, isAtLineEnd } from '../analysis/cursorPlace';
import {
  articleIndent,
  labelAfter,
  nextArticleLabels,
  visibleLineBefore,
} from '../analysis/numbering/nextLabel';
import { articleSeparator } from '../analysis/numbering/separator';
import { type Snapshot } from '../analysis/snapshot';
import { type TextEdit } from '../base/textEdit';
import { type Line } from '../syntax/tree';

export interface OnTypeArgs {
  /** The cursor, behind the line break that was typed and the indent that came with it. */
  readonly offset: number;
}

/**
 * What a line break brings along: the next 第X条 behind an article that ends in 。, the next （X） behind an item
 * that ends in ；, the next heading behind a heading of a policy document that ends in 。. A line break behind a
 * number that nothing was written to takes the number away again. Only on an empty line with an empty line or the
 * end of the text below it, and only a number that the text has not yet: the drafter may want a 款.
 */
export function onType(snapshot: Snapshot, { offset }: OnTypeArgs): readonly TextEdit[] {
  const place = cursorPlace(snapshot, offset);
  if (place === undefined || place.head !== '' || !isAtLineEnd(place)) return [];
  const above = visibleLineBefore(snapshot, place.lineStart);
  if (above === undefined || above.quoted || above.end !== place.lineStart) return [];
  if (!isFollowedByNothing(snapshot, place)) return [];
  if (isUnused(snapshot, above)) return [{ span: { start: above.start, end: offset }, newText: '' }];
  const number = numberBelow(snapshot, above, place);
  return number === undefined ? [] : [{ span: { start: place.lineStart, end: offset }, newText: number }];
}

function isFollowedByNothing({ text }: Snapshot, { offset, tail }: CursorPlace): boolean {
  const below = /^(?:\r\n?|\n)([^\r\n]*)/u.exec(text.slice(offset + tail.length));
  return (below?.[1] ?? '').trim() === '';
}

/** A number with nothing behind it but what was inserted with it. */
function isUnused(snapshot: Snapshot, { kind, label, content, end }: Line): boolean {
  if (label === undefined || label.span.end !== content.end) return false;
  const rest = snapshot.text.slice(content.end, end).replace(/[\r\n]+$/u, '');
  if (kind === 'article') return rest === snapshot.derive(articleSeparator);
  return (kind === 'item' || kind === 'subitem' || kind === 'heading') && rest === '';
}

function numberBelow(snapshot: Snapshot, above: Line, place: CursorPlace): string | undefined {
  const { text } = snapshot;
  const last = text.charAt(above.content.end - 1);
  if (place.kind === 'policy') {
    return last === '。' ? indented(snapshot, above, labelAfter(above)) : undefined;
  }
  if (place.kind !== 'regulation') return undefined;
  if (above.kind === 'article' && last === '。') {
    const [next] = nextArticleLabels(snapshot, place.lineStart);
    if (next === undefined || next.isTaken) return undefined;
    return snapshot.derive(articleIndent) + next.label + snapshot.derive(articleSeparator);
  }
  const isListEntry = above.kind === 'item' || above.kind === 'subitem';
  return isListEntry && last === '；' ? indented(snapshot, above, labelAfter(above)) : undefined;
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
