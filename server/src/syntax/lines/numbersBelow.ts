import { skipIndentAndResidue } from '../skipConversionResidue';
import { type PhysicalLines } from './physicalLines';
import { readHead } from './whatBeginsLine';

/** The numbers of the articles and chapters that begin a line below a given one; 0 where there is none. */
export interface NumbersBelow {
  readonly article: number;
  readonly chapter: number;
  readonly section: number;
}

const NONE: NumbersBelow = { article: 0, chapter: 0, section: 0 };

/**
 * Looks from a line down to the next article and headings. Few texts ask, so that the lines are read at the first
 * question, once, from the last to the first.
 */
export class LinesBelow {
  readonly #text: string;
  readonly #lines: PhysicalLines;
  #below: readonly NumbersBelow[] | undefined;

  constructor(text: string, lines: PhysicalLines) {
    this.#text = text;
    this.#lines = lines;
  }

  /** What begins the lines below the one of an index. */
  below(index: number): NumbersBelow {
    this.#below ??= this.#read();
    return this.#below[index] ?? NONE;
  }

  #read(): readonly NumbersBelow[] {
    const below = new Array<NumbersBelow>(this.#lines.length);
    let next = NONE;
    for (let index = this.#lines.length - 1; index >= 0; index--) {
      below[index] = next;
      const end = this.#lines.endOf(index);
      const start = skipIndentAndResidue(this.#text, this.#lines.startOf(index), end);
      const head = readHead(this.#text, start, end);
      if (head === undefined) continue;
      const number = head.label.ordinal.main;
      if (head.level === 'article') next = { ...next, article: number };
      else if (head.level === 'chapter') next = { ...next, chapter: number, section: 0 };
      else if (head.level === 'section') next = { ...next, section: number };
    }
    return below;
  }
}
