/** A field that has begun and not ended. */
interface OpenField {
  instruction: string;
  isInResult: boolean;
}

/** What a field left unsaid: nothing, or the code of one that has no result. */
export type FieldEnd = 'silent' | { readonly codeWithoutResult: string } | undefined;

/** Fields that print nothing where they stand. */
const SILENT =
  /^\s*(?:TC|XE|RD|SET|ASK|BOOKMARK|PRIVATE|MACROBUTTON|PRINT|ADVANCE|HYPERLINK|TOC|SHAPE|EMBED|LINK|INCLUDEPICTURE|NEXT|ADDIN|FORMTEXT)\b/iu;

/** Deeper nesting is a document built to harm. */
const DEEPEST = 64;

/** Follows the fields of a text, which may stretch over paragraphs and stand in each other. */
export class Fields {
  readonly #open: OpenField[] = [];
  #tooDeep = 0;

  begin(): void {
    if (this.#open.length >= DEEPEST) this.#tooDeep++;
    else this.#open.push({ instruction: '', isInResult: false });
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field !== undefined && this.#tooDeep === 0) field.isInResult = true;
  }

  end(): FieldEnd {
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return undefined;
    }
    const field = this.#open.pop();
    if (field === undefined || field.isInResult) return undefined;
    const code = field.instruction;
    return SILENT.test(code) || code.trim() === '' ? 'silent' : { codeWithoutResult: code };
  }

  /** Code of the innermost field. */
  instruct(code: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && !field.isInResult && field.instruction.length < 1000) {
      field.instruction += code;
    }
  }

  /**
   * A paragraph has ended. A field whose code goes on is given up, so that it hides nothing of what follows: Word
   * ends the code in the paragraph where it began. Tells how many were given up.
   */
  endParagraph(): number {
    const before = this.#open.length;
    const first = this.#open.findIndex(({ isInResult }) => !isInResult);
    if (first !== -1) this.#open.length = first;
    this.#tooDeep = 0;
    return before - this.#open.length;
  }

  /** True where text is shown: outside of fields, or in their results. */
  get isShown(): boolean {
    return this.#open.every(({ isInResult }) => isInResult);
  }

  /** True inside of any field. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** True inside a table of contents. */
  get isInContents(): boolean {
    return this.#open.some(({ instruction }) => /^\s*TOC\b/iu.test(instruction));
  }
}
