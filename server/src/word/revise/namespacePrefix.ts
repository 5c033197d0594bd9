import { type XmlElement } from '../xml/xmlTree';

/** The two addresses of Word's own namespace: the usual one, and that of Strict documents. */
const NAMESPACES = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

const DECLARATION = /\sxmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/**
 * True where revisions can be written with the prefix `w`: the root uses it for Word's namespace, or `declare` can add
 * it.
 */
export function isWritable(xml: string, root: XmlElement): boolean {
  const address = wordNamespace(xml, root);
  if (address === undefined) return false;
  return addressesOf('w', xml).every((each) => each === address);
}

/** The part with the prefix `w` declared at its root, where it was not. */
export function declare(xml: string, root: XmlElement): string {
  const address = wordNamespace(xml, root);
  if (address === undefined || addressesOf('w', openTag(xml, root)).length > 0) return xml;
  const at = root.start + (/^<[^\s/>]+/u.exec(openTag(xml, root))?.[0].length ?? 0);
  return `${xml.slice(0, at)} xmlns:w="${address}"${xml.slice(at)}`;
}

const openTag = (xml: string, { start, contentStart }: XmlElement): string => xml.slice(start, contentStart);

/** The address behind the prefix of the root element; `undefined` where it is not Word's. */
function wordNamespace(xml: string, root: XmlElement): string | undefined {
  const tag = openTag(xml, root);
  const prefix = /^<([\w.-]+):/u.exec(tag)?.[1];
  const own = prefix === undefined ? /\sxmlns\s*=\s*["']([^"']*)["']/u.exec(tag)?.[1] : addressesOf(prefix, tag)[0];
  return own !== undefined && NAMESPACES.has(own) ? own : undefined;
} // prettier-ignore

const addressesOf = (prefix: string, xml: string): readonly string[] =>
  [...xml.matchAll(DECLARATION)].flatMap(([, name, double, single]) =>
    name === prefix ? [double ?? single ?? ''] : [],
  );
