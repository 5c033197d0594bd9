interface Entry<T> {
  readonly score: number;
  readonly item: T;
}

/** Keeps the best `limit` items of a stream, in a heap with the worst of them on top. */
export class TopK<T> {
  readonly #limit: number;
  readonly #compareTies: (a: T, b: T) => number;
  readonly #heap: Entry<T>[] = [];

  /** @param compareTies negative where its first item comes before the second at equal scores */
  constructor(limit: number, compareTies: (a: T, b: T) => number) {
    this.#limit = limit;
    this.#compareTies = compareTies;
  }

  /** Lower scores are not kept, so a caller can skip them. */
  get threshold(): number {
    return this.#heap.length < this.#limit ? -Infinity : (this.#heap[0]?.score ?? Infinity);
  }

  offer(score: number, item: T): void {
    const entry = { score, item };
    if (this.#heap.length < this.#limit) {
      this.#heap.push(entry);
      this.#siftUp(this.#heap.length - 1);
      return;
    }
    const worst = this.#heap[0];
    if (worst === undefined || this.#compare(entry, worst) >= 0) return;
    this.#heap[0] = entry;
    this.#siftDown();
  }

  /** The kept items, best first. */
  sorted(): readonly Entry<T>[] {
    return [...this.#heap].sort((a, b) => this.#compare(a, b));
  }

  #compare(a: Entry<T>, b: Entry<T>): number {
    return b.score - a.score || this.#compareTies(a.item, b.item);
  }

  #siftUp(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfBetter(parent, at)) return;
      at = parent;
    }
  }

  #siftDown(): void {
    let at = 0;
    for (;;) {
      const left = at * 2 + 1;
      const right = left + 1;
      const worse = this.#isWorse(right, left) ? right : left;
      if (!this.#swapIfBetter(at, worse)) return;
      at = worse;
    }
  }

  #isWorse(a: number, b: number): boolean {
    const first = this.#heap[a];
    const second = this.#heap[b];
    return first !== undefined && second !== undefined && this.#compare(first, second) > 0;
  }

  /** Swaps the entry above with the one below if it is better. Returns whether it did. */
  #swapIfBetter(above: number, below: number): boolean {
    const upper = this.#heap[above];
    const lower = this.#heap[below];
    if (upper === undefined || lower === undefined || this.#compare(upper, lower) >= 0) return false;
    this.#heap[above] = lower;
    this.#heap[below] = upper;
    return true;
  }
}
