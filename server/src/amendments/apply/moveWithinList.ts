/** A part that moves beside another one of the same list, or changes places with it. */
export interface Reorder<T> {
  readonly moved: T;
  readonly beside: T;
  readonly side: 'after' | 'before' | 'swap';
  readonly by: number;
  /** The number that the decision gives it. */
  readonly as: number | undefined;
}

/**
 * The list after the moves. Parts that move to the same side of one neighbour keep the order of the moves. Moves of
 * parts that are not in the list are ignored. Each move is linear in the list.
 */
export function reordered<T>(list: readonly T[], moves: readonly Reorder<T>[]): readonly T[] {
  if (moves.length === 0) return list;
  const result = [...list];
  /** For each neighbour, the last part that was moved behind it. */
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

/** True where a moved part stands beside its neighbour, with only parts between them that moved there as well. */
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
