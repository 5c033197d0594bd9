import { exactHunks, hunksBetween, type Hunk } from '../../base/differences';
import { toWholeNames } from '../../base/widenToWholeNames';
import { type Piece } from '../read/readRuns';
import { labelIn, type PositionMap } from './sourceLines';
import { isText, placedPieces } from './unbreakablePieces';

/** A stretch of the old text and the text that replaces it, in offsets of the paragraph's text. */
export interface CharacterEdit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
  /** True for an insertion right behind a typed number: it is formatted like the text that follows, not like the number. */
  readonly isBehindLabel?: boolean;
}

/** With more changes than these, the whole line is replaced. */
const MOST_CHANGES = 2_000;

/** A stretch of a paragraph before and after. */
export interface ChangedStretch {
  readonly before: string;
  readonly after: string;
  /** Where the characters of `before` are in the text of the paragraph. */
  readonly map: PositionMap;
}

/**
 * The edits that turn `before` into `after`, in text order. They replace whole words, numbers and names of bodies, as
 * the comparison of two versions marks them. A word with a line break, a mark of a note or a field in it is not
 * replaced as a whole but only where characters differ: what the draft did not change must stay in the document.
 */
export function characterEdits(
  { before, after, map }: ChangedStretch,
  pieces: readonly Piece[],
): readonly CharacterEdit[] {
  const whole = hunksBetween(before, after, MOST_CHANGES);
  if (whole === undefined) return [placed({ start: 0, end: before.length, insert: after }, map)];
  const fragile = placedPieces(pieces).filter((each) => !isText(each) || each.piece.isFieldResult);
  const labelLength = labelIn(before).trimEnd().length;
  return toWholeNames(whole, before, after)
    .flatMap((hunk): readonly Hunk[] => {
      const { start, end } = placed({ start: hunk.from, end: hunk.fromEnd, insert: '' }, map);
      return fragile.some((each) => each.start < end && each.end > start)
        ? within(hunk, before, after)
        : [hunk];
    })
    .map(({ from, fromEnd, to, toEnd }) => {
      const edit = placed({ start: from, end: fromEnd, insert: after.slice(to, toEnd) }, map);
      return from === fromEnd && from > 0 && from <= labelLength ? { ...edit, isBehindLabel: true } : edit;
    })
    .filter(({ start, end, insert }) => end > start || insert !== '');
}

/** The same hunk, narrowed to the characters that differ. */
function within(hunk: Hunk, before: string, after: string): readonly Hunk[] {
  const [old, young] = [before.slice(hunk.from, hunk.fromEnd), after.slice(hunk.to, hunk.toEnd)];
  return (exactHunks(old, young, MOST_CHANGES) ?? [{ from: 0, fromEnd: old.length, to: 0, toEnd: young.length }]).map(
    ({ from, fromEnd, to, toEnd }) => ({
      from: hunk.from + from,
      fromEnd: hunk.from + fromEnd,
      to: hunk.to + to,
      toEnd: hunk.to + toEnd,
    }),
  ); // prettier-ignore
}

/** An edit in offsets of the stretch, turned into offsets of the paragraph's text. */
function placed({ start, end, insert }: CharacterEdit, { starts, ends }: PositionMap): CharacterEdit {
  const from = starts[start] ?? 0;
  return { start: from, end: end > start ? Math.max(from, ends[end - 1] ?? from) : from, insert };
}
