import { type Styles } from '../styles/wordStyles';
import { type ReportBuilder, type ReportKind } from '../report/readingReport';
import { childOf, elementsOf, textIn, type XmlElement } from '../xml/xmlTree';
import { drawnByField } from './equationFields';
import { type Fields } from './fieldCodes';
import { isHidden, isPlaceholder } from './readProperties';
import { symbolOf, UNKNOWN_SYMBOL, withSymbols } from './symbols';
import { shownIn, type RevisionView } from './revisionView';

/** A piece of a paragraph's text with the element it comes from. Writing a document back needs it. */
export interface Piece {
  readonly text: string;
  /** What the element has stored, where its symbol font shows other characters. As long as `text`. */
  readonly stored?: string;
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
}

/** Elements around runs whose content is read as if they were not there. */
const TRANSPARENT = new Set([
  'w:hyperlink', 'w:smartTag', 'w:customXml', 'w:sdt', 'w:sdtContent', 'w:dir', 'w:bdo', 'w:rubyBase',
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
  #simpleFields = 0;
  #hasHidden = false;
  #isContents = false;

  constructor(style: string | undefined, context: InlineContext) {
    this.#style = style;
    this.#context = context;
  }

  get content(): InlineContent {
    return {
      pieces: this.#pieces,
      isAllHidden: this.#hasHidden && this.#pieces.length === 0,
      isContents: this.#isContents,
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
      this.#simpleFields++;
      this.read(element);
      this.#simpleFields--;
    } else if (name === 'm:oMath' || name === 'm:oMathPara') this.#readFormula(element);
    else if (COMMENT_PLACES.has(name)) {
      this.#context.onComment(attributes['w:id'] ?? '');
    } else if (name === 'w:subDoc') report.add('subdocuments');
  }

  /** Counts the revisions and comments in an element that is not shown in this view. */
  #passOver(element: XmlElement): void {
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
      } else if (hidden) {
        if (child.name !== 'w:t' || textIn(child) === '') continue;
        this.#hasHidden = true;
        report.add('hiddenText');
      } else if (this.#context.fields.isShown) this.#readShown(child, run);
    }
  }

  #readFieldMark(mark: XmlElement, run: XmlElement, isHiddenRun: boolean): void {
    const { fields, report } = this.#context;
    const type = mark.attributes['w:fldCharType'];
    if (type === 'begin') fields.begin();
    else if (type === 'separate') fields.separate();
    else if (type === 'end') {
      const left = fields.end();
      if (left === undefined || left === 'silent') return;
      const drawn = drawnByField(left.codeWithoutResult);
      if (drawn === undefined) report.add('fieldsWithoutResult');
      else if (fields.isShown && !isHiddenRun) {
        this.#pieces.push({ text: drawn, element: mark, run, isFieldResult: true });
      }
    }
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
        this.#readDrawing(element);
        break;
      default: // Layout, or something that is not shown.
    }
  }

  #readDrawing(drawing: XmlElement): void {
    const words = wordArtIn(drawing);
    if (words !== undefined) this.#context.report.add('wordArt', words);
    else if (!this.#findBoxes(drawing)) this.#context.report.add('pictures');
  }

  #findBoxes(element: XmlElement): boolean {
    let found = false;
    for (const child of elementsOf(element)) {
      if (child.name === 'w:txbxContent') {
        this.#context.onBox(child);
        found = true;
      } else if (this.#findBoxes(child)) found = true;
    }
    return found;
  }

  #readFormula(element: XmlElement): void {
    for (const child of elementsOf(element)) {
      if (child.name === 'm:t') this.#add(textIn(child), child, undefined);
      else this.#readFormula(child);
    }
  }

  /** Adds text. In a symbol font the characters shown differ from those stored. */
  #addText(element: XmlElement, run: XmlElement): void {
    const stored = textOf(element);
    const { attributes = {} } = childOf(childOf(run, 'w:rPr'), 'w:rFonts') ?? {};
    const text = withSymbols(stored, attributes['w:ascii'] ?? attributes['w:hAnsi']);
    const unknown = text === stored ? 0 : countOf(text, UNKNOWN_SYMBOL) - countOf(stored, UNKNOWN_SYMBOL);
    this.#context.report.add('unknownSymbols', undefined, unknown);
    this.#add(text, element, run, stored);
  }

  #add(text: string, element: XmlElement, run: XmlElement | undefined, stored = text): void {
    if (text === '') return;
    const { fields } = this.#context;
    if (fields.isInContents) this.#isContents = true;
    const isFieldResult = this.#simpleFields > 0 || fields.isOpen;
    this.#pieces.push({ text, element, run, isFieldResult, ...(stored !== text && { stored }) });
  }
}

const countOf = (text: string, part: string): number => text.split(part).length - 1;

/** The words of a WordArt drawing (艺术字) in the form of old documents. */
function wordArtIn(drawing: XmlElement): string | undefined {
  for (const child of elementsOf(drawing)) {
    const words = child.name === 'v:textpath' ? child.attributes['string'] : wordArtIn(child);
    if (words !== undefined && words !== '') return words;
  }
  return undefined;
}

/** The text of a `w:t`. Blanks at its ends count only with `xml:space="preserve"`; line ends are blanks. */
function textOf(element: XmlElement): string {
  const text = textIn(element).replace(/[\t\r\n]/gu, ' ');
  return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^ +| +$/gu, '');
}

const isPageBreak = ({ attributes }: XmlElement): boolean =>
  attributes['w:type'] === 'page' || attributes['w:type'] === 'column';
