import { SaxesParser } from 'saxes';
import { limits } from '../package/limits';
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
  try {
    parse(xml, handlers);
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error.fault;
    throw error;
  }
}

function parse(xml: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser();
  const namespaces = new Namespaces();
  let depth = 0;
  let elements = 0;
  /** Where the piece before the current one ended. */
  let last = 0;
  let isSelfClosing = false;
  parser.on('error', () => {
    throw new Stop('brokenXml');
  });
  parser.on('doctype', () => {
    throw new Stop('documentType');
  });
  parser.on('text', (text) => {
    // The parser has read the `<` behind the text already.
    const end = Math.min(parser.position - 1, xml.length);
    handlers.text?.(text, last, end);
    last = end;
  });
  parser.on('cdata', (text) => {
    handlers.text?.(text, last, parser.position);
    last = parser.position;
  });
  const passOver = (): void => {
    last = parser.position;
  };
  parser.on('comment', () => {
    last = parser.position + 1; // told before the `>` of its end is read
  });
  parser.on('processinginstruction', passOver);
  parser.on('xmldecl', passOver);
  parser.on('opentag', (tag) => {
    if (++depth > limits.depth) throw new Stop('tooDeep');
    if (++elements > limits.elements) throw new Stop('tooLarge');
    const written = tag.attributes;
    namespaces.enter(written, depth);
    const attributes: Record<string, string> = {};
    for (const name in written) {
      if (!name.startsWith('xmlns')) attributes[namespaces.attribute(name)] = written[name] ?? '';
    }
    isSelfClosing = tag.isSelfClosing;
    const start = last;
    last = parser.position;
    const open = { name: namespaces.element(tag.name), attributes, start, end: last, isSelfClosing };
    if (open.name === 'mc:Choice') translateRequires(attributes, namespaces);
    if (handlers.open?.(open) === false) throw new Stop(undefined);
  });
  parser.on('closetag', () => {
    const start = isSelfClosing ? parser.position : last;
    isSelfClosing = false;
    last = parser.position;
    namespaces.leave(depth--);
    if (handlers.close?.(start, last) === false) throw new Stop(undefined);
  });
  parser.write(xml).close();
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
