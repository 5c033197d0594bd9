import { type Block, type WordCell, type WordParagraph } from '../read/wordBlocks';

/** Builds blocks from paragraphs. In the binary format a table is a row of paragraphs that are marked as being in one. */
export class BlockBuilder {
  readonly #blocks: Block[] = [];
  #rows: WordCell[][] = [];
  #cells: WordCell[] = [];
  #inCell: Block[] = [];

  /** Adds a paragraph outside of tables. */
  add(paragraph: WordParagraph): void {
    this.#blocks.push(paragraph);
  }

  addInTable(paragraph: WordParagraph): void {
    this.#inCell.push(paragraph);
  }

  endCell(): void {
    this.#cells.push({ blocks: this.#inCell, columns: 1, isContinued: false });
    this.#inCell = [];
  }

  endRow(): void {
    if (this.#inCell.length > 0) this.endCell();
    if (this.#cells.length > 0) this.#rows.push(this.#cells);
    this.#cells = [];
  }

  /** Ends the open table, if there is one. A cell or row whose mark is missing ends here as well. */
  leaveTable(): void {
    this.endRow();
    if (this.#rows.length > 0) this.#blocks.push({ kind: 'table', rows: this.#rows });
    this.#rows = [];
  }

  finish(): readonly Block[] {
    this.leaveTable();
    return this.#blocks;
  }
}
