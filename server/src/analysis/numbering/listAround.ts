import { ordinal } from '../../base/ordinal';
import { partitionPoint } from '../../base/partitionPoint';
import { HEADING_LEVELS } from '../../syntax/levelTable';
import { type Label, type Line } from '../../syntax/tree';
import { type Snapshot } from '../snapshot';
import { relabel } from './writeNewLabel';

/** The levels of numbered lines in lists, from the outermost: 一、 in a policy document, （一）, 1. */
export const DEPTH: Readonly<Partial<Record<Line['kind'], number>>> = { heading: 1, item: 2, subitem: 3 };

const ENDS: ReadonlySet<Line['kind']> = new Set<Line['kind']>([
  'article', 'bare-heading', 'annex-heading', ...HEADING_LEVELS,
]); // prettier-ignore

/**
 * The label of a new entry after another one, in the same form: （三）, 3., 三、. `undefined` if the list already has this
 * number below.
 * @param at the beginning of the line of the new entry
 */
export function nextEntryLabel(snapshot: Snapshot, entry: Line, at: number): string | undefined {
  const { kind, label } = entry;
  if (label === undefined || DEPTH[kind] === undefined) return undefined;
  const { above, below } = numbersAround(snapshot, entry, at);
  let next = label.ordinal.main + 1;
  while (above.has(next)) next++;
  // Beyond ⑳ there is no circled number.
  if (below.has(next) || (/^[①-⑳]/u.test(label.text) && next > 20)) return undefined;
  return relabel(label, kind as 'heading' | 'item' | 'subitem', ordinal(next));
}

/** True if the list that a line introduces already begins below it. */
export function opensListBelow({ tree: { lines } }: Snapshot, leadIn: Line, at: number): boolean {
  const next = lines.find(({ start, kind }) => start > leadIn.start && start !== at && kind !== 'blank');
  if (next?.label === undefined || next.quoted) return false;
  return next.label.ordinal.main === 1 && (DEPTH[next.kind] ?? 0) > (DEPTH[leadIn.kind] ?? 0);
}

/**
 * The numbers in the list of an entry, above (with its own) and below. The list ends at an article, a heading or an outer
 * entry, and where the numbers begin again.
 */
function numbersAround(
  { tree: { lines } }: Snapshot,
  entry: Line,
  at: number,
): { readonly above: ReadonlySet<number>; readonly below: ReadonlySet<number> } {
  const above = new Set<number>();
  const below = new Set<number>();
  const from = partitionPoint(lines, ({ start }) => start < entry.start);
  for (let index = from; index >= 0; index--) {
    const line = lines[index];
    if (line === undefined || endsList(line, entry)) break;
    if (isSibling(line, entry)) above.add(line.label.ordinal.main);
    if (above.has(1)) break;
  }
  for (let index = from + 1; index < lines.length; index++) {
    const line = lines[index];
    // Not at a wider entry: some texts count （一） on through 一、二、三、. Other lists begin again with 1.
    if (line === undefined || (!line.quoted && ENDS.has(line.kind))) break;
    if (line.start === at || !isSibling(line, entry)) continue;
    if (line.label.ordinal.main === 1) break;
    below.add(line.label.ordinal.main);
  }
  return { above, below };
}

const endsList = (line: Line, { kind }: Line): boolean =>
  !line.quoted && (ENDS.has(line.kind) || (DEPTH[line.kind] ?? Infinity) < (DEPTH[kind] ?? 0));

/** True if both are entries of one list, which have the same form: 1. does not continue （1）. */
const isSibling = (line: Line, entry: Line): line is Line & { readonly label: Label } =>
  !line.quoted &&
  line.kind === entry.kind &&
  line.label !== undefined &&
  entry.label !== undefined &&
  shapeOf(line.label, line.kind) === shapeOf(entry.label, entry.kind);

const shapeOf = (label: Label, kind: Line['kind']): string =>
  kind === 'item' || kind === 'subitem' || kind === 'heading' ? relabel(label, kind, ordinal(1)) : '';
