import { styleOf, type ListStyle } from './nodeStack';
import { type Label, type Line, type LineKind } from './tree';

/** Lines that say nothing of where a list goes on. */
const PASSED: ReadonlySet<LineKind> = new Set(['blank', 'plain', 'metadata', 'front-matter']);

/** What was found below a line: it is the same for every line down to the one that decided it. */
interface Found {
  /** The line that decided. */
  readonly until: number;
  /** The next entry of the list, -1 for none. */
  readonly entry: number;
}

const NOTHING_FOUND: Found = { until: -1, entry: -1 };

/** Tells of one plain line after another, downwards, how the lists above it go on below. Each line is passed once. */
export class ListsBelow {
  readonly #lines: readonly Line[];
  /** The next line that carries a number or heads something. */
  #next = NOTHING_FOUND;
  /** For each style, the next entry in that style within the same article. */
  readonly #nextOf: Record<ListStyle, Found> = {
    heading: NOTHING_FOUND,
    bracketed: NOTHING_FOUND,
    numbered: NOTHING_FOUND,
    'bracketed-number': NOTHING_FOUND,
  };

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /**
   * Whether the list that reached `label` goes on below the plain line at `at`: the next numbered line carries a
   * greater number in its style; or, behind a list of another style that the plain line introduces, just the next one.
   */
  goesOn(at: number, style: ListStyle, label: Label): boolean {
    const below = this.#entryBelow(at, style);
    const number = this.#lines[below]?.label?.ordinal.main;
    if (number === undefined) return false;
    return below === this.#nextBelow(at) ? number > label.ordinal.main : number === label.ordinal.main + 1;
  }

  #nextBelow(at: number): number {
    if (this.#next.until <= at) this.#next = this.#find(at, () => true);
    return this.#next.entry;
  }

  #entryBelow(at: number, style: ListStyle): number {
    if (this.#nextOf[style].until <= at) {
      const found = this.#find(at, (line) => {
        const own = styleOf(line);
        return own === undefined || own === style;
      });
      const line = this.#lines[found.entry];
      // A line without a style ends all lists.
      const isEntry = line !== undefined && styleOf(line) === style;
      this.#nextOf[style] = isEntry ? found : { until: found.until, entry: -1 };
    }
    return this.#nextOf[style].entry;
  }

  /** The next line below `at` that is not passed over and decides. */
  #find(at: number, decides: (line: Line) => boolean): Found {
    for (let below = at + 1; below < this.#lines.length; below++) {
      const line = this.#lines[below];
      if (line !== undefined && !PASSED.has(line.kind) && decides(line)) {
        return { until: below, entry: below };
      }
    }
    return { until: this.#lines.length, entry: -1 };
  }
}
