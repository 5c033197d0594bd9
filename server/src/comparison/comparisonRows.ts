import { type Snapshot } from '../analysis/snapshot';
import { longestIncreasing } from '../analysis/versions/alignInOrder';
import { partitionPoint } from '../base/partitionPoint';
import { groupInto } from '../base/groupInto';
import { withoutBlanks } from '../syntax/blanks';
import { isHeadingLevel } from '../syntax/levelTable';
import { readForm } from '../syntax/headingAsRead';
import { type Level } from '../syntax/tree';
import { ignoreUpdatedCitations } from './ignoreUpdatedCitations';
import { markIn, marksBetween } from './markChangedWords';
import { pairProvisions, type Version } from './pairProvisions';
import { type Comparison, type ComparisonCell, type ComparisonRow, type Mark, type Remark } from './types';
import { type Unit, unitsOf } from './comparedUnits';
import { wordsOf } from './visibleLines';

/** Lays two versions of a text side by side. Any two texts can be compared, and nothing of either is lost. Never throws. */
export function comparisonRows(before: Snapshot, after: Snapshot): Comparison {
  const [old, young] = [versionOf(before), versionOf(after)];
  const pairs = pairProvisions(old, young);
  const carried = ignoreUpdatedCitations(before, after, pairs);
  const lost = lostBehind(old.units, pairs.thenAt);
  const rows: ComparisonRow[] = [];
  const addLost = (behind: number): void => {
    for (const unit of lost.get(behind) ?? []) rows.push(loneRow(before, unit, 'before'));
  };
  addLost(-1);
  young.units.forEach((unit, at) => {
    const from = pairs.thenAt.get(at);
    const was = old.units[from ?? -1];
    if (was === undefined || from === undefined) rows.push(loneRow(after, unit, 'after'));
    else {
      const carriedTo = was.node === undefined ? undefined : carried.get(was.node);
      rows.push(pairedRow([before, was], [after, unit], { isMoved: pairs.moved.has(at), carriedTo }));
      addLost(from);
    }
  });
  const title = after.tree.title?.text ?? before.tree.title?.text ?? '';
  return { title: readForm(title), rows };
}

const versionOf = (snapshot: Snapshot): Version => ({ snapshot, units: unitsOf(snapshot) });

/** The units without a partner, grouped by the unit before them that kept its place (-1 for none), in text order. */
function lostBehind(
  units: readonly Unit[],
  thenAt: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly Unit[]> {
  const taken = [...thenAt].sort((a, b) => a[0] - b[0]).map(([, from]) => from);
  const kept = longestIncreasing(taken).map((at) => taken[at] ?? 0);
  const paired = new Set(taken);
  const lost = new Map<number, Unit[]>();
  units.forEach((unit, at) => {
    if (paired.has(at)) return;
    const behind = kept[partitionPoint(kept, (each) => each < at) - 1] ?? -1;
    groupInto(lost, behind, unit);
  });
  return lost;
}

function cellOf({ text }: Snapshot, { span, label }: Unit): ComparisonCell {
  return { label: label?.text, text: text.slice(span.start, span.end), span };
}

function loneRow(snapshot: Snapshot, unit: Unit, side: Mark['side']): ComparisonRow {
  const cell = cellOf(snapshot, unit);
  const kind = side === 'before' ? 'deleted' : 'added';
  return {
    part: unit.part,
    kind: isHeading(unit) ? 'heading' : kind,
    isMoved: false,
    before: side === 'before' ? cell : undefined,
    after: side === 'after' ? cell : undefined,
    marks: markIn(cell.text, side, 0, cell.text.length),
    remarks: [{ kind }],
  };
}

type Placed = readonly [Snapshot, Unit];

interface Fate {
  readonly isMoved: boolean;
  /** The words of the earlier unit with adjusted citations; `undefined` where no citation changes. */
  readonly carriedTo: string | undefined;
}

function pairedRow([a, was]: Placed, [b, is]: Placed, { isMoved, carriedTo }: Fate): ComparisonRow {
  const [before, after] = [cellOf(a, was), cellOf(b, is)];
  const [from, to] = [headLength(was), headLength(is)];
  const [oldWords, newWords] = [wordsOf(before.text.slice(from)), wordsOf(after.text.slice(to))];
  const isRenumbered = withoutBlanks(before.text.slice(0, from)) !== withoutBlanks(after.text.slice(0, to));
  const isReworded = oldWords !== newWords;
  const marks = [
    ...(isRenumbered
      ? [...markIn(before.text, 'before', 0, from), ...markIn(after.text, 'after', 0, to)]
      : []),
    ...(isReworded
      ? marksBetween(before.text.slice(from), after.text.slice(to)).map(({ side, start, end }) => {
          const by = side === 'before' ? from : to;
          return { side, start: start + by, end: end + by };
        })
      : []),
  ];
  const isSplit = isReworded && withoutBlanks(oldWords) === withoutBlanks(newWords);
  const remarks: readonly Remark[] = [
    ...(isRenumbered && was.label !== undefined && is.label !== undefined
      ? [{ kind: 'number', label: withoutBlanks(was.label.text) } as const]
      : []),
    ...(isReworded && carriedTo === newWords ? [{ kind: 'citations' } as const] : []),
    ...(isSplit ? [{ kind: 'lines' } as const] : []),
  ];
  return {
    part: is.part,
    kind: isHeading(is) ? 'heading' : kindOf({ isMoved, isRenumbered, isReworded }),
    isMoved,
    before,
    after,
    marks: marks.sort((x, y) => Number(x.side === 'after') - Number(y.side === 'after') || x.start - y.start),
    remarks,
  };
}

const kindOf = ({
  isMoved,
  isRenumbered,
  isReworded,
}: Readonly<Record<'isMoved' | 'isRenumbered' | 'isReworded', boolean>>): ComparisonRow['kind'] =>
  isMoved ? 'moved' : isReworded ? 'changed' : isRenumbered ? 'moved' : 'same';

const isHeading = ({ part }: Unit): boolean => isHeadingLevel(part as Level);

/** The number of an article or heading at the beginning of its cell. A line outside of both is compared as a whole. */
const headLength = ({ node, label, span }: Unit): number =>
  node === undefined || label === undefined ? 0 : Math.max(0, label.span.end - span.start);
