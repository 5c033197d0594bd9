import { strToU8, zipSync, type Zippable } from 'fflate';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { WordPackage } from '../package/wordPackage';
import { childrenOf, readTree, valueOf } from '../xml/xmlTree';
import { type DocxDocument, type ParagraphRole } from './documentModel';
import { labelStyleXml, LABEL_STYLE, ROLES, styleOf, styleXml } from './paragraphStyles';
import { bodyXml, outlineIn } from './writeDocx';

const TRANSITIONAL = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const NO_STYLES = bilingual(
  '模板中没有样式，或者样式部件已损坏',
  'the template has no styles, or they are damaged',
);
const OTHER_NAMESPACE = bilingual(
  '模板用“Strict Open XML”格式保存，请在 Word 中另存为普通的 .docx',
  'the template was saved as Strict Open XML; save it in Word as an ordinary .docx',
);
const NO_BODY = bilingual('模板中没有正文', 'the template has no body');

/**
 * Writes a document into an office's own .docx. Its page set-up, headers, footers and everything else stay; only its
 * text is replaced. Styles with our names (章, 条, 法规标题 …) are used, missing ones are added. Automatic numbers are not
 * used with a template: its own lists might continue them.
 */
export function writeIntoTemplate(
  template: Uint8Array,
  document: DocxDocument,
): Outcome<Uint8Array, Bilingual> {
  const source = WordPackage.open(template);
  if (!source.ok) return source;
  const main = source.value.mainPart;
  const part = main === undefined ? undefined : textOf(source.value, main);
  if (main === undefined || part === undefined) return refused(NO_BODY);
  const stylesPart = source.value
    .relationsOf(main)
    .find(({ kind, isExternal }) => kind === 'styles' && !isExternal)?.target;
  const styles = stylesPart === undefined ? undefined : textOf(source.value, stylesPart);
  if (stylesPart === undefined || styles === undefined) return refused(NO_STYLES);
  if (!part.includes(TRANSITIONAL) || !styles.includes(TRANSITIONAL)) return refused(OTHER_NAMESPACE);
  const known = stylesIn(styles);
  const at = bodyIn(part);
  if (known === undefined) return refused(NO_STYLES);
  if (at === undefined) return refused(NO_BODY);
  const idOf = (role: ParagraphRole): string => known.get(styleOf(role).names) ?? styleOf(role).id;
  const missing = ROLES.filter((role) => known.get(styleOf(role).names) === undefined);
  const added =
    missing.map((role) => styleXml(role, outlineIn(document)(role))).join('') +
    (known.get([LABEL_STYLE.name]) === undefined ? labelStyleXml() : '');
  const body = bodyXml(document, idOf, at.width);
  const files = allFiles(source.value);
  if (!files.ok) return files;
  files.value[main] = strToU8(part.slice(0, at.start) + body + part.slice(at.end));
  files.value[stylesPart] = strToU8(styles.replace(/<\/w:styles>\s*$/u, () => `${added}</w:styles>`));
  return done(zipSync(files.value, { mtime: new Date(1980, 0, 1), level: 6 }));
}

function textOf(source: WordPackage, name: string): string | undefined {
  const part = source.readText(name);
  return part.ok ? part.value?.text : undefined;
}

/** The styles of a template by their names, as Word shows them. */
function stylesIn(
  xml: string,
): { readonly get: (names: readonly string[]) => string | undefined } | undefined {
  const root = readTree(xml);
  if (root === undefined) return undefined;
  const byName = new Map(
    childrenOf(root, 'w:style').map((style) => [
      (valueOf(style, 'w:name') ?? '').toLowerCase(),
      style.attributes['w:styleId'] ?? '',
    ]),
  );
  return {
    get: (names) =>
      names.map((name) => byName.get(name.toLowerCase())).find((id) => id !== undefined && id !== ''),
  };
}

/**
 * Where the text of the main part lies, which ends before the properties of the last section, and how wide its lines
 * are.
 */
function bodyIn(
  xml: string,
): { readonly start: number; readonly end: number; readonly width: number } | undefined {
  const root = readTree(xml);
  const [body] = childrenOf(root, 'w:body');
  if (body === undefined) return undefined;
  const section = childrenOf(body, 'w:sectPr').at(-1);
  const [size] = childrenOf(section, 'w:pgSz');
  const [margins] = childrenOf(section, 'w:pgMar');
  const twips = (value: string | undefined, otherwise: number): number => {
    const number = Number(value);
    return Number.isFinite(number) && number > 0 ? number : otherwise;
  };
  const width =
    twips(size?.attributes['w:w'], 11906) -
    twips(margins?.attributes['w:left'], 1587) -
    twips(margins?.attributes['w:right'], 1474);
  return { start: body.contentStart, end: section?.start ?? body.contentEnd, width: Math.max(width, 2000) };
}

function allFiles(source: WordPackage): Outcome<Zippable, Bilingual> {
  const files: Zippable = {};
  for (const { name } of source.members) {
    if (name.endsWith('/')) continue;
    const bytes = source.read(name);
    if (!bytes.ok) return bytes;
    if (bytes.value !== undefined) files[name] = bytes.value;
  }
  return done(files);
}
