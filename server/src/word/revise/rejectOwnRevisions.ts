import { childOf, elementsOf, isElement, readTree, textIn, type XmlElement } from '../xml/xmlTree';
import { escaped } from '../write/escapeXml';
import { type RevisionMarks } from './trackedChangeMarks';

/**
 * The part with our own revisions rejected and all others left as they are: the document as it was before. `undefined`
 * where the part cannot be read.
 */
export function rejectOwnRevisions(xml: string, marks: RevisionMarks): string | undefined {
  const root = readTree(xml);
  if (root === undefined) return undefined;
  return xml.slice(0, root.start) + new Rejecter(xml, marks).write(root) + xml.slice(root.end);
}

class Rejecter {
  readonly #xml: string;
  readonly #marks: RevisionMarks;

  constructor(xml: string, marks: RevisionMarks) {
    this.#xml = xml;
    this.#marks = marks;
  }

  write(element: XmlElement): string {
    const { name } = element;
    if (name === 'w:ins' && this.#marks.isOwn(element)) return '';
    if (name === 'w:del' && this.#marks.isOwn(element)) return this.#inside(element, true);
    if (element.contentEnd === element.end) return this.#xml.slice(element.start, element.end);
    return this.#open(element) + this.#inside(element, false) + this.#close(element);
  }

  #open = ({ start, contentStart }: XmlElement): string => this.#xml.slice(start, contentStart);
  #close = ({ contentEnd, end }: XmlElement): string => this.#xml.slice(contentEnd, end);

  #inside(element: XmlElement, isRestored: boolean): string {
    let out = '';
    let at = element.contentStart;
    /** The content of paragraphs whose inserted mark is rejected. It goes into the next paragraph. */
    let joined = '';
    for (const child of element.children) {
      if (!isElement(child)) continue;
      out += this.#xml.slice(at, child.start);
      at = child.end;
      if (child.name === 'w:p' && this.#hasOwnMark(child, 'w:ins')) {
        joined += this.#content(child);
        continue;
      }
      if (child.name === 'w:p') {
        out += this.#paragraph(child, joined);
        joined = '';
      } else out += isRestored ? this.#restored(child) : this.write(child);
    }
    return out + this.#xml.slice(at, element.contentEnd);
  }

  #hasOwnMark(paragraph: XmlElement, name: string): boolean {
    const mark = childOf(childOf(childOf(paragraph, 'w:pPr'), 'w:rPr'), name);
    return mark !== undefined && this.#marks.isOwn(mark);
  }

  /** The content of a paragraph without its properties. */
  #content(paragraph: XmlElement): string {
    return paragraph.children
      .filter(isElement)
      .filter(({ name }) => name !== 'w:pPr')
      .map((child) => this.write(child))
      .join('');
  }

  #paragraph(paragraph: XmlElement, before: string): string {
    const properties = childOf(paragraph, 'w:pPr');
    if (paragraph.contentEnd === paragraph.end) return this.#xml.slice(paragraph.start, paragraph.end);
    const kept = properties === undefined ? '' : this.#properties(properties);
    return this.#open(paragraph) + kept + before + this.#content(paragraph) + this.#close(paragraph);
  }

  #properties(properties: XmlElement): string {
    const change = childOf(properties, 'w:pPrChange');
    const isOwn = change !== undefined && this.#marks.isOwn(change);
    const source = isOwn ? childOf(change, 'w:pPr') : undefined;
    const children = [...elementsOf(properties)];
    const shown =
      source === undefined
        ? children.filter(({ name }) => !['w:rPr', 'w:sectPr', 'w:pPrChange'].includes(name))
        : [...elementsOf(source)];
    const mark = children.find(({ name }) => name === 'w:rPr');
    const section = children.find(({ name }) => name === 'w:sectPr');
    const markInside = mark === undefined ? '' : this.#mark(mark);
    return (
      '<w:pPr>' +
      shown.map(({ start, end }) => this.#xml.slice(start, end)).join('') +
      (markInside === '' ? '' : `<w:rPr>${markInside}</w:rPr>`) +
      (section === undefined ? '' : this.#xml.slice(section.start, section.end)) +
      (change === undefined || isOwn ? '' : this.#xml.slice(change.start, change.end)) +
      '</w:pPr>'
    );
  }

  /** The properties of a paragraph mark, in their old form where we changed it. */
  #mark(mark: XmlElement): string {
    const isOwn = (child: XmlElement): boolean => OF_MARKS.has(child.name) && this.#marks.isOwn(child);
    const children = [...elementsOf(mark)];
    const changed = children.find((child) => child.name === 'w:rPrChange' && isOwn(child));
    const kept = children.filter(
      (child) => !isOwn(child) && (changed === undefined || OF_MARKS.has(child.name)),
    );
    const old = childOf(changed, 'w:rPr');
    return [...kept, ...(old === undefined ? [] : elementsOf(old))]
      .map((child) => this.#xml.slice(child.start, child.end))
      .join('');
  }

  /** The XML of what we marked as deleted, restored. */
  #restored(element: XmlElement): string {
    if (element.name === 'w:delText') {
      return `<w:t xml:space="preserve">${escaped(textIn(element))}</w:t>`;
    }
    if (element.name === 'w:delInstrText') {
      return `<w:instrText xml:space="preserve">${escaped(textIn(element))}</w:instrText>`;
    }
    if (element.contentEnd === element.end) return this.#xml.slice(element.start, element.end);
    return this.#open(element) + this.#inside(element, true) + this.#close(element);
  }
}

/** The revisions of a paragraph mark. */
const OF_MARKS = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange']);
