import { drawnByField } from './drawnFields';

/** A field whose end was not read yet. */
interface OpenField {
  instruction: string;
  isInResult: boolean;
  /** True where something stands in its result, be it hidden or deleted. */
  hasResult: boolean;
  /** What a form shows in place of a result. */
  readonly form: string | undefined;
}

/**
 * What has to be done about a field that ends without a result: it shows something all the same, a number of its is
 * missing, or it is left out.
 */
export type FieldEnd =
  | { readonly kind: 'drawn'; readonly text: string }
  | { readonly kind: 'lostNumber' }
  | { readonly kind: 'leftOut'; readonly code: string }
  | undefined;

/** Fields that print nothing where they stand. */
const SILENT =
  /^\s*(?:TC|TA|XE|RD|SET|ASK|BOOKMARK|PRIVATE|MACROBUTTON|GOTOBUTTON|PRINT|ADVANCE|HYPERLINK|TOC|SHAPE|EMBED|LINK|INCLUDEPICTURE|NEXT|NEXTIF|SKIPIF|ADDIN|FORMTEXT)\b/iu;

/** Fields of which the result may well be empty: a condition that does not hold, a property that nobody has filled in. */
const MAY_BE_EMPTY =
  /^\s*(?:IF|MERGEFIELD|DOCPROPERTY|DOCVARIABLE|INFO|TITLE|SUBJECT|AUTHOR|COMMENTS|KEYWORDS|LASTSAVEDBY|TEMPLATE|USERNAME|USERINITIALS|USERADDRESS|QUOTE|FILLIN|ADDRESSBLOCK|GREETINGLINE|DATABASE|AUTOTEXT|AUTOTEXTLIST|GLOSSARY|BIDIOUTLINE|CONTROL|HTMLCONTROL|INDEX|TOA)\b/iu;

/** Fields that number: a paragraph, an item, a figure. The first four have no saved result in any document. */
const NUMBERING = /^\s*(?:LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT|SEQ)\b/iu;

/** SEQ 图 \h counts and prints nothing, unless it says in which format. To keep the format of the letters is none. */
const COUNTS_ONLY = /^\s*SEQ\b(?![^]*\\\*(?!\s*(?:MERGE|CHAR)FORMAT\b))[^]*\\h\b/iu;

/** Fields nested deeper are made to do harm. */
const DEEPEST = 64;

/** Follows the fields of a text. They may extend over paragraphs and be nested. */
export class Fields {
  readonly #open: OpenField[] = [];
  #tooDeep = 0;

  /** @param form what a form shows in place of a result */
  begin(form?: string): void {
    if (this.#open.length >= DEEPEST) this.#tooDeep++;
    else this.#open.push({ instruction: '', isInResult: false, hasResult: false, form });
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
    if (field === undefined || field.hasResult || !this.isShown) return undefined;
    const left = this.#withoutResult(field);
    if (left !== undefined) this.fill();
    return left;
  }

  /** A field in one element. @param readResult reads what is in it */
  simple(code: string, readResult: () => void): FieldEnd {
    const depth = this.#open.length;
    if (depth >= DEEPEST) {
      readResult();
      return undefined;
    }
    this.begin();
    this.instruct(code);
    this.separate();
    readResult();
    if (this.#open.length <= depth) return undefined;
    // Fields that have begun in it end with it.
    this.#open.length = depth + 1;
    this.#tooDeep = 0;
    return this.end();
  }

  #withoutResult({ instruction: code, isInResult, form }: OpenField): FieldEnd {
    const text = form ?? drawnByField(code);
    if (text !== undefined) return { kind: 'drawn', text };
    if (SILENT.test(code) || COUNTS_ONLY.test(code) || code.trim() === '') return undefined;
    if (NUMBERING.test(code)) return { kind: 'lostNumber' };
    // Nobody misses the page number of an entry of the contents.
    const isPage = this.isInContents && /^\s*PAGEREF\b/iu.test(code);
    return isPage || (isInResult && MAY_BE_EMPTY.test(code)) ? undefined : { kind: 'leftOut', code };
  }

  /** Something stands in the results of all fields that are open. */
  fill(): void {
    for (const field of this.#open) if (field.isInResult) field.hasResult = true;
  }

  /** Code of the innermost field that is in its code; also what a field in that code results in. */
  instruct(code: string): void {
    const field = this.#open.findLast(({ isInResult }) => !isInResult);
    if (field !== undefined && field.instruction.length < 1000) field.instruction += code;
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
    this.fill();
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
