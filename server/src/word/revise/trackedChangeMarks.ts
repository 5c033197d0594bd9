import { elementsOf, type XmlElement } from '../xml/tree';
import { BODY_TEXT } from '../read/readProperties';
import { empty, escaped } from '../write/xml';

/** Who revises, and when. */
export interface Reviser {
  readonly author: string;
  /** ISO 8601 in seconds: `2024-05-01T08:00:00Z`. */
  readonly date: string;
}

/** Gives revisions their marks: every one has a number of its own, above all that the document has. */
export class RevisionMarks {
  readonly #reviser: Reviser;
  readonly #first: number;
  #next: number;

  constructor(reviser: Reviser, xml: string) {
    this.#reviser = reviser;
    let highest = 0;
    for (const [, id = ''] of xml.matchAll(/\s[\w.-]+:id="(\d{1,9})"/gu)) {
      highest = Math.max(highest, Number(id));
    }
    this.#first = highest + 1;
    this.#next = this.#first;
  }

  /** True for a revision that was made here. */
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

  inserted(content: string): string {
    return `<w:ins${this.attributes()}>${content}</w:ins>`;
  }

  deleted(content: string): string {
    return `<w:del${this.attributes()}>${content}</w:del>`;
  }

  /** The mark of a paragraph that was inserted or deleted. */
  ofMark(kind: 'ins' | 'del'): string {
    return `<w:${kind}${this.attributes()}/>`;
  }
}

/** The XML of an element as it stands. */
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

/** Properties of a run without what says how they came to be, as XML without the element around them. */
export const runProperties = (xml: string, properties: XmlElement | undefined): string =>
  properties === undefined
    ? ''
    : [...elementsOf(properties)]
        .filter(({ name }) => !REVISIONS.has(name))
        .map((child) => rawOf(xml, child))
        .join('');

const SPECIAL: Readonly<Record<string, string>> = { '': '', '\t': '<w:tab/>', '\n': '<w:br/>' };

/** A run with plain text in it; tabs are tabs, line breaks manual ones. */
export function textRun(text: string, properties: string): string {
  const around = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  const content = text
    .split(/([\t\n])/u)
    .map((piece) => SPECIAL[piece] ?? `<w:t xml:space="preserve">${escaped(piece)}</w:t>`)
    .join('');
  return `<w:r>${around}${content}</w:r>`;
}

/** Properties of a paragraph that must not be copied to another, or kept as what it had before. */
const NOT_COPIED = new Set(['w:sectPr', 'w:pPrChange', 'w:rPr']);

/** What must stand before `w:numPr`, as the schema orders it. */
const BEFORE_NUMBERING = new Set([
  'w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:framePr', 'w:widowControl',
]); // prettier-ignore

/** What must stand behind `w:outlineLvl`. */
const BEHIND_OUTLINE = new Set(['w:divId', 'w:cnfStyle']);

/** What a copy of a paragraph's properties does not take over. */
export interface CopyWithout {
  /** It is not numbered, though its model is. */
  readonly isUnnumbered?: boolean;
  /** It is running text, though its model is listed in the outline. */
  readonly isBodyText?: boolean;
}

/** The properties of a paragraph for a copy of it, as XML without the element around them. */
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
