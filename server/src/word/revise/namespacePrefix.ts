import { type XmlElement } from '../xml/tree';

/** Word's own namespace in its two addresses: the usual one, and that of Strict documents. */
const NAMESPACES = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

const DECLARATION = /\sxmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/**
 * Revisions are written with the prefix `w`. A document that uses another one for Word's namespace gets `w` besides, for
 * the same address; the elements of both addresses that are written here are the same.
 */
export function isWritable(xml: string, root: XmlElement): boolean {
  const address = wordNamespace(xml, root);
  if (address === undefined) return false;
  return addressesOf('w', xml).every((each) => each === address);
}

/** The part with `w` declared at its root, where it was not. */
export function declare(xml: string, root: XmlElement): string {
  const address = wordNamespace(xml, root);
  if (address === undefined || addressesOf('w', openTag(xml, root)).length > 0) return xml;
  const at = root.start + (/^<[^\s/>]+/u.exec(openTag(xml, root))?.[0].length ?? 0);
  return `${xml.slice(0, at)} xmlns:w="${address}"${xml.slice(at)}`;
}

const openTag = (xml: string, { start, contentStart }: XmlElement): string => xml.slice(start, contentStart);

/** The address that the root's own prefix stands for; `undefined` where it is not Word's. */
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
