import { childOf, elementsOf, type XmlElement } from '../xml/tree';
import {
  type CopyWithout,
  paragraphProperties,
  rawOf,
  type RevisionMarks,
  runProperties,
} from './trackedChangeMarks';
import { type PartEdit } from './partEdits';

/** What is done to the properties of a paragraph. */
export interface MarkChange {
  /** Its mark becomes an inserted or a deleted one. */
  readonly mark?: 'ins' | 'del';
  /** It takes the properties of another paragraph, with what it had before kept beside them. */
  readonly propertiesOf?: XmlElement;
}

/** Changes the mark or the properties of a paragraph that exists; its runs are not touched. */
export function changeParagraph(
  xml: string,
  paragraph: XmlElement,
  { mark, propertiesOf }: MarkChange,
  marks: RevisionMarks,
): PartEdit {
  const properties = childOf(paragraph, 'w:pPr');
  const own = childOf(properties, 'w:rPr');
  const before = childOf(properties, 'w:pPrChange');
  const section = childOf(properties, 'w:sectPr');
  const markXml = mark === undefined ? '' : marks.ofMark(mark);
  const ownInside = own === undefined ? '' : xml.slice(own.contentStart, own.contentEnd);
  const markProperties =
    markXml + ownInside === '' ? '' : `<w:rPr>${withMark(ownInside, markXml, mark)}</w:rPr>`;
  const taken = propertiesOf === undefined ? undefined : childOf(propertiesOf, 'w:pPr');
  const shown = propertiesOf === undefined ? ownProperties(xml, properties) : paragraphProperties(xml, taken);
  const change =
    propertiesOf === undefined || before !== undefined
      ? before === undefined
        ? ''
        : rawOf(xml, before)
      : `<w:pPrChange${marks.attributes()}><w:pPr>${ownProperties(xml, properties)}</w:pPr></w:pPrChange>`;
  const sectionXml = section === undefined ? '' : rawOf(xml, section);
  const all = `<w:pPr>${shown}${markProperties}${sectionXml}${change}</w:pPr>`;
  if (properties !== undefined) return { start: properties.start, end: properties.end, xml: all };
  if (paragraph.contentEnd === paragraph.end) {
    const open = rawOf(xml, paragraph).replace(/\s*\/>$/u, '>');
    const name = /^<([^\s/>]+)/u.exec(open)?.[1] ?? 'w:p';
    return { start: paragraph.start, end: paragraph.end, xml: `${open}${all}</${name}>` };
  }
  return { start: paragraph.contentStart, end: paragraph.contentStart, xml: all };
}

/** Stands behind what a paragraph's properties are otherwise, and is written anew. */
const APART = new Set(['w:rPr', 'w:sectPr', 'w:pPrChange']);

/** The properties of a paragraph that keeps them, with what others revised of its numbering. */
const ownProperties = (xml: string, properties: XmlElement | undefined): string =>
  (properties === undefined ? [] : [...elementsOf(properties)])
    .filter(({ name }) => !APART.has(name))
    .map((child) => rawOf(xml, child))
    .join('');

/** `w:ins` and `w:del` stand first, in this order. */
function withMark(inside: string, markXml: string, mark: 'ins' | 'del' | undefined): string {
  if (mark !== 'del') return markXml + inside;
  const inserted = /^\s*<w:ins\b[^>]*\/>/u.exec(inside)?.[0] ?? '';
  return inserted + markXml + inside.slice(inserted.length);
}

/** What a new paragraph takes over from one of its kind. */
export interface NewParagraph {
  readonly model: XmlElement;
  /** What stands in it, as XML. */
  readonly runs: string;
  readonly without: CopyWithout;
}

/**
 * The XML of a new paragraph.
 * @param lastOf where nothing follows that its mark could join: the paragraph before it, whose mark is inserted instead
 */
export function newParagraph(
  xml: string,
  { model, runs, without }: NewParagraph,
  marks: RevisionMarks,
  lastOf?: XmlElement,
): string {
  const properties = childOf(model, 'w:pPr');
  const shown = paragraphProperties(xml, properties, without);
  const ownMark = runProperties(xml, childOf(properties, 'w:rPr'));
  const mark =
    lastOf === undefined
      ? `<w:rPr>${marks.ofMark('ins')}${ownMark}</w:rPr>`
      : (ownMark === '' ? '' : `<w:rPr>${ownMark}</w:rPr>`) +
        `<w:pPrChange${marks.attributes()}><w:pPr>${ownProperties(xml, childOf(lastOf, 'w:pPr'))}</w:pPr></w:pPrChange>`;
  return `<w:p><w:pPr>${shown}${mark}</w:pPr>${marks.inserted(runs)}</w:p>`;
}
