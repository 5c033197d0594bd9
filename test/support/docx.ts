import { strToU8, zipSync, type Zippable } from 'fflate';

/** What a document of a test is made of; everything else has the usual form. */
export interface DocxParts {
  /** What stands in `w:body`. */
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** More parts by name, related to the document under the identity given: `rId9`. */
  readonly others?: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly content: string | Uint8Array;
    readonly isExternal?: boolean;
  }[];
  /** The whole main part, in place of `body`. */
  readonly document?: string;
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The bytes of a .docx. */
export function docx(parts: DocxParts): Uint8Array {
  const files: Zippable = {};
  const relations: string[] = [];
  const add = (id: string, kind: string, name: string, content: string | Uint8Array, isExternal = false) => {
    const mode = isExternal ? ' TargetMode="External"' : '';
    relations.push(`<Relationship Id="${id}" Type="${TYPES}/${kind}" Target="${name}"${mode}/>`);
    if (!isExternal) files[`word/${name}`] = typeof content === 'string' ? strToU8(content) : content;
  };
  for (const [kind, root] of [
    ['numbering', 'numbering'],
    ['styles', 'styles'],
    ['footnotes', 'footnotes'],
    ['endnotes', 'endnotes'],
    ['comments', 'comments'],
  ] as const) {
    const content = parts[kind];
    if (content !== undefined) {
      add(kind, kind, `${kind}.xml`, `<w:${root} ${NAMESPACES}>${content}</w:${root}>`);
    }
  }
  for (const { id, kind, name, content, isExternal } of parts.others ?? []) {
    add(id, kind, name, content, isExternal);
  }
  const document = parts.document ?? `<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`;
  files['[Content_Types].xml'] = strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  );
  files['_rels/.rels'] = strToU8(
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  files['word/_rels/document.xml.rels'] = strToU8(
    `<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`,
  );
  files['word/document.xml'] = strToU8(`<?xml version="1.0" encoding="UTF-8"?>${document}`);
  return zipSync(files);
}

/** A paragraph with properties and plain text. */
export const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : r(text)}</w:p>`;

/** A run. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** The list and level of a paragraph. */
export const num = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** One level of a list. */
export const lvl = (level: number, format: string, template: string, more = ''): string =>
  `<w:lvl w:ilvl="${level}">${more.includes('<w:start') ? '' : '<w:start w:val="1"/>'}<w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${template}"/></w:lvl>`;

/** A definition of a list, and the list 1 that uses it. */
export const list = (...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
