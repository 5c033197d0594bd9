import { type Binary } from './binary';
import { isSymbolFont, symbolOf, withSymbols } from '../read/symbols';
import { TABLE, type FileInformation } from './fileInformation';
import { BinaryLists } from './binaryLists';
import { indexBefore, readPages, runAt, type PropertyRun } from './propertyPages';
import { readPieces, textOfPieces, type TextPiece } from './textPieces';
import { readFonts } from './fonts';
import { runChanges, type RunChanges } from './binaryProperties';
import { BinaryStyles } from './binaryStyles';

/** The bits of {@link BinaryText.flags}. `shown` is set where a run says that it is not hidden, whatever its style says. */
export const FLAG = { deleted: 1, inserted: 2, hidden: 4, shown: 8, symbol: 16, symbolFont: 32 } as const;

/** The text of a binary document, and what its tables say of paragraphs and characters. */
export class BinaryText {
  readonly text: string;
  /** For each character the bits of {@link FLAG}. */
  readonly flags: Uint8Array;
  readonly styles: BinaryStyles;
  readonly lists: BinaryLists;
  readonly #pieces: readonly TextPiece[];
  readonly #fonts: readonly string[];
  readonly #runs: readonly PropertyRun[];
  readonly #changes = new Map<PropertyRun, RunChanges>();
  readonly #paragraphs: readonly PropertyRun[];
  readonly #table: Binary;
  readonly #information: FileInformation;

  private constructor(
    main: Binary,
    table: Binary,
    information: FileInformation,
    pieces: readonly TextPiece[],
  ) {
    this.#table = table;
    this.#information = information;
    this.#pieces = pieces;
    this.text = textOfPieces(main, pieces);
    this.#paragraphs = readPages(main, this.#part(TABLE.paragraphPages), 'paragraph');
    this.styles = new BinaryStyles(this.#part(TABLE.styles));
    this.lists = new BinaryLists(
      table,
      information.tableAt(TABLE.lists),
      information.tableAt(TABLE.listUses),
    );
    this.#fonts = readFonts(this.#part(TABLE.fonts));
    this.#runs = readPages(main, this.#part(TABLE.characterPages), 'character');
    this.flags = this.#flagsOfCharacters();
  }

  /** Reads the text. `undefined` where the table of its pieces is damaged. */
  static open(main: Binary, table: Binary, information: FileInformation): BinaryText | undefined {
    const { at, length } = information.tableAt(TABLE.pieces);
    const pieces = readPieces(table.part(at, length));
    const isWhole = pieces !== undefined && (pieces.at(-1)?.end ?? 0) >= information.counts.body;
    return isWhole ? new BinaryText(main, table, information, pieces) : undefined;
  }

  /** The properties of the paragraph that a character is in, by the character's index. */
  paragraphAt(character: number): PropertyRun | undefined {
    const byte = this.#byteOf(character);
    return byte === undefined ? undefined : runAt(this.#paragraphs, byte);
  }

  /** A character as its font shows it. */
  shownAt(character: number): string {
    const stored = this.text.charAt(character);
    if (((this.flags[character] ?? 0) & (FLAG.symbol | FLAG.symbolFont)) === 0) return withSymbols(stored);
    const run = runAt(this.#runs, this.#byteOf(character) ?? 0);
    const { symbol, font } = run === undefined ? {} : this.#changesOf(run);
    return symbol === undefined
      ? withSymbols(stored, this.#nameOf(font))
      : symbolOf(this.#nameOf(symbol.font), symbol.code.toString(16));
  }

  /** True where a paragraph ends with this character. It may be a page break that ends a section. */
  endsParagraph(character: number): boolean {
    const piece = this.#pieceAt(character);
    const byte = this.#byteOf(character);
    if (piece === undefined || byte === undefined) return false;
    return runAt(this.#paragraphs, byte)?.end === byte + piece.width;
  }

  /** The character indexes in a table without records, such as those between which each note lies. */
  placesIn(table: number): readonly number[] {
    const part = this.#part(table);
    return Array.from({ length: Math.floor(part.length / 4) }, (_, index) => part.u32(index * 4));
  }

  /** The character indexes in a table that has a record of `size` bytes for each. */
  placesWithRecords(table: number, size: number): readonly number[] {
    const part = this.#part(table);
    const count = Math.max(Math.floor((part.length - 4) / (4 + size)), 0);
    return Array.from({ length: count }, (_, index) => part.u32(index * 4));
  }

  #part(table: number): Binary {
    const { at, length } = this.#information.tableAt(table);
    return this.#table.part(at, length);
  }

  #pieceAt(character: number): TextPiece | undefined {
    const piece = this.#pieces[indexBefore(this.#pieces, character)];
    return piece !== undefined && character < piece.end ? piece : undefined;
  }

  #byteOf(character: number): number | undefined {
    const piece = this.#pieceAt(character);
    return piece === undefined ? undefined : piece.at + (character - piece.start) * piece.width;
  }

  /** The flags of all characters. Pieces and runs are both in order, so each piece looks only at the runs in it. */
  #flagsOfCharacters(): Uint8Array {
    const runs = this.#runs;
    const flags = new Uint8Array(this.text.length);
    for (const { start, end, at, width } of this.#pieces) {
      const last = at + (end - start) * width;
      for (let index = Math.max(indexBefore(runs, at), 0); index < runs.length; index++) {
        const run = runs[index];
        if (run === undefined || run.start >= last) break;
        const flag = run.list.length === 0 ? 0 : this.#flagOf(run);
        if (flag === 0) continue;
        const from = start + Math.ceil((Math.max(run.start, at) - at) / width);
        const to = start + Math.ceil((Math.min(run.end, last) - at) / width);
        flags.fill(flag, from, Math.max(to, from));
      }
    }
    return flags;
  }

  #flagOf(run: PropertyRun): number {
    const { isDeleted, isInserted, isHidden, symbol, font } = this.#changesOf(run);
    const hidden = isHidden === undefined ? 0 : isHidden ? FLAG.hidden : FLAG.shown;
    return (
      (isDeleted === true ? FLAG.deleted : 0) |
      (isInserted === true ? FLAG.inserted : 0) |
      (symbol === undefined ? 0 : FLAG.symbol) |
      (isSymbolFont(this.#nameOf(font)) ? FLAG.symbolFont : 0) |
      hidden
    );
  }

  #changesOf(run: PropertyRun): RunChanges {
    const known = this.#changes.get(run);
    if (known !== undefined) return known;
    const changes = runChanges(run.list);
    this.#changes.set(run, changes);
    return changes;
  }

  #nameOf(font: number | undefined): string {
    return (font === undefined ? undefined : this.#fonts[font]) ?? '';
  }
}
