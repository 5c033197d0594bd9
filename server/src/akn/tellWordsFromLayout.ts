import { partitionPoint } from '../base/partitionPoint';
import { type Span } from '../base/span';
import { trimmed } from '../syntax/blanks';
import { type RegulationTree } from '../syntax/tree';

/** What holds such a character holds words: letters, digits, and symbols other than those of ASCII. */
const WORD = /[\p{L}\p{N}]|[^\p{ASCII}\p{P}\p{Z}\p{C}]/u;

/** Tells words of the text from blanks, punctuation and what a conversion left behind. */
export class Words {
  readonly #text: string;
  /** Residue, page furniture and YAML front matter, in text order. */
  readonly #furniture: readonly Span[];

  constructor({ text, lines, residues }: RegulationTree) {
    this.#text = text;
    const yaml = lines.filter(({ kind }) => kind === 'front-matter');
    this.#furniture = [...residues.map(({ span }) => span), ...yaml].sort((a, b) => a.start - b.start);
  }

  /** The stretches of `[start, end)` that hold words, a line each, without blanks at their ends. */
  stretches({ start, end }: Span): readonly Span[] {
    const found: Span[] = [];
    for (const { index, 0: line } of this.#text.slice(start, end).matchAll(/[^\r\n]+/gu)) {
      const span = trimmed(this.#text, start + index, start + index + line.length);
      if (WORD.test(this.#withoutFurniture(span))) found.push(span);
    }
    return found;
  }

  #withoutFurniture({ start, end }: Span): string {
    let words = '';
    let at = start;
    let next = partitionPoint(this.#furniture, (span) => span.end <= start);
    for (; (this.#furniture[next]?.start ?? Infinity) < end; next++) {
      const span = this.#furniture[next];
      if (span === undefined) break;
      words += this.#text.slice(at, Math.max(at, span.start));
      at = Math.max(at, span.end);
    }
    return words + this.#text.slice(at, Math.max(at, end));
  }
}
