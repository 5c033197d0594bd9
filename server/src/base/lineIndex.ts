import { partitionPoint } from './partitionPoint';

/** Zero-based line and UTF-16 column, as in LSP. */
export interface LineColumn {
  readonly line: number;
  readonly character: number;
}

/** Translates offsets to lines and back. Line ends are `\n`, `\r\n` and a lone `\r`, the same three LSP knows. */
export class LineIndex {
  readonly #starts: number[];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.#starts = starts;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offsets outside the text are clamped to it. */
  toLineColumn(offset: number): LineColumn {
    const at = Math.min(Math.max(offset, 0), this.#length);
    const line = partitionPoint(this.#starts, (start) => start <= at) - 1;
    return { line, character: at - (this.#starts[line] ?? 0) };
  }

  /** A line past the end gives the end of the text; a column past the line's end gives the next line's start. */
  toOffset(position: LineColumn): number {
    const start = this.#starts[position.line];
    if (start === undefined) return position.line < 0 ? 0 : this.#length;
    const next = this.#starts[position.line + 1] ?? this.#length;
    return Math.min(start + Math.max(position.character, 0), next);
  }
}
