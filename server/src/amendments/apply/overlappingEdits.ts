import { bilingual } from '../../base/bilingual';
import { type Span } from '../../base/span';
import { partitionPoint } from '../../base/partitionPoint';
import { fail, type State } from './workingState';

/**
 * Settles edits that overlap: the one that was found by more words wins; with as many, the one in the narrower place.
 * An instruction that loses all its edits fails. The result is in text order.
 */
export function settleEdits(state: State): readonly (typeof state.edits)[number][] {
  const inOrder = [...state.edits].sort(
    (a, b) => b.weight - a.weight || a.width - b.width || a.by - b.by || a.span.start - b.span.start,
  );
  const taken = new Occupied();
  const kept: (typeof state.edits)[number][] = [];
  const alive = new Set<number>();
  for (const edit of inOrder) {
    if (!taken.isFree(edit.span)) continue;
    taken.take(edit.span);
    alive.add(edit.by);
    kept.push(edit);
  }
  for (const { by } of state.edits) {
    if (!alive.has(by)) {
      fail(state, by, bilingual('要改的文字已由另一条修改', 'The words are changed by another instruction'));
    }
  }
  return kept.sort((a, b) => a.span.start - b.span.start || a.by - b.by);
}

/** The stretches of the text that are taken, in order. */
class Occupied {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  isFree({ start, end }: Span): boolean {
    const at = this.#indexFor(start);
    const [before, next] = [this.#ends[at - 1] ?? -1, this.#starts[at] ?? Infinity];
    // An insertion is free unless it lies inside a stretch that is taken.
    return before <= start && (start === end ? next >= start : next >= end);
  }

  take({ start, end }: Span): void {
    if (start === end) return;
    const at = this.#indexFor(start);
    this.#starts.splice(at, 0, start);
    this.#ends.splice(at, 0, end);
  }

  /** How many stretches begin before `start`. */
  #indexFor(start: number): number {
    return partitionPoint(this.#starts, (each) => each < start);
  }
}
