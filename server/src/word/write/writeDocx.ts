import { strToU8, zipSync, type Zippable } from 'fflate';
import { BodyWriter } from './bodyXml';
import { type DocxDocument, type ParagraphRole } from './documentModel';
import { numberingXml } from './numberingXml';
import { footerXml, sectionXml, textWidth } from './pageSetup';
import { fontTableXml, LINE, styleOf, stylesXml } from './paragraphStyles';
import { escaped, NAMESPACES, XML_HEAD } from './escapeXml';

/** The earliest time that an archive can store, so that the same text always gives the same bytes. */
const TIME = new Date(1980, 0, 1);

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a document besides the main one: name, content type, type of relation. */
const PARTS = [
  { name: 'styles.xml', type: `${WORD_TYPE}.styles+xml`, relation: 'styles', id: 'rIdStyles' },
  { name: 'numbering.xml', type: `${WORD_TYPE}.numbering+xml`, relation: 'numbering', id: 'rIdNumbering' },
  { name: 'settings.xml', type: `${WORD_TYPE}.settings+xml`, relation: 'settings', id: 'rIdSettings' },
  { name: 'fontTable.xml', type: `${WORD_TYPE}.fontTable+xml`, relation: 'fontTable', id: 'rIdFonts' },
  { name: 'footer1.xml', type: `${WORD_TYPE}.footer+xml`, relation: 'footer', id: 'rIdFooterOdd' },
  { name: 'footer2.xml', type: `${WORD_TYPE}.footer+xml`, relation: 'footer', id: 'rIdFooterEven' },
] as const;

/**
 * Writes a document as a .docx in the layout of official texts (GB/T 9704-2012). The same document always gives the
 * same bytes. Characters that XML cannot store are left out; `unwritableIn` counts them.
 */
export function writeDocx(document: DocxDocument): Uint8Array {
  const { lists, customXml } = document;
  const contents: Readonly<Record<(typeof PARTS)[number]['name'], string>> = {
    'styles.xml': stylesXml(outlineIn(document)),
    'numbering.xml': numberingXml(lists),
    'settings.xml': settingsXml(),
    'fontTable.xml': fontTableXml(),
    'footer1.xml': footerXml('odd'),
    'footer2.xml': footerXml('even'),
  };
  const body = bodyXml(document, (role) => styleOf(role).id, textWidth(document));
  const files: Zippable = {
    '[Content_Types].xml': strToU8(contentTypesXml()),
    '_rels/.rels': strToU8(packageRelationsXml()),
    'docProps/core.xml': strToU8(propertiesXml(document.title)),
    'word/document.xml': strToU8(
      `${XML_HEAD}<w:document ${NAMESPACES}><w:body>${body}${sectionXml(document, LINE)}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8(documentRelationsXml(customXml !== undefined)),
  };
  for (const { name } of PARTS) files[`word/${name}`] = strToU8(contents[name]);
  if (customXml !== undefined) files[CUSTOM_PART] = strToU8(XML_HEAD + customXml);
  return zipSync(files, { mtime: TIME, level: 6 });
}

/** The name of our own part in the package. */
export const CUSTOM_PART = 'customXml/item1.xml';

/** The XML of a document's blocks. */
export const bodyXml = (
  { blocks, outline }: DocxDocument,
  styleId: (role: ParagraphRole) => string,
  width: number,
): string =>
  new BodyWriter({ styleId, width, contentsLevels: `1-${Math.max(1, outline.length)}` }).write(blocks);

/** The outline level of each role in a document, from 0. */
export const outlineIn =
  ({ outline }: DocxDocument) =>
  (role: ParagraphRole): number | undefined => {
    const level = outline.indexOf(role);
    return level < 0 ? undefined : level;
  };

function contentTypesXml(): string {
  const overrides = [
    { name: 'word/document.xml', type: `${WORD_TYPE}.document.main+xml` },
    { name: 'docProps/core.xml', type: 'application/vnd.openxmlformats-package.core-properties+xml' },
    ...PARTS.map(({ name, type }) => ({ name: `word/${name}`, type })),
  ].map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

const relationsXml = (relations: readonly string[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;

const packageRelationsXml = (): string =>
  relationsXml([
    relation('rId1', `${OFFICE}/officeDocument`, 'word/document.xml'),
    relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  ]);

const documentRelationsXml = (hasCustom: boolean): string =>
  relationsXml([
    ...PARTS.map(({ id, relation: kind, name }) => relation(id, `${OFFICE}/${kind}`, name)),
    ...(hasCustom ? [relation('rIdCustom', `${OFFICE}/customXml`, `../${CUSTOM_PART}`)] : []),
  ]);

/** The properties of the document. Author and times are left out: the drafter has not said them. */
const propertiesXml = (title: string): string =>
  `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
  `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`;

const settingsXml = (): string =>
  `${XML_HEAD}<w:settings ${NAMESPACES}><w:evenAndOddHeaders/>` +
  '<w:characterSpacingControl w:val="compressPunctuation"/>' +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
  '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>';
