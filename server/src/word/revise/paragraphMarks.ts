import { childOf, elementsOf, type XmlElement } from '../xml/xmlTree';
import {
  type CopyWithout,
  markForm,
  paragraphProperties,
  rawOf,
  type RevisionMarks,
  runProperties,
} from './trackedChangeMarks';
import { type PartEdit } from './applyPartEdits';

/** A change of a paragraph's properties. */
export interface MarkChange {
  /** The paragraph mark becomes an inserted or a deleted one. */
  readonly mark?: 'ins' | 'del';
  /** The paragraph takes the properties of another one. Its old properties are kept as a revision. */
  readonly propertiesOf?: XmlElement;
}

/** Changes the mark or the properties of an existing paragraph. Its runs are not touched. */
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
  const ownInside =
    own === undefined
      ? ''
      : mark === 'ins'
        ? markForm(xml, own)
        : xml.slice(own.contentStart, own.contentEnd);
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

/**
 * True where others revised the numbering or the style of a paragraph. A second revision of it cannot be written, so it
 * must not take the properties of another one.
 */
export function isNumberingChanged(xml: string, paragraph: XmlElement): boolean {
  const properties = childOf(paragraph, 'w:pPr');
  const change = childOf(properties, 'w:pPrChange');
  const old = childOf(change, 'w:pPr');
  const numberingIn = (each: XmlElement | undefined): string =>
    ['w:pStyle', 'w:numPr']
      .map((name) => childOf(each, name))
      .map((child) => (child === undefined ? '' : rawOf(xml, child)))
      .join('');
  return change !== undefined && numberingIn(properties) !== numberingIn(old);
}

/** Elements that stand behind all other properties. They are written separately. */
const APART = new Set(['w:rPr', 'w:sectPr', 'w:pPrChange']);

/** The XML of a paragraph's own properties, with other people's revisions of its numbering. */
const ownProperties = (xml: string, properties: XmlElement | undefined): string =>
  (properties === undefined ? [] : [...elementsOf(properties)])
    .filter(({ name }) => !APART.has(name))
    .map((child) => rawOf(xml, child))
    .join('');

/**
 * Adds our mark to others: `w:ins` must stand before `w:del`. An inserted mark is a new one, so what others did to the
 * old one goes on with that (see `newParagraph`).
 */
function withMark(inside: string, markXml: string, mark: 'ins' | 'del' | undefined): string {
  if (mark !== 'del') return markXml + inside;
  const inserted = /^\s*<w:ins\b[^>]*\/>/u.exec(inside)?.[0] ?? '';
  return inserted + markXml + inside.slice(inserted.length);
}

/** A new paragraph and the paragraph whose form it takes. */
export interface NewParagraph {
  readonly model: XmlElement;
  /** Its content, as XML. */
  readonly runs: string;
  readonly without: CopyWithout;
}

/**
 * The XML of a new paragraph.
 * @param lastOf the paragraph before it, where no paragraph follows. The mark of that one must then become the inserted
 * one (its caller does that), so the new paragraph takes over the last mark with the old properties kept as a revision.
 */
export function newParagraph(
  xml: string,
  { model, runs, without }: NewParagraph,
  marks: RevisionMarks,
  lastOf?: XmlElement,
): string {
  const properties = childOf(model, 'w:pPr');
  const shown = paragraphProperties(xml, properties, without);
  const ownMark = markForm(xml, childOf(properties, 'w:rPr'));
  const mark =
    lastOf === undefined
      ? `<w:rPr>${marks.ofMark('ins')}${ownMark}</w:rPr>`
      : lastMark(xml, ownMark, childOf(childOf(lastOf, 'w:pPr'), 'w:rPr'), marks) +
        `<w:pPrChange${marks.attributes()}><w:pPr>${ownProperties(xml, childOf(lastOf, 'w:pPr'))}</w:pPr></w:pPrChange>`;
  return `<w:p><w:pPr>${shown}${mark}</w:pPr>${marks.inserted(runs)}</w:p>`;
}

/**
 * The properties of the last mark of a container, which a new paragraph takes over: with what others did to it, in the
 * form of the new paragraph, its old form kept as a revision. Where others changed that form, it stays as it is: a mark
 * can have one such revision only.
 */
function lastMark(xml: string, form: string, last: XmlElement | undefined, marks: RevisionMarks): string {
  const children = last === undefined ? [] : [...elementsOf(last)];
  const old = runProperties(xml, last);
  const isChangedByOthers = children.some(({ name }) => name === 'w:rPrChange');
  const others = children.filter(({ name }) => OF_MARKS.has(name)).map((child) => rawOf(xml, child));
  const inside =
    isChangedByOthers && last !== undefined
      ? xml.slice(last.contentStart, last.contentEnd)
      : others.join('') +
        form +
        (form === old ? '' : `<w:rPrChange${marks.attributes()}><w:rPr>${old}</w:rPr></w:rPrChange>`);
  return inside === '' ? '' : `<w:rPr>${inside}</w:rPr>`;
}

/** What may have become of a paragraph mark. */
const OF_MARKS = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
