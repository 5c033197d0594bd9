import { fontIn, type Styles } from '../styles/wordStyles';
import { type ReportBuilder, type ReportKind } from '../report/readingReport';
import { childOf, elementsOf, textIn, valueOf, type XmlElement } from '../xml/xmlTree';
import { boxesIn, wordArtIn } from './drawings';
import { formResult } from './drawnFields';
import { type FieldEnd, type Fields } from './fieldCodes';
import { isLaidOut } from './formulas';
import { isHidden, isPlaceholder } from './readProperties';
import { symbolOf, UNKNOWN_SYMBOL, withSymbols } from './symbols';
import { shownIn, type RevisionView } from './revisionView';

/** A piece of a paragraph's text with the element it comes from. Writing a document back needs it. */
export interface Piece {
  readonly text: string;
  /** What the element has stored, where its symbol font shows other characters. As long as `text`. */
  readonly stored?: string;
  /** True where the symbol font is the one of the paragraph's style. In another paragraph the letters would show. */
  readonly isInFontOfParagraph?: boolean;
  /** `w:t`, `w:tab`, `w:br`, `w:sym`, a reference to a note … */
  readonly element: XmlElement;
  /** The `w:r` it stands in; `undefined` in a formula. */
  readonly run: XmlElement | undefined;
  /** True inside the result of a field, which Word may replace when it updates the field. */
  readonly isFieldResult: boolean;
}

/** What the runs of a text have in common. */
export interface InlineContext {
  readonly view: RevisionView;
  readonly styles: Styles;
  readonly fields: Fields;
  readonly report: ReportBuilder;
  /** Returns the mark of a note. */
  readonly markOfNote: (reference: XmlElement) => string;
  /** Called for each reference to a comment. */
  readonly onComment: (id: string) => void;
  /** Called for each text box. Its content is read behind the paragraph. */
  readonly onBox: (content: XmlElement) => void;
}

/** The content of a paragraph. */
export interface InlineContent {
  readonly pieces: readonly Piece[];
  /** True where all of it is hidden text. */
  readonly isAllHidden: boolean;
  readonly isContents: boolean;
  /** Numbers that fields print and the document does not hold. */
  readonly lostNumbers: number;
}

/** Elements around runs whose content is read as if they were not there. */
const TRANSPARENT = new Set([
  'w:hyperlink', 'w:smartTag', 'w:customXml', 'w:sdt', 'w:sdtContent', 'w:dir', 'w:bdo', 'w:rubyBase',
]); // prettier-ignore

/** Handwriting. */
const INK = new Set(['w:contentPart', 'w14:contentPart']);

/** What is told where it is hidden. */
const HOLDS_SOMETHING = new Set([
  'w:t', 'w:sym', 'w:drawing', 'w:pict', 'w:object', 'w:footnoteReference', 'w:endnoteReference', 'w:ruby', ...INK,
]); // prettier-ignore

const COMMENT_PLACES = new Set(['w:commentRangeStart', 'w:commentReference']);

const revisionKind = (element: string): ReportKind =>
  element === 'w:ins' ? 'insertions' : element === 'w:del' ? 'deletions' : 'moves';

/** Reads the runs of one paragraph. */
export function readRuns(
  paragraph: XmlElement,
  style: string | undefined,
  context: InlineContext,
): InlineContent {
  const reader = new InlineReader(style, context);
  reader.read(paragraph);
  return reader.content;
}

class InlineReader {
  readonly #style: string | undefined;
  readonly #context: InlineContext;
  readonly #pieces: Piece[] = [];
  #hasHidden = false;
  #isContents = false;
  #lostNumbers = 0;

  constructor(style: string | undefined, context: InlineContext) {
    this.#style = style;
    this.#context = context;
  }

  get content(): InlineContent {
    return {
      pieces: this.#pieces,
      isAllHidden: this.#hasHidden && this.#pieces.length === 0,
      isContents: this.#isContents,
      lostNumbers: this.#lostNumbers,
    };
  }

  /** Reads the children of a paragraph, a link, a content control and the like. */
  read(parent: XmlElement): void {
    for (const child of elementsOf(parent)) this.#readBetween(child);
  }

  #readBetween(element: XmlElement): void {
    const { name, attributes } = element;
    const { view, report } = this.#context;
    const isShown = shownIn(view, name);
    if (isShown !== undefined) {
      report.add(revisionKind(name));
      if (isShown) this.read(element);
      else this.#passOver(element);
    } else if (name === 'w:r') this.#readRun(element);
    else if (TRANSPARENT.has(name)) {
      if (isPlaceholder(element)) report.add('placeholders');
      this.read(element);
    } else if (name === 'w:fldSimple') {
      const end = this.#context.fields.simple(attributes['w:instr'] ?? '', () => {
        this.read(element);
      });
      this.#endField(end, element, undefined);
    } else if (name === 'm:oMath' || name === 'm:oMathPara') this.#readFormula(element);
    else if (COMMENT_PLACES.has(name)) {
      this.#context.onComment(attributes['w:id'] ?? '');
    } else if (name === 'w:subDoc') report.add('subdocuments');
    else if (INK.has(name)) report.add('pictures');
  }

  /** Counts the revisions and comments in an element that is not shown in this view. */
  #passOver(element: XmlElement): void {
    this.#context.fields.fill();
    for (const child of elementsOf(element)) {
      const { name, attributes } = child;
      if (shownIn(this.#context.view, name) !== undefined) this.#context.report.add(revisionKind(name));
      if (COMMENT_PLACES.has(name)) this.#context.onComment(attributes['w:id'] ?? '');
      if (name !== 'w:rPr') this.#passOver(child);
    }
  }

  #readRun(run: XmlElement): void {
    const { view, styles, report } = this.#context;
    const properties = childOf(run, 'w:rPr');
    if (childOf(properties, 'w:rPrChange') !== undefined) report.add('formatChanges');
    const hidden = isHidden(properties, view, this.#style, styles);
    for (const child of elementsOf(run)) {
      if (child.name === 'w:fldChar') this.#readFieldMark(child, run, hidden);
      else if (child.name === 'w:instrText' || child.name === 'w:delInstrText') {
        this.#context.fields.instruct(textIn(child));
      } else if (hidden) this.#passOverHidden(child);
      else if (this.#context.fields.isShown) this.#readShown(child, run);
      // A field in the code of another gives its result to that code.
      else if (child.name === 'w:t') this.#context.fields.instruct(textOf(child));
    }
  }

  #passOverHidden(element: XmlElement): void {
    if (!HOLDS_SOMETHING.has(element.name) || (element.name === 'w:t' && textIn(element) === '')) return;
    this.#context.fields.fill();
    this.#hasHidden = true;
    this.#context.report.add('hiddenText');
  }

  #readFieldMark(mark: XmlElement, run: XmlElement, isHiddenRun: boolean): void {
    const { fields } = this.#context;
    const type = mark.attributes['w:fldCharType'];
    if (type === 'begin') fields.begin(formResult(childOf(mark, 'w:ffData')));
    else if (type === 'separate') fields.separate();
    else if (type === 'end') {
      const end = fields.end();
      if (!isHiddenRun) this.#endField(end, mark, run);
    }
  }

  /** @param element what the text is put down to that a field draws */
  #endField(end: FieldEnd, element: XmlElement, run: XmlElement | undefined): void {
    if (end?.kind === 'leftOut') this.#context.report.add('fieldsWithoutResult', end.code.trim());
    else if (end?.kind === 'lostNumber') this.#lostNumbers++;
    else if (end?.kind === 'drawn') this.#pieces.push({ text: end.text, element, run, isFieldResult: true });
  }

  #readShown(element: XmlElement, run: XmlElement): void {
    const { report } = this.#context;
    switch (element.name) {
      case 'w:t':
      case 'w:delText':
        this.#addText(element, run);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#add('\t', element, run);
        break;
      case 'w:br':
        this.#add(isPageBreak(element) ? '\f' : '\n', element, run);
        break;
      case 'w:cr':
        this.#add('\n', element, run);
        break;
      case 'w:noBreakHyphen':
        this.#add('\u2011', element, run);
        break;
      case 'w:sym': {
        const symbol = symbolOf(element.attributes['w:font'] ?? '', element.attributes['w:char'] ?? '');
        if (symbol === UNKNOWN_SYMBOL) report.add('unknownSymbols');
        this.#add(symbol, element, run);
        break;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#add(this.#context.markOfNote(element), element, run);
        break;
      case 'w:commentReference':
        this.#context.onComment(element.attributes['w:id'] ?? '');
        break;
      case 'w:ruby':
        for (const child of elementsOf(element)) if (child.name === 'w:rubyBase') this.read(child);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'w:contentPart':
      case 'w14:contentPart':
        this.#readDrawing(element);
        break;
      default: // Layout, or something that is not shown.
    }
  }

  #readDrawing(drawing: XmlElement): void {
    const { fields, report, onBox } = this.#context;
    fields.fill();
    const words = wordArtIn(drawing);
    const boxes = boxesIn(drawing);
    boxes.forEach(onBox);
    for (const each of words) report.add('wordArt', each);
    if (words.length === 0 && boxes.length === 0) report.add('pictures');
  }

  #readFormula(formula: XmlElement): void {
    if (isLaidOut(formula, this.#context.view)) this.#context.report.add('formulas');
    this.#readInFormula(formula);
  }

  #readInFormula(element: XmlElement): void {
    const { view, report } = this.#context;
    for (const child of elementsOf(element)) {
      const isShown = shownIn(view, child.name);
      if (isShown !== undefined) report.add(revisionKind(child.name));
      if (child.name === 'm:t' || child.name === 'w:t') this.#add(textIn(child), child, undefined);
      else if (child.name === 'w:r') this.#readRun(child);
      else if (isShown !== false && !/Pr$/u.test(child.name)) this.#readInFormula(child);
    }
  }

  /** Adds text. In a symbol font the characters shown differ from those stored. */
  #addText(element: XmlElement, run: XmlElement): void {
    const stored = textOf(element);
    const { styles } = this.#context;
    const properties = childOf(run, 'w:rPr');
    const font = fontIn(properties) ?? styles.fontOf(valueOf(properties, 'w:rStyle'));
    const text = withSymbols(stored, font ?? styles.fontOf(this.#style));
    const isInFontOfParagraph = text !== stored && withSymbols(stored, font) !== text;
    const unknown = text === stored ? 0 : countOf(text, UNKNOWN_SYMBOL) - countOf(stored, UNKNOWN_SYMBOL);
    this.#context.report.add('unknownSymbols', undefined, unknown);
    this.#add(text, element, run, { stored, isInFontOfParagraph });
  }

  #add(
    text: string,
    element: XmlElement,
    run: XmlElement | undefined,
    { stored = text, isInFontOfParagraph = false } = {},
  ): void {
    if (text === '') return;
    const { fields } = this.#context;
    fields.fill();
    if (fields.isInContents) this.#isContents = true;
    this.#pieces.push({
      text,
      element,
      run,
      isFieldResult: fields.isOpen,
      ...(stored !== text && { stored }),
      ...(isInFontOfParagraph && { isInFontOfParagraph }),
    });
  }
}

const countOf = (text: string, part: string): number => text.split(part).length - 1;

/** The text of a `w:t`. Blanks at its ends count only with `xml:space="preserve"`; line ends are blanks. */
export function textOf(element: XmlElement): string {
  const text = textIn(element).replace(/[\t\r\n]/gu, ' ');
  return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^ +| +$/gu, '');
}

const isPageBreak = ({ attributes }: XmlElement): boolean =>
  attributes['w:type'] === 'page' || attributes['w:type'] === 'column';
