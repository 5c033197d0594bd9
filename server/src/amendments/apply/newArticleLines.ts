import { bilingual } from '../../base/bilingual';
import { formatNumber } from '../../base/ordinal';
import { arrange } from './orderParagraphsAndItems';
import { note, type State, type Target } from './workingState';
import { type Unit, type UnitLevel } from './oldTextUnits';

/** A line of an article in the new text. */
export interface Row {
  readonly unit: Unit;
  readonly level: UnitLevel;
  /** The number as it is to be written; empty where the line has none. */
  readonly label: string;
  /**
   * The mark to put at the end of the line instead of its own, because the line became, or no longer is, the last of
   * its list. `undefined` keeps its own.
   */
  readonly mark: string | undefined;
}

/** For each part of the old text, its number in the new one. */
export type NewNumbers = Map<Unit, number>;

/**
 * The lines of an article in their new order. Writes the new number of each old part into `numbers`, and adjusted marks
 * into the notes.
 */
export function rowsOf(state: State, target: Target, numbers: NewNumbers): readonly Row[] {
  const rows: Row[] = [];
  if (target.rewritten !== undefined) {
    for (const unit of target.rewritten.units) pushRows(state, unit, rows, numbers, undefined);
    return rows;
  }
  const paragraphs = arrange(state, target.units, target.added, '款');
  paragraphs.forEach((unit, index) => {
    numbers.set(unit, index + 1);
    pushRows(state, unit, rows, numbers, undefined);
  });
  for (const old of target.units) {
    const place = old.replacedBy?.[0] === undefined ? -1 : paragraphs.indexOf(old.replacedBy[0]);
    if (place >= 0) numbers.set(old, place + 1);
  }
  return rows;
}

function pushRows(
  state: State,
  unit: Unit,
  rows: Row[],
  numbers: NewNumbers,
  label: string | undefined,
  mark?: string,
): void {
  rows.push({ unit, level: unit.level, label: label ?? unit.label, mark });
  if (unit.children.length === 0 && unit.added.length === 0) return;
  const items =
    unit.children.some(({ level }) => level === 'item') ||
    unit.added.some(({ unit: { level } }) => level === 'item');
  const name = items ? '项' : unit.level === 'item' ? '目' : '项';
  const children = arrange(state, unit.children, unit.added, name);
  const isTouched = children !== unit.children;
  const marks = isTouched ? listMarks(state, unit, children) : [];
  let count = 0;
  children.forEach((child, index) => {
    const isCounted = child.label !== '';
    if (isCounted) count++;
    if (isCounted) numbers.set(child, count);
    const first = isCounted && isTouched ? relabelled(child.label, count) : child.label;
    pushRows(state, child, rows, numbers, first, marks[index]);
  });
  for (const old of unit.children) {
    const [first] = old.replacedBy ?? [];
    const number = first && numbers.get(first);
    if (number !== undefined) numbers.set(old, number);
  }
}

/** A label in the same form with another number: （三） → （四）, 3. → 4. */
export function relabelled(label: string, number: number): string {
  const written = /[零〇一二三四五六七八九十百]/u.test(label) ? formatNumber(number) : String(number);
  const changed = label.replace(/[零〇一二三四五六七八九十百]+|[0-9０-９]+/u, written);
  return changed === label && !/[0-9一二三四五六七八九十]/u.test(label) ? label : changed;
}

/**
 * The marks to put at the ends of the items after some were added or deleted; `undefined` for an item that keeps its
 * own.
 */
function listMarks(state: State, parent: Unit, children: readonly Unit[]): readonly (string | undefined)[] {
  const { text } = state.old.snapshot;
  const endOf = (unit: Unit): string => {
    const words = unit.old === undefined ? unit.text : text.slice(unit.old.words.start, unit.old.words.end);
    return words.slice(-1);
  };
  const oldItems = parent.children.filter(({ level }) => level !== 'list');
  const inner = oldItems.slice(0, -1).map(endOf);
  // In a list whose members all end in a full stop, every one keeps it.
  const between = inner.length > 0 && inner.every((mark) => mark === '。') ? '。' : '；';
  return children.map((unit, index) => {
    if (unit.level === 'list' || unit.children.length > 0) return undefined;
    const isLast = index === children.length - 1;
    const wanted = isLast ? '。' : between;
    const mark = endOf(unit);
    if (
      mark === wanted ||
      (!isLast && /[；。，：:;]/u.test(mark) && unit !== oldItems.at(-1) && mark !== '。')
    ) {
      return undefined;
    }
    if (!isLast && mark === '。' && unit.old !== undefined && unit !== oldItems.at(-1)) return undefined;
    if (isLast && unit.old !== undefined && unit === oldItems.at(-1)) return undefined;
    const by = [...parent.added.map((each) => each.by)].at(-1) ?? unit.by;
    note(
      state,
      by,
      bilingual(`列项的标点改为“${wanted}”`, `The mark at the end of an item became ${wanted}`),
    );
    return wanted;
  });
}
