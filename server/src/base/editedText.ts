import { type Span } from './span';
import { applyEdits, type TextEdit } from './textEdit';

/** A stretch of the first text that is still there, or text that was put in. */
type Part = { readonly kept: Span } | { readonly added: string };

/** A text that is edited again and again, and the edits of the first text that give the last one at once. */
export class EditedText {
  readonly #original: string;
  #text: string;
  #parts: readonly Part[];

  constructor(original: string) {
    this.#original = original;
    this.#text = original;
    this.#parts = [{ kept: { start: 0, end: original.length } }];
  }

  /** The text after all edits so far. */
  get text(): string {
    return this.#text;
  }

  /** Applies edits whose spans count in {@link text}. */
  apply(edits: readonly TextEdit[]): void {
    this.#text = applyEdits(this.#text, edits);
    const parts = new Splitter(this.#parts);
    const inOrder = edits
      .map((edit, index) => ({ ...edit, index }))
      .sort((a, b) => a.span.start - b.span.start || a.index - b.index);
    for (const { span, newText } of inOrder) {
      parts.takeUpTo(span.start);
      parts.dropUpTo(span.end);
      parts.add(newText);
    }
    this.#parts = parts.rest();
  }

  /** What differs from the first text, in order: what is kept between two edits is touched by neither. */
  get edits(): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    let at = 0;
    let added = '';
    const note = (end: number): void => {
      if (this.#original.slice(at, end) !== added) edits.push({ span: { start: at, end }, newText: added });
      added = '';
    };
    for (const part of this.#parts) {
      if ('added' in part) {
        added += part.added;
        continue;
      }
      note(part.kept.start);
      at = part.kept.end;
    }
    note(this.#original.length);
    return edits;
  }
}

/** Goes once through parts and makes new ones. */
class Splitter {
  readonly #from: readonly Part[];
  readonly #made: Part[] = [];
  #next = 0;
  /** Where the next part begins in the text, and how much of it is used. */
  #offset = 0;
  #used = 0;

  constructor(from: readonly Part[]) {
    this.#from = from;
  }

  takeUpTo(offset: number): void {
    this.#move(offset, true);
  }

  dropUpTo(offset: number): void {
    this.#move(offset, false);
  }

  add(text: string): void {
    if (text !== '') this.#made.push({ added: text });
  }

  rest(): readonly Part[] {
    this.#move(Infinity, true);
    return this.#made;
  }

  #move(offset: number, isTaken: boolean): void {
    for (let part = this.#from[this.#next]; part !== undefined; part = this.#from[this.#next]) {
      const length = lengthOf(part);
      const end = Math.min(offset - this.#offset, length);
      if (end > this.#used) {
        if (isTaken) this.#made.push(sliceOf(part, this.#used, end));
        this.#used = end;
      }
      if (this.#used < length) return;
      this.#next++;
      this.#offset += length;
      this.#used = 0;
    }
  }
}

const lengthOf = (part: Part): number =>
  'added' in part ? part.added.length : part.kept.end - part.kept.start;

const sliceOf = (part: Part, from: number, to: number): Part =>
  'added' in part
    ? { added: part.added.slice(from, to) }
    : { kept: { start: part.kept.start + from, end: part.kept.start + to } };
