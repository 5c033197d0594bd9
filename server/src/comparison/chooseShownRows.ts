import { isHeadingLevel } from '../syntax/levelTable';
import { isAnnexHeading } from '../syntax/lines/whatBeginsLine';
import { type HeadingLevel, type Level } from '../syntax/tree';
import { type ComparisonRow } from './types';

/** Which rows are shown. */
export interface ShownOptions {
  /** Those that are the same in both versions, too. */
  readonly unchanged: boolean;
  /** Those of which only the number differs; true where nothing is said. */
  readonly renumbered?: boolean;
}

const DEPTH: Readonly<Record<HeadingLevel, number>> = { part: 0, subpart: 1, chapter: 2, section: 3 };

/**
 * The rows that are shown, in their order. A heading, that of an annex too, is shown where it changed itself or stands over
 * a shown row.
 */
export function shownRows(
  rows: readonly ComparisonRow[],
  { unchanged, renumbered = true }: ShownOptions,
): readonly ComparisonRow[] {
  if (unchanged && renumbered) return rows;
  const isShown = (row: ComparisonRow): boolean =>
    row.kind === 'same' ? unchanged : renumbered || !isRenumberedOnly(row);
  const shown: ComparisonRow[] = [];
  /** The levels of which a row below still lacks its heading. */
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
    // A heading that is gone stands over nothing of the later version.
    if (row.after !== undefined && (isChanged || lacking.has(depth))) {
      lacking = new Set(Object.values(DEPTH).filter((each) => each < depth));
    }
  }
  return shown.reverse();
}

/** 附件2 over the lines of an annex. */
const isAnnexHead = ({ part, before, after }: ComparisonRow): boolean =>
  part === 'annex' && isAnnexHeading((after ?? before)?.text ?? '');

/** Another number because of what stands before it, and not one other word. */
const isRenumberedOnly = ({ kind, isMoved }: ComparisonRow): boolean => kind === 'moved' && !isMoved;

const depthOf = ({ part }: ComparisonRow): number | undefined =>
  isHeadingLevel(part as Level) ? DEPTH[part as HeadingLevel] : undefined;
