import { isHeadingLevel } from '../syntax/levelTable';
import { isAnnexHeading } from '../syntax/lines/whatBeginsLine';
import { type HeadingLevel, type Level } from '../syntax/tree';
import { type ComparisonRow } from './types';

/** Which rows are shown. */
export interface ShownOptions {
  /** True to show rows that are the same in both versions as well. */
  readonly unchanged: boolean;
  /** True, the default, to show rows in which only the number differs. */
  readonly renumbered?: boolean;
}

const DEPTH: Readonly<Record<HeadingLevel, number>> = { part: 0, subpart: 1, chapter: 2, section: 3 };

/**
 * The rows to show, in their order. A heading, also that of an annex, is shown where it changed itself or has a shown
 * row under it.
 */
export function shownRows(
  rows: readonly ComparisonRow[],
  { unchanged, renumbered = true }: ShownOptions,
): readonly ComparisonRow[] {
  if (unchanged && renumbered) return rows;
  const isShown = (row: ComparisonRow): boolean =>
    row.kind === 'same' ? unchanged : renumbered || !isRenumberedOnly(row);
  const shown: ComparisonRow[] = [];
  /** The levels whose heading is not yet shown for the rows below. */
  let lacking = new Set<number>();
  let annexLacks = false;
  for (const row of [...rows].reverse()) {
    const depth = depthOf(row);
    if (depth === undefined) {
      const isHead = isAnnexHead(row);
      const isWanted = isShown(row) || (isHead && annexLacks && row.after !== undefined);
      if (isHead) annexLacks = false;
      if (!isWanted) continue;
      shown.push(row);
      if (row.part === 'annex') {
        annexLacks = !isHead;
        continue;
      }
      if (row.part === 'closing') continue;
      lacking = new Set(Object.values(DEPTH));
      continue;
    }
    const isChanged = row.remarks.length > 0 || row.marks.length > 0;
    if (unchanged || isChanged || lacking.has(depth)) shown.push(row);
    // A deleted heading has nothing of the later version under it.
    if (row.after !== undefined && (isChanged || lacking.has(depth))) {
      lacking = new Set(Object.values(DEPTH).filter((each) => each < depth));
    }
  }
  return shown.reverse();
}

/** True for the heading of an annex, 附件2. */
const isAnnexHead = ({ part, before, after }: ComparisonRow): boolean =>
  part === 'annex' && isAnnexHeading((after ?? before)?.text ?? '');

/** True where the words are the same and only the number differs. */
const isRenumberedOnly = ({ kind, isMoved }: ComparisonRow): boolean => kind === 'moved' && !isMoved;

const depthOf = ({ part }: ComparisonRow): number | undefined =>
  isHeadingLevel(part as Level) ? DEPTH[part as HeadingLevel] : undefined;
