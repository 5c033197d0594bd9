import { type ComparedCell, type ComparedRow } from '../../../server/src/protocol/comparison';
import { type Position } from '../../../server/src/protocol/position';

export type Side = 'before' | 'after';

/** What stands in the place of an article that only the other version has. */
export interface Placeholders {
  readonly added: string;
  readonly deleted: string;
}

/** A row, and the lines of both texts on which it begins and ends (its last, not the one behind). */
export interface LaidOutRow {
  readonly row: ComparedRow;
  readonly lines: Readonly<Record<Side, { readonly first: number; readonly last: number }>>;
}

/** Rows as two texts that stand beside each other: a row begins on one height in both where their lines are as many. */
export interface LaidOut {
  readonly texts: Readonly<Record<Side, string>>;
  readonly rows: readonly LaidOutRow[];
}

const SIDES = ['before', 'after'] as const;

/** Lays out rows, with an empty line between two. */
export function layOutRows(rows: readonly ComparedRow[], { added, deleted }: Placeholders): LaidOut {
  const lines: Record<Side, string[]> = { before: [], after: [] };
  const laidOut = rows.map((row): LaidOutRow => {
    const place = (side: Side): { readonly first: number; readonly last: number } => {
      const cell = row[side];
      const own = cell === null ? [side === 'before' ? added : deleted] : linesOf(cell.text);
      const first = lines[side].length;
      lines[side].push(...own, '');
      return { first, last: first + own.length - 1 };
    };
    return { row, lines: { before: place('before'), after: place('after') } };
  });
  const textOf = (side: Side): string => lines[side].join('\n');
  return { texts: { before: textOf('before'), after: textOf('after') }, rows: laidOut };
}

const LINE_BREAK = /\r\n|\r|\n/u;

const linesOf = (text: string): readonly string[] => text.split(LINE_BREAK);

/** A stretch of one of both texts. */
export interface LaidOutMark {
  readonly side: Side;
  readonly start: Position;
  readonly end: Position;
}

/** The marks of all rows, in the laid-out texts. */
export const marksIn = ({ rows }: LaidOut): readonly LaidOutMark[] =>
  rows.flatMap(({ row, lines }) =>
    SIDES.flatMap((side) => {
      const cell = row[side];
      if (cell === null) return [];
      const at = (offset: number): Position => positionIn(cell.text, offset, lines[side].first);
      return row.marks
        .filter((mark) => mark.side === side)
        .map(({ start, end }) => ({ side, start: at(start), end: at(end) }));
    }),
  );

function positionIn(text: string, offset: number, firstLine: number): Position {
  const before = linesOf(text.slice(0, offset));
  return { line: firstLine + before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/**
 * The place in a version that a place of its laid-out text comes from; beside an article that the version lacks, and on
 * the lines between rows, the place of the nearest row above that it has. `undefined` where there is none.
 */
export function sourceOf({ rows }: LaidOut, side: Side, { line, character }: Position): Position | undefined {
  let found: { readonly cell: ComparedCell; readonly first: number; readonly last: number } | undefined;
  for (const { row, lines } of rows) {
    if (lines[side].first > line) break;
    const cell = row[side];
    if (cell !== null) found = { cell, ...lines[side] };
  }
  if (found === undefined) return undefined;
  const { start, end } = found.cell.range;
  if (line > found.last) return end;
  const down = line - found.first;
  return { line: start.line + down, character: down === 0 ? start.character + character : character };
}
