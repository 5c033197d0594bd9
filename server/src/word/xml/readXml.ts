import { SaxesParser } from 'saxes';
import { limits } from '../package/sizeLimits';
import { Namespaces } from './namespaces';

/** The start of an element. Offsets are UTF-16 code units of the part's text. */
export interface OpenTag {
  /** The name with this program's prefix: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The offset of its `<`. */
  readonly start: number;
  /** The offset behind its `>`. */
  readonly end: number;
  readonly isSelfClosing: boolean;
}

/** Called for the pieces of an XML text in their order. A handler stops the reading by returning `false`. */
export interface XmlHandlers {
  readonly open?: (tag: OpenTag) => unknown;
  /** `start` and `end` are the offsets of the end tag. For a self-closing element both are its end. */
  readonly close?: (start: number, end: number) => unknown;
  /** `text` has its entities resolved; `start` and `end` are the offsets of the text as written. */
  readonly text?: (text: string, start: number, end: number) => void;
}

/** Why the reading stopped before the end. */
export type XmlFault = 'brokenXml' | 'tooDeep' | 'documentType' | 'tooLarge';

class Stop extends Error {
  readonly fault: XmlFault | undefined;
  constructor(fault: XmlFault | undefined) {
    super('stop');
    this.fault = fault;
  }
}

/**
 * Reads XML once from front to back. Never throws. Returns why it stopped early, or `undefined` where it came to the
 * end or a handler stopped it. Only XML's own five entities are known; a DTD stops the reading.
 */
export function readXml(xml: string, handlers: XmlHandlers): XmlFault | undefined {
  const parser = new SaxesParser();
  try {
    follow(parser, xml, handlers);
    parser.write(xml).close();
    return undefined;
  } catch (error) {
    return error instanceof Stop ? error.fault : 'brokenXml'; // The parser throws where the text is not XML.
  }
}

/**
 * Sets the parser's handlers. They are few on purpose: with more of them V8 treats the parser as a dictionary, and
 * reading is five times as slow. So comments and processing instructions have no handler; they are skipped in the text
 * itself.
 */
function follow(parser: SaxesParser, xml: string, handlers: XmlHandlers): void {
  const namespaces = new Namespaces();
  let depth = 0;
  let elements = 0;
  /** Where the last piece ended. */
  let last = 0;
  let isSelfClosing = false;
  parser.on('doctype', () => {
    throw new Stop('documentType');
  });
  parser.on('text', (text) => {
    // The parser has already read the `<` behind the text.
    const end = Math.min(parser.position - 1, xml.length);
    handlers.text?.(text, behindRemarks(xml, last), end);
    last = end;
  });
  parser.on('cdata', (text) => {
    handlers.text?.(text, behindRemarks(xml, last), parser.position);
    last = parser.position;
  });
  parser.on('opentag', (tag) => {
    if (++depth > limits.depth) throw new Stop('tooDeep');
    if (++elements > limits.elements) throw new Stop('tooLarge');
    const attributes = namespaces.enter(tag.attributes, depth);
    ({ isSelfClosing } = tag);
    last = parser.position;
    // A tag has no other `<` in it.
    const start = xml.lastIndexOf('<', last - 1);
    const open = { name: namespaces.element(tag.name), attributes, start, end: last, isSelfClosing };
    if (open.name === 'mc:Choice') translateRequires(attributes, namespaces);
    if (handlers.open?.(open) === false) throw new Stop(undefined);
  });
  parser.on('closetag', () => {
    last = parser.position;
    const start = isSelfClosing ? last : xml.lastIndexOf('<', last - 1);
    isSelfClosing = false;
    namespaces.leave(depth--);
    if (handlers.close?.(start, last) === false) throw new Stop(undefined);
  });
}

/** The offset behind the comments and processing instructions that begin at `from`. */
function behindRemarks(xml: string, from: number): number {
  let at = from;
  for (;;) {
    const end = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<?', at) ? '?>' : undefined;
    if (end === undefined) return at;
    at = xml.indexOf(end, at) + end.length;
  }
}

/** `Requires` lists the document's prefixes. They are replaced by this program's. */
function translateRequires(attributes: Record<string, string>, namespaces: Namespaces): void {
  const requires = attributes['Requires'];
  if (requires === undefined) return;
  attributes['Requires'] = requires
    .trim()
    .split(/\s+/u)
    .map((prefix) => namespaces.prefix(prefix))
    .join(' ');
}
