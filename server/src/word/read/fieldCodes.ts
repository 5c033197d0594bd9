/** A field whose end was not read yet. */
interface OpenField {
  instruction: string;
  isInResult: boolean;
}

/**
 * What a field lacks at its end: nothing where it has a result (`undefined`) or shows none by its kind (`silent`); else
 * the result, and then its code is given.
 */
export type FieldEnd = 'silent' | { readonly codeWithoutResult: string } | undefined;

/** Fields that print nothing where they stand. */
const SILENT =
  /^\s*(?:TC|XE|RD|SET|ASK|BOOKMARK|PRIVATE|MACROBUTTON|PRINT|ADVANCE|HYPERLINK|TOC|SHAPE|EMBED|LINK|INCLUDEPICTURE|NEXT|ADDIN|FORMTEXT)\b/iu;

/** Fields nested deeper are made to do harm. */
const DEEPEST = 64;

/** Follows the fields of a text. They may extend over paragraphs and be nested. */
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

  /** Adds to the code of the innermost field. */
  instruct(code: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && !field.isInResult && field.instruction.length < 1000) {
      field.instruction += code;
    }
  }

  /**
   * Ends a paragraph. Fields whose code is still open are given up, so that they do not hide the following text: in
   * Word the code ends in the paragraph where it began. Returns how many were given up.
   */
  endParagraph(): number {
    const before = this.#open.length;
    const first = this.#open.findIndex(({ isInResult }) => !isInResult);
    if (first !== -1) this.#open.length = first;
    this.#tooDeep = 0;
    return before - this.#open.length;
  }

  /** True where text is shown: outside fields and in their results. */
  get isShown(): boolean {
    return this.#open.every(({ isInResult }) => isInResult);
  }

  /** True inside a field. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** True inside a table of contents. */
  get isInContents(): boolean {
    return this.#open.some(({ instruction }) => /^\s*TOC\b/iu.test(instruction));
  }
}
