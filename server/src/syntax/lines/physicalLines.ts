/**
 * The lines of a text, split at `\n`, `\r\n` and lone `\r` as LSP does: each with its break, so that they tile the text.
 * Of each only its end is kept, for a text has thousands, and they are read at every key.
 */
export class PhysicalLines {
  readonly #ends: readonly number[];

  constructor(text: string) {
    this.#ends = lineEnds(text);
  }

  get length(): number {
    return this.#ends.length;
  }

  startOf(index: number): number {
    return index === 0 ? 0 : this.endOf(index - 1);
  }

  endOf(index: number): number {
    return this.#ends[index] ?? this.#ends.at(-1) ?? 0;
  }
}

function lineEnds(text: string): readonly number[] {
  const ends: number[] = [];
  let start = 0;
  // Looked for by the engine, and again only once passed: lines are long beside their breaks.
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const isCarriage = carriage >= 0 && (feed < 0 || carriage < feed);
    const at = isCarriage ? carriage : feed;
    start = isCarriage && feed === at + 1 ? at + 2 : at + 1;
    ends.push(start);
    if (feed >= 0 && feed < start) feed = text.indexOf('\n', start);
    if (carriage >= 0 && carriage < start) carriage = text.indexOf('\r', start);
  }
  if (start < text.length || ends.length === 0) ends.push(text.length);
  return ends;
}
