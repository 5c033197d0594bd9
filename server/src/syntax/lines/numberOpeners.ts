/** The characters that the number of an article, a heading or an item begins with. */
const OPENERS = ['第', '（', '('] as const;

/**
 * Tells of one stretch of a text after another whether a number may begin in it. Each opener is looked for by the
 * engine, and again only once it was passed: most lines hold none.
 */
export class OpenersInLines {
  readonly #text: string;
  /** Where each opener comes next, behind the end of the text where it does not. */
  readonly #next: number[] = OPENERS.map(() => -1);

  constructor(text: string) {
    this.#text = text;
  }

  /** `start` is no smaller than at the question before. */
  standIn(start: number, end: number): boolean {
    for (let which = 0; which < OPENERS.length; which++) {
      if (this.#comesNext(which, start) < end) return true;
    }
    return false;
  }

  #comesNext(which: number, start: number): number {
    const known = this.#next[which] ?? -1;
    if (known >= start) return known;
    const found = this.#text.indexOf(OPENERS[which] ?? '', start);
    return (this.#next[which] = found < 0 ? this.#text.length : found);
  }
}
