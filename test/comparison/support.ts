import { createSnapshot } from '../../server/src/analysis/snapshot';
import { comparisonRows } from '../../server/src/comparison/comparisonRows';
import { type Comparison, type ComparisonRow } from '../../server/src/comparison/types';

/** Two texts side by side. */
export const compared = (before: string, after: string): Comparison =>
  comparisonRows(createSnapshot(before), createSnapshot(after));

/** A cell with its marks as ⟦…⟧ and its line breaks as ⏎; `—` for an empty one. */
export function shown({ marks, ...row }: ComparisonRow, side: 'before' | 'after'): string {
  const cell = row[side];
  if (cell === undefined) return '—';
  let text = '';
  let at = 0;
  for (const mark of marks.filter((each) => each.side === side)) {
    text += `${cell.text.slice(at, mark.start)}⟦${cell.text.slice(mark.start, mark.end)}⟧`;
    at = mark.end;
  }
  return (text + cell.text.slice(at)).replace(/\r\n|\r|\n/gu, '⏎');
}

/** Each row in one line: kind, cells, remarks. */
export const rowsOf = ({ rows }: Comparison): readonly string[] =>
  rows.map((row) =>
    [
      row.kind,
      shown(row, 'before'),
      shown(row, 'after'),
      row.remarks.map((remark) => (remark.kind === 'number' ? `原${remark.label}` : remark.kind)).join('，'),
    ].join(' | '),
  );

/** What is wrong with a table: characters of a side that stand in no cell or twice, cells that differ from the source. */
export function faultsOf({ rows }: Comparison, before: string, after: string): readonly string[] {
  return (['before', 'after'] as const).flatMap((side) => {
    const source = side === 'before' ? before : after;
    const cells = rows.flatMap((row) => row[side] ?? []).sort((a, b) => a.span.start - b.span.start);
    const faults: string[] = [];
    let at = 0;
    for (const { span, text } of cells) {
      if (span.start < at) faults.push(`${side}: ${span.start} stands in two cells`);
      if (/\S/u.test(source.slice(at, span.start).replaceAll('\0', ''))) {
        faults.push(`${side}: lost “${source.slice(at, span.start)}”`);
      }
      if (source.slice(span.start, span.end) !== text) faults.push(`${side}: “${text}” is not its source`);
      at = span.end;
    }
    const rest = source.slice(at).replaceAll('\0', '');
    if (/[^\s\u200b-\u200d]/u.test(rest)) faults.push(`${side}: lost “${rest}”`);
    return faults;
  });
}
