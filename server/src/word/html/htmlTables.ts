import { type Block, type WordCell } from '../read/wordBlocks';

/** More rows or columns than a table of a text has. A number above is a fault or made to do harm. */
const MOST = { columns: 63, rows: 1000 } as const;

/** A cell that goes on in the rows below. */
interface Hanging {
  rows: number;
  readonly columns: number;
}

/** A table that is being read. Tables inside its cells are read as part of the cell. */
export class OpenTable {
  /** The blocks that were read before the table. */
  readonly outer: readonly Block[];
  isInCell = false;
  readonly #rows: WordCell[][] = [];
  /** By the column in which they begin. */
  readonly #hanging = new Map<number, Hanging>();
  /** Where the next cell of the row begins. */
  #column = 0;
  #columns = 1;
  #span = 1;

  constructor(outer: readonly Block[]) {
    this.outer = outer;
  }

  beginRow(): void {
    this.#continueCells();
    this.#rows.push([]);
    this.#column = 0;
  }

  beginCell(attributes: Readonly<Record<string, string>>): void {
    if (this.#rows.length === 0) this.#rows.push([]);
    this.#continueCells();
    this.isInCell = true;
    this.#columns = spanIn(attributes['colspan'], MOST.columns);
    this.#span = spanIn(attributes['rowspan'], MOST.rows);
  }

  endCell(blocks: readonly Block[]): void {
    this.isInCell = false;
    const columns = this.#columns;
    const isHanging = this.#span > 1 && this.#column < MOST.columns;
    if (isHanging) this.#hanging.set(this.#column, { rows: this.#span - 1, columns });
    this.#column += columns;
    this.#rows.at(-1)?.push({ blocks, columns, isContinued: false });
  }

  /** The rows that have cells of their own. */
  finish(): readonly (readonly WordCell[])[] {
    this.#continueCells();
    return this.#rows.filter((row) => row.some(({ isContinued }) => !isContinued));
  }

  /** Adds the cells that go on from the rows above, up to the next that the row has itself. */
  #continueCells(): void {
    const row = this.#rows.at(-1);
    if (row === undefined) return;
    for (;;) {
      const above = this.#hanging.get(this.#column);
      if (above === undefined) return;
      if (--above.rows === 0) this.#hanging.delete(this.#column);
      this.#column += above.columns;
      row.push({ blocks: [], columns: above.columns, isContinued: true });
    }
  }
}

const spanIn = (written: string | undefined, most: number): number =>
  Math.min(Math.max(Math.floor(Number(written ?? 1)) || 1, 1), most);
