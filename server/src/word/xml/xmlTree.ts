import { UNDERSTOOD } from './namespaces';
import { readXml, type OpenTag, type XmlFault } from './readXml';

/** An element with its content. Offsets are UTF-16 code units of the part's text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** From its `<` to behind its last `>`. */
  readonly start: number;
  readonly end: number;
  /** The span of its content. Both are `end` for a self-closing element. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** A stretch of text with entities resolved. */
export interface XmlText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type XmlNode = XmlElement | XmlText;

export const isElement = (node: XmlNode): node is XmlElement => 'name' in node;

/** An element whose end was not read yet. */
interface Growing {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  start: number;
  end: number;
  contentStart: number;
  contentEnd: number;
}

const grow = ({ name, attributes, start, end }: OpenTag): Growing => ({
  name,
  attributes,
  children: [],
  start,
  end,
  contentStart: end,
  contentEnd: end,
});

/**
 * Reads XML and calls `each` for every child of the elements named `parent`, one after the other, so that only one
 * child is in memory at a time. For `parent` `''` that is the root. `each` stops the reading by returning `false`. A
 * child that the text ends in is left out.
 */
export function eachChild(
  xml: string,
  parent: string,
  each: (child: XmlElement) => unknown,
): XmlFault | undefined {
  const open: Growing[] = [];
  /** True inside an element named `parent`: the next element that begins is one of its children. */
  let isInside = parent === '';
  return readXml(xml, {
    open(tag) {
      if (open.length > 0 || isInside) open.push(grow(tag));
      else if (tag.name === parent) isInside = !tag.isSelfClosing;
      return undefined;
    },
    text(text, start, end) {
      open.at(-1)?.children.push({ text, start, end });
    },
    close(start, end) {
      const closed = open.pop();
      if (closed === undefined) {
        isInside = false;
        return undefined;
      }
      closed.contentEnd = start;
      closed.end = end;
      const outer = open.at(-1);
      if (outer === undefined) return each(closed);
      outer.children.push(closed);
      return undefined;
    },
  });
}

/** Reads a small part as a whole; `undefined` where its XML is broken. */
export function readTree(xml: string): XmlElement | undefined {
  let root: XmlElement | undefined;
  const fault = eachChild(xml, '', (element) => {
    root = element;
  });
  return fault === undefined ? root : undefined;
}

/**
 * The child elements. Each `AlternateContent` is replaced by the content of its first branch whose namespaces are all
 * understood, or else of its fallback.
 */
export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  // Most elements have only plain elements in them, and a document has many.
  if (children.every(isPlainElement)) return children;
  return children.flatMap((child) => {
    if (!isElement(child)) return [];
    return isPlainElement(child) ? child : elementsOf(branchOf(child) ?? NOTHING);
  });
}

const isPlainElement = (node: XmlNode): node is XmlElement =>
  isElement(node) && node.name !== 'mc:AlternateContent';

const NOTHING: XmlElement = {
  name: '',
  attributes: {},
  children: [],
  start: 0,
  end: 0,
  contentStart: 0,
  contentEnd: 0,
};

function branchOf(alternatives: XmlElement): XmlElement | undefined {
  const branches = alternatives.children.filter(isElement);
  const understood = branches.find(
    ({ name, attributes }) =>
      name === 'mc:Choice' &&
      (attributes['Requires'] ?? '?').split(' ').every((prefix) => UNDERSTOOD.has(prefix)),
  );
  return understood ?? branches.find(({ name }) => name === 'mc:Fallback') ?? branches[0];
}

/** The first child element of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const child of elementsOf(element)) if (child.name === name) return child;
  return undefined;
}

/** The child elements of this name. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element === undefined ? [] : elementsOf(element).filter((child) => child.name === name);

/** The `w:val` of the first child of this name. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** The `w:val` of the first child of this name as a whole number; `undefined` where there is none. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  return integer(valueOf(element, name));
}

/** A whole number as XML writes it; `undefined` for anything else. */
export function integer(written: string | undefined): number | undefined {
  return written !== undefined && /^[+-]?\d{1,9}$/u.test(written.trim()) ? Number(written) : undefined;
}

/** An on-off property: on where it is present, unless it says otherwise. `undefined` where it is absent. */
export function toggleOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(element, name);
  if (property === undefined) return undefined;
  return !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '1');
}

/** All text inside an element, in order. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? textIn(child) : child.text)).join('');
}
