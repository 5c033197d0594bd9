import { elementsOf, type XmlElement } from '../xml/xmlTree';
import { BODY_TEXT } from '../read/readProperties';
import { empty, escaped } from '../write/escapeXml';

/** The author and the time of revisions. */
export interface Reviser {
  readonly author: string;
  /** ISO 8601 with seconds: `2024-05-01T08:00:00Z`. */
  readonly date: string;
}

/** The numbers from here on are those of copies: nobody makes so many revisions in one draft. */
const MOST_OF_OURS = 1_000_000;

/** Writes the XML of revisions. Each gets a number of its own, higher than all in the document. */
export class RevisionMarks {
  readonly #reviser: Reviser;
  readonly #first: number;
  #next: number;
  #nextCopy: number;

  constructor(reviser: Reviser, xml: string) {
    this.#reviser = reviser;
    let highest = 0;
    for (const [, id = ''] of xml.matchAll(/\s[\w.-]+:id="(\d{1,9})"/gu)) {
      highest = Math.max(highest, Number(id));
    }
    this.#first = highest + 1;
    this.#next = this.#first;
    this.#nextCopy = this.#first + MOST_OF_OURS;
  }

  /** True for a revision made by this object. */
  isOwn({ attributes }: XmlElement): boolean {
    const id = Number(attributes['w:id'] ?? '');
    return id >= this.#first && id < this.#next && attributes['w:author'] === this.#reviser.author;
  }

  get count(): number {
    return this.#next - this.#first;
  }

  attributes(): string {
    const { author, date } = this.#reviser;
    return ` w:id="${this.#next++}" w:author="${escaped(author)}" w:date="${escaped(date)}"`;
  }

  /** XML with somebody's revisions that is written once more. Those in the copy get numbers of their own, not ours. */
  copyOf(xml: string): string {
    return xml.replace(
      /(<[\w.-]+:(?:ins|del|moveFrom|moveTo|rPrChange)\b[^>]*?\s[\w.-]+:id=)(["'])[^"']*\2/gu,
      (_, before: string, quote: string) => `${before}${quote}${this.#nextCopy++}${quote}`,
    );
  }

  inserted(content: string): string {
    return `<w:ins${this.attributes()}>${content}</w:ins>`;
  }

  deleted(content: string): string {
    return `<w:del${this.attributes()}>${content}</w:del>`;
  }

  /** The XML that marks a paragraph mark as inserted or deleted. */
  ofMark(kind: 'ins' | 'del'): string {
    return `<w:${kind}${this.attributes()}/>`;
  }
}

/** The XML of an element as the part has it. */
export const rawOf = (xml: string, { start, end }: XmlElement): string => xml.slice(start, end);

const REVISIONS = new Set([
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPr',
]);

/** The properties of a run without their history, as XML without the element around them. */
export const runProperties = (xml: string, properties: XmlElement | undefined): string =>
  propertiesWithout(NOTHING_MORE, xml, properties);

/**
 * The properties of a run for new text beside its own, as XML. In a symbol font letters and digits would be shown as
 * symbols, so new text takes neither that font nor a style that may set it.
 * @param isSymbol true where the run shows other characters than it holds
 */
export const newTextProperties = (
  xml: string,
  properties: XmlElement | undefined,
  isSymbol: boolean,
): string => propertiesWithout(isSymbol ? SETS_FONT : NOTHING_MORE, xml, properties);

/** The form of a paragraph mark for a new one. A hidden mark would join the new paragraph with the next. */
export const markForm = (xml: string, properties: XmlElement | undefined): string =>
  propertiesWithout(HIDES, xml, properties);

const NOTHING_MORE: ReadonlySet<string> = new Set();
const SETS_FONT: ReadonlySet<string> = new Set(['w:rFonts', 'w:rStyle']);
const HIDES: ReadonlySet<string> = new Set(['w:vanish', 'w:specVanish']);

function propertiesWithout(
  left: ReadonlySet<string>,
  xml: string,
  properties: XmlElement | undefined,
): string {
  if (properties === undefined) return '';
  return [...elementsOf(properties)]
    .filter(({ name }) => !REVISIONS.has(name) && !left.has(name))
    .map((child) => rawOf(xml, child))
    .join('');
}

const SPECIAL: Readonly<Record<string, string>> = { '': '', '\t': '<w:tab/>', '\n': '<w:br/>' };

/** A run with plain text. Tabs become tabs, line breaks become manual ones. */
export function textRun(text: string, properties: string): string {
  const around = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  const content = text
    .split(/([\t\n])/u)
    .map((piece) => SPECIAL[piece] ?? `<w:t xml:space="preserve">${escaped(piece)}</w:t>`)
    .join('');
  return `<w:r>${around}${content}</w:r>`;
}

/** Paragraph properties that must not be copied to another paragraph or kept as its old ones. */
const NOT_COPIED = new Set(['w:sectPr', 'w:pPrChange', 'w:rPr']);

/** Elements that the schema wants before `w:numPr`. */
const BEFORE_NUMBERING = new Set([
  'w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:framePr', 'w:widowControl',
]); // prettier-ignore

/** Elements that the schema wants behind `w:outlineLvl`. */
const BEHIND_OUTLINE = new Set(['w:divId', 'w:cnfStyle']);

/** What a copy of paragraph properties leaves out. */
export interface CopyWithout {
  /** Its automatic number. */
  readonly isUnnumbered?: boolean;
  /** Its level in the outline: the copy is running text. */
  readonly isBodyText?: boolean;
}

/** The properties of a paragraph for a copy, as XML without the element around them. */
export function paragraphProperties(
  xml: string,
  properties: XmlElement | undefined,
  { isUnnumbered = false, isBodyText = false }: CopyWithout = {},
): string {
  const left = new Set([
    ...NOT_COPIED,
    ...(isUnnumbered ? ['w:numPr'] : []),
    ...(isBodyText ? ['w:outlineLvl'] : []),
  ]);
  const children = properties === undefined ? [] : [...elementsOf(properties)];
  const kept = children
    .filter(({ name }) => !left.has(name))
    .map((child) => ({
      name: child.name,
      raw: child.name === 'w:numPr' ? withoutRevisions(xml, child) : rawOf(xml, child),
    }));
  if (isBodyText) {
    const at = kept.findIndex(({ name }) => BEHIND_OUTLINE.has(name));
    const raw = empty('w:outlineLvl', { 'w:val': BODY_TEXT });
    kept.splice(at === -1 ? kept.length : at, 0, { name: 'w:outlineLvl', raw });
  }
  if (isUnnumbered) {
    const at = kept.filter(({ name }) => BEFORE_NUMBERING.has(name)).length;
    const raw = `<w:numPr>${empty('w:ilvl', { 'w:val': 0 })}${empty('w:numId', { 'w:val': 0 })}</w:numPr>`;
    kept.splice(at, 0, { name: 'w:numPr', raw });
  }
  return kept.map(({ raw }) => raw).join('');
}

const withoutRevisions = (xml: string, element: XmlElement): string =>
  `<${element.name}>${[...elementsOf(element)]
    .filter(({ name }) => name !== 'w:ins' && name !== 'w:numberingChange')
    .map((child) => rawOf(xml, child))
    .join('')}</${element.name}>`;
