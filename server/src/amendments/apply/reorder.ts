/** A part that goes beside another of the same list, or changes places with it. */
export interface Reorder<T> {
  readonly moved: T;
  readonly beside: T;
  readonly side: 'after' | 'before' | 'swap';
  readonly by: number;
  /** The number that the decision says it gets. */
  readonly as: number | undefined;
}

/**
 * The list with parts in their new places. Several that go to the same side of one keep their order; moves of parts that are not in
 * the list are left out. Linear in the list for each move.
 */
export function reordered<T>(list: readonly T[], moves: readonly Reorder<T>[]): readonly T[] {
  if (moves.length === 0) return list;
  const result = [...list];
  /** What stands last behind a part of those that went there. */
  const lastBehind = new Map<T, T>();
  for (const { moved, beside, side } of moves) {
    const [from, to] = [result.indexOf(moved), result.indexOf(beside)];
    if (from === -1 || to === -1 || from === to) continue;
    if (side === 'swap') {
      result[from] = beside;
      result[to] = moved;
      continue;
    }
    result.splice(from, 1);
    const anchor = side === 'after' ? (lastBehind.get(beside) ?? beside) : beside;
    result.splice(result.indexOf(anchor) + (side === 'after' ? 1 : 0), 0, moved);
    if (side === 'after') lastBehind.set(beside, moved);
  }
  return result;
}

/** True where what moved stands beside its neighbour, with nothing between but others that moved there. */
export function standsBeside<T>(list: readonly T[], move: Reorder<T>, moves: readonly Reorder<T>[]): boolean {
  if (move.side === 'swap') return true;
  const [at, neighbour] = [list.indexOf(move.moved), list.indexOf(move.beside)];
  const [from, to] = move.side === 'after' ? [neighbour, at] : [at, neighbour];
  if (from === -1 || to <= from) return false;
  const others = new Set(
    moves
      .filter(({ beside, side }) => beside === move.beside && side === move.side)
      .map(({ moved }) => moved),
  );
  return list.slice(from + 1, to).every((each) => others.has(each));
}
