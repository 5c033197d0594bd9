import { bilingual } from '../../base/bilingual';
import { formatNumber } from '../../base/ordinal';
import { type Reorder, reordered, standsBeside } from './moveWithinList';
import { fail, type State } from './workingState';
import { type Added, type Unit } from './oldTextUnits';

/** A unit in its place in the new text, with its new number. */
export interface Arranged {
  readonly unit: Unit;
  readonly number: number;
}

interface Entry {
  readonly unit: Unit;
  readonly to: number | undefined;
  readonly by: number;
}

/**
 * Puts paragraphs or items in their new order. A unit that the decision numbers gets that number; the others keep their
 * order and fill the places left. Fails instructions whose number is taken or too high.
 */
export function arrange(
  state: State,
  units: readonly Unit[],
  added: readonly Added[],
  name: '款' | '项' | '目',
): readonly Unit[] {
  const here = new Set(units);
  const moves = state.unitMoves.filter(({ moved }) => here.has(moved));
  if (
    added.length === 0 &&
    moves.length === 0 &&
    units.every((unit) => !unit.isGone && unit.replacedBy === undefined && unit.to === undefined)
  ) {
    return units;
  }
  const entries: Entry[] = [];
  const rest: Unit[] = [];
  for (const unit of reordered(units, moves)) {
    if (unit.isGone) continue;
    if (name !== '款' && unit.label === '' && unit.level === 'list') {
      rest.push(unit);
      continue;
    }
    const parts = unit.replacedBy ?? [unit];
    parts.forEach((part, index) => {
      entries.push({
        unit: part,
        to: unit.to === undefined ? undefined : unit.to.number + index,
        by: unit.to?.by ?? -1,
      });
    });
  }
  // Lines of a list without numbers are put in order but not counted.
  if (rest.length > 0 && entries.length === 0 && added.length === 0) return rest;
  const put = (unit: Unit, to: number, by: number): void => {
    if (to < 1 || to > total || slots[to - 1] !== undefined) {
      const number = formatNumber(Math.max(1, to));
      fail(
        state,
        by,
        to > total
          ? bilingual(
              `不能作为第${number}${name}：只有${formatNumber(Math.max(1, total))}${name}`,
              `It cannot be number ${to} of ${total}`,
            )
          : bilingual(`第${number}${name}有两个`, `Two have number ${to}`),
      );
      return;
    }
    slots[to - 1] = unit;
  };
  const placed = added.flatMap(({ unit, number, by }) =>
    (unit.isGone ? [] : (unit.replacedBy ?? [unit])).map((part, index) => ({
      unit: part,
      number: number === undefined ? undefined : number + index,
      by,
    })),
  );
  const total = entries.length + placed.length;
  const slots = new Array<Unit | undefined>(total).fill(undefined);
  for (const { unit, number, by } of placed) if (number !== undefined) put(unit, number, by);
  for (const { unit, to, by } of entries) if (to !== undefined) put(unit, to, by);
  const free = [
    ...entries.filter(({ to }) => to === undefined).map(({ unit }) => unit),
    ...placed.filter(({ number }) => number === undefined).map(({ unit }) => unit),
  ];
  let next = 0;
  const inOrder = slots.flatMap((slot) => slot ?? free[next++] ?? []);
  const arranged = [...inOrder, ...free.slice(next), ...rest];
  checkMoves(state, arranged, moves, name);
  return arranged;
}

/** Fails moves after which the unit does not stand beside its neighbour, or has another number than the decision says. */
function checkMoves(
  state: State,
  arranged: readonly Unit[],
  moves: readonly Reorder<Unit>[],
  name: '款' | '项' | '目',
): void {
  for (const move of moves) {
    const number = arranged.indexOf(move.moved) + 1;
    if (!standsBeside(arranged, move, moves)) {
      fail(
        state,
        move.by,
        bilingual('移动的位置与其他修改冲突', 'Another change stands in the way of the move'),
      );
    } else if (move.as !== undefined && move.as !== number) {
      const [is, said] = [formatNumber(number), formatNumber(move.as)];
      fail(
        state,
        move.by,
        bilingual(
          `移动后是第${is}${name}，写明的是第${said}${name}`,
          `It becomes number ${number}, not ${move.as}`,
        ),
      );
    }
  }
}
