import { SaxesParser } from 'saxes';
import { limits } from '../package/sizeLimits';
import { Namespaces } from './namespaces';

/** The start of an element. Offsets are UTF-16 code units of the part's text. */
export interface OpenTag {
  /** In this program's prefixes: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where its `<` stands. */
  readonly start: number;
  /** Behind its `>`. */
  readonly end: number;
  readonly isSelfClosing: boolean;
}

/** What is done with the pieces of an XML text, in their order. A handler may stop the reading by giving `false`. */
export interface XmlHandlers {
  readonly open?: (tag: OpenTag) => unknown;
  /** `start` and `end` are those of the end tag; of a self-closing element both are its end. */
  readonly close?: (start: number, end: number) => unknown;
  /** With entities resolved; `start` and `end` are those of the text as written. */
  readonly text?: (text: string, start: number, end: number) => void;
}

/** Why the reading ended before the end. */
export type XmlFault = 'brokenXml' | 'tooDeep' | 'documentType' | 'tooLarge';

class Stop extends Error {
  readonly fault: XmlFault | undefined;
  constructor(fault: XmlFault | undefined) {
    super('stop');
    this.fault = fault;
  }
}

/**
 * Reads XML once from front to back. Never throws: gives why it ended early, `undefined` where it came to the end or
 * a handler stopped it. No entities but XML's own five are known, a DTD ends the reading.
 */
export function readXml(xml: string, handlers: XmlHandlers): XmlFault | undefined {
  const parser = new SaxesParser();
  try {
    follow(parser, xml, handlers);
    parser.write(xml).close();
    return undefined;
  } catch (error) {
    return error instanceof Stop ? error.fault : 'brokenXml'; // the parser throws at what is no XML
  }
}

/**
 * Sets the handlers. They are few on purpose: with more of them V8 takes the parser for a dictionary, and reading is
 * five times as slow. So nothing is told of comments and instructions, which are passed over in the text itself.
 */
function follow(parser: SaxesParser, xml: string, handlers: XmlHandlers): void {
  const namespaces = new Namespaces();
  let depth = 0;
  let elements = 0;
  /** Where the piece before the current one ended. */
  let last = 0;
  let isSelfClosing = false;
  parser.on('doctype', () => {
    throw new Stop('documentType');
  });
  parser.on('text', (text) => {
    // The parser has read the `<` behind the text already.
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
    // No `<` can stand in a tag.
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

/** The offset behind the comments and instructions that stand at `from`. */
function behindRemarks(xml: string, from: number): number {
  let at = from;
  for (;;) {
    const end = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<?', at) ? '?>' : undefined;
    if (end === undefined) return at;
    at = xml.indexOf(end, at) + end.length;
  }
}

/** `Requires` names namespaces by the document's prefixes; here they become this program's. */
function translateRequires(attributes: Record<string, string>, namespaces: Namespaces): void {
  const requires = attributes['Requires'];
  if (requires === undefined) return;
  attributes['Requires'] = requires
    .trim()
    .split(/\s+/u)
    .map((prefix) => namespaces.prefix(prefix))
    .join(' ');
}
