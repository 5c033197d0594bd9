import {
  type DocxBlock,
  type DocxCell,
  type DocxParagraph,
  type DocxTable,
  type Inline,
  type ParagraphRole,
  type RunFormat,
} from './documentModel';
import { HEAVY_FONTS, LABEL_STYLE } from './paragraphStyles';
import { around, empty, escaped } from './escapeXml';

/** What writing blocks needs to know of the document. */
export interface BodyContext {
  /** The id of the style for a role. */
  readonly styleId: (role: ParagraphRole) => string;
  /** The width of the text on the page, in twentieths of a point. */
  readonly width: number;
  /** The levels of the table of contents as its field names them: `1-2`. */
  readonly contentsLevels: string;
}

/** Writes blocks as XML. Bookmarks are numbered through all calls. */
export class BodyWriter {
  readonly #context: BodyContext;
  #bookmarks = 0;

  constructor(context: BodyContext) {
    this.#context = context;
  }

  write(blocks: readonly DocxBlock[]): string {
    return blocks
      .map((block) => (block.kind === 'table' ? this.#table(block) : this.#paragraph(block)))
      .join('');
  }

  #paragraph({ role, inlines, list, contentsField }: DocxParagraph): string {
    const numbering =
      list === undefined ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list.list}"/></w:numPr>`;
    const begins = contentsField === 'begin' || contentsField === 'both';
    const ends = contentsField === 'end' || contentsField === 'both';
    return (
      '<w:p>' +
      around('w:pPr', empty('w:pStyle', { 'w:val': this.#context.styleId(role) }) + numbering) +
      (begins ? this.#contentsBegin() : '') +
      inlines.map((inline) => this.#inline(inline)).join('') +
      (ends ? fieldMark('end') : '') +
      '</w:p>'
    );
  }

  /**
   * Begins the field of a table of contents. Its entries are written out without page numbers, so that Word asks
   * nothing when it opens the document.
   */
  #contentsBegin(): string {
    return (
      fieldMark('begin') +
      `<w:r><w:instrText xml:space="preserve"> TOC \\o "${this.#context.contentsLevels}" \\n \\h \\z \\u </w:instrText></w:r>` +
      fieldMark('separate')
    );
  }

  #inline(inline: Inline): string {
    if (inline.kind === 'reference') {
      const code = ` REF ${inline.bookmark} ${inline.of === 'number' ? '\\n ' : ''}\\h `;
      return (
        fieldMark('begin') +
        `<w:r><w:instrText xml:space="preserve">${escaped(code)}</w:instrText></w:r>` +
        fieldMark('separate') +
        runXml(inline.text, {}) +
        fieldMark('end')
      );
    }
    const marks = (inline.bookmarks ?? []).map((name) => ({ id: this.#bookmarks++, name }));
    return (
      marks.map(({ id, name }) => empty('w:bookmarkStart', { 'w:id': id, 'w:name': name })).join('') +
      runXml(inline.text, inline) +
      marks.map(({ id }) => empty('w:bookmarkEnd', { 'w:id': id })).join('')
    );
  }

  #table({ widths, headRows, rows }: DocxTable): string {
    const sum = widths.reduce((all, width) => all + width, 0);
    const columns = widths.map((width) => Math.floor((width / sum) * this.#context.width));
    const border = (side: string): string =>
      empty(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' });
    const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
    const grid = columns.map((width) => empty('w:gridCol', { 'w:w': width })).join('');
    const body = rows
      .map((row, index) => {
        const properties = '<w:cantSplit w:val="0"/>' + (index < headRows ? '<w:tblHeader/>' : '');
        return `<w:tr><w:trPr>${properties}</w:trPr>${this.#cells(row, columns)}</w:tr>`;
      })
      .join('');
    return (
      `<w:tbl><w:tblPr>${empty('w:tblW', { 'w:w': columns.reduce((all, width) => all + width, 0), 'w:type': 'dxa' })}` +
      `<w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>` +
      `<w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`
    );
  }

  #cells(row: readonly DocxCell[], columns: readonly number[]): string {
    let at = 0;
    return row
      .map(({ paragraphs, columns: span = 1 }) => {
        const width = columns.slice(at, at + span).reduce((all, each) => all + each, 0);
        at += span;
        const properties =
          empty('w:tcW', { 'w:w': width, 'w:type': 'dxa' }) +
          (span > 1 ? empty('w:gridSpan', { 'w:val': span }) : '');
        // A cell must contain a paragraph.
        const content = paragraphs.length === 0 ? '<w:p/>' : this.write(paragraphs);
        return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
      })
      .join('');
  }
}

const fieldMark = (kind: 'begin' | 'separate' | 'end'): string =>
  `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

/** Quotation marks and dashes belong to both scripts. This hint sets them as Chinese. */
const HINT = '<w:rFonts w:hint="eastAsia"/>';

/** The properties of a run, in the order that the schema demands. */
function propertiesOf({ isLabel, bold, underline, strike, boxed, heavy }: RunFormat): string {
  return (
    (isLabel === true ? empty('w:rStyle', { 'w:val': LABEL_STYLE.id }) : '') +
    (heavy === true ? HEAVY_FONTS : HINT) +
    (bold === true ? '<w:b/>' : '') +
    (strike === true ? '<w:strike/>' : '') +
    (underline === true ? '<w:u w:val="single"/>' : '') +
    (boxed === true ? empty('w:bdr', { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' }) : '')
  );
}

function runXml(text: string, format: RunFormat): string {
  if (text === '') return '';
  const content = text
    .split('\t')
    .map((piece) => (piece === '' ? '' : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`))
    .join('<w:tab/>');
  return `<w:r><w:rPr>${propertiesOf(format)}</w:rPr>${content}</w:r>`;
}
