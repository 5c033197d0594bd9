import { styleOf, type ListStyle } from './nodeStack';
import { type Label, type Line, type LineKind } from './tree';

/** Lines that say nothing of where a list goes on. */
const PASSED: ReadonlySet<LineKind> = new Set(['blank', 'plain', 'metadata', 'front-matter']);
const STYLES: readonly ListStyle[] = ['heading', 'bracketed', 'numbered', 'bracketed-number'];

/** Tells of each line how the lists above it go on below. Made in one pass from the last line to the first. */
export class ListsBelow {
  readonly #lines: readonly Line[];
  /** For each line, the index of the next line that carries a number or heads something, -1 for none. */
  readonly #next: readonly number[];
  /** For each style and line, the index of the next entry in that style within the same article, -1 for none. */
  readonly #nextOf: Readonly<Record<ListStyle, readonly number[]>>;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    const none = (): number[] => new Array<number>(lines.length).fill(-1);
    const next = none();
    const nextOf = { heading: none(), bracketed: none(), numbered: none(), 'bracketed-number': none() };
    for (let at = lines.length - 2; at >= 0; at--) {
      const below = lines[at + 1];
      if (below === undefined) continue;
      const isPassed = PASSED.has(below.kind);
      const style = styleOf(below);
      next[at] = isPassed ? (next[at + 1] ?? -1) : at + 1;
      for (const each of STYLES) {
        const endsLists = !isPassed && style === undefined;
        if (endsLists) continue;
        nextOf[each][at] = style === each ? at + 1 : (nextOf[each][at + 1] ?? -1);
      }
    }
    this.#next = next;
    this.#nextOf = nextOf;
  }

  /**
   * Whether the list that reached `label` goes on below the plain line at `at`: the next numbered line carries a
   * greater number in its style; or, behind a list of another style that the plain line introduces, just the next one.
   */
  goesOn(at: number, style: ListStyle, label: Label): boolean {
    const below = this.#nextOf[style][at] ?? -1;
    const number = this.#lines[below]?.label?.ordinal.main;
    if (number === undefined) return false;
    return below === this.#next[at] ? number > label.ordinal.main : number === label.ordinal.main + 1;
  }
}
