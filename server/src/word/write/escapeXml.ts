/** Characters that XML 1.0 cannot store: control characters, lone surrogates, U+FFFE and U+FFFF. */
const UNWRITABLE = /[^\P{Cc}\t\n\r\u0080-\u009f]|[\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text escaped for an element or an attribute. What XML cannot store is left out. */
export const escaped = (text: string): string =>
  writable(text).replace(/[&<>"]/gu, (each) => ENTITIES[each] ?? '');

/** A text without the characters that XML cannot store. */
export const writable = (text: string): string => text.replace(UNWRITABLE, '');

/** How many characters {@link escaped} leaves out. */
export const unwritableIn = (text: string): number => text.match(UNWRITABLE)?.length ?? 0;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces of the main part and of its headers and footers. */
export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The XML of an empty element. Attributes without a value are left out: `<w:jc w:val="center"/>`. */
export function empty(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
): string {
  return `<${name}${attributesOf(attributes)}/>`;
}

/** The XML of an element around content that is XML; empty where the content is empty. */
export const around = (name: string, content: string): string =>
  content === '' ? '' : `<${name}>${content}</${name}>`;

const attributesOf = (attributes: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
