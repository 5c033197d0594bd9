import { around, empty, escaped, NAMESPACES, XML_HEAD } from './escapeXml';
import { type ParagraphRole } from './documentModel';

/** Points in half points, the unit of the format for sizes. */
const size = (points: number): number => points * 2;
/** Points in twentieths, the unit of the format for distances. */
const twips = (points: number): number => Math.round(points * 20);

/**
 * The line pitch in points: 22 lines on 225 mm, the height of the text on a page. GB/T 9704-2012 asks for 28 to 29
 * points.
 */
export const LINE = 28.95;

/** The typefaces of official texts. Latin letters and digits are in Times New Roman. */
const FACES = {
  body: '仿宋_GB2312',
  heavy: '黑体',
  note: '楷体_GB2312',
  title: '方正小标宋简体',
  song: '宋体',
} as const;

/** The typefaces to use instead where a machine lacks one, the best first. */
const FALLBACKS: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋,FangSong,FZFangSong-Z02S,Noto Serif CJK SC',
  楷体_GB2312: '楷体,KaiTi,FZKai-Z03S,Noto Serif CJK SC',
  黑体: 'SimHei,FZHei-B01S,Noto Sans CJK SC',
  方正小标宋简体: '宋体,SimSun,FZXiaoBiaoSong-B05S,Noto Serif CJK SC',
  宋体: 'SimSun,FZShuSong-Z01S,Noto Serif CJK SC',
};

type Face = keyof typeof FACES;

interface StyleForm {
  /** The name in the list of styles. The styles of an office's template are matched by it. */
  readonly name: string;
  readonly id: string;
  readonly face: Face;
  /** The size in points; the default is 16, that of the text. */
  readonly points?: number;
  readonly align?: 'center' | 'right' | 'both' | 'left';
  /** The indent of the first line, in characters. */
  readonly firstLine?: number;
  /** The indent of all lines on the left and on the right, in characters. */
  readonly left?: number;
  readonly right?: number;
  /** The exact line pitch in points. `auto` in tables, where an exact pitch would squeeze the lines. */
  readonly pitch?: number | 'auto';
  /** The distance above and below, in points. */
  readonly before?: number;
  readonly after?: number;
  readonly keepWithNext?: boolean;
  readonly bold?: boolean;
}

/** The styles of the official layout, one row for each role. Sizes: 二号 is 22 points, 三号 16, 四号 14, 小四 12. */
const FORMS: Readonly<Record<ParagraphRole, StyleForm>> = {
  title: { name: '法规标题', id: 'Title', face: 'title', points: 22, align: 'center', pitch: 36, after: 14 },
  adoptionNote: {
    name: '法规题注',
    id: 'AdoptionNote',
    face: 'note',
    align: 'center',
    left: 2,
    right: 2,
    after: 14,
  },
  contentsTitle: { name: '目录标题', id: 'ContentsTitle', face: 'heavy', align: 'center', before: 14 },
  contents1: { name: 'toc 1', id: 'TOC1', face: 'body', align: 'left', left: 2 },
  contents2: { name: 'toc 2', id: 'TOC2', face: 'body', align: 'left', left: 4 },
  contents3: { name: 'toc 3', id: 'TOC3', face: 'body', align: 'left', left: 6 },
  part: {
    name: '编',
    id: 'Part',
    face: 'heavy',
    points: 18,
    align: 'center',
    before: 14,
    after: 14,
    keepWithNext: true,
  },
  subpart: {
    name: '分编',
    id: 'Subpart',
    face: 'heavy',
    align: 'center',
    before: 14,
    after: 14,
    keepWithNext: true,
  },
  chapter: {
    name: '章',
    id: 'Chapter',
    face: 'heavy',
    align: 'center',
    before: 14,
    after: 14,
    keepWithNext: true,
  },
  section: {
    name: '节',
    id: 'Section',
    face: 'note',
    align: 'center',
    before: 7,
    after: 7,
    keepWithNext: true,
  },
  article: { name: '条', id: 'Article', face: 'body', align: 'both', firstLine: 2 },
  paragraph: { name: '款', id: 'ArticleParagraph', face: 'body', align: 'both', firstLine: 2 },
  item: { name: '项', id: 'Item', face: 'body', align: 'both', firstLine: 2 },
  subitem: { name: '目', id: 'Subitem', face: 'body', align: 'both', firstLine: 2 },
  heading1: { name: '一级标题', id: 'PolicyHeading1', face: 'heavy', align: 'both', firstLine: 2 },
  heading2: { name: '二级标题', id: 'PolicyHeading2', face: 'note', align: 'both', firstLine: 2 },
  heading3: { name: '三级标题', id: 'PolicyHeading3', face: 'body', align: 'both', firstLine: 2, bold: true },
  closing: { name: '落款', id: 'Closing', face: 'body', align: 'right', right: 4 },
  annex: { name: '附件', id: 'Annex', face: 'heavy', align: 'left', before: 14 },
  text: { name: '法规正文', id: 'BodyText', face: 'body', align: 'both', firstLine: 2 },
  tableHead: { name: '表头', id: 'TableHead', face: 'heavy', points: 12, align: 'center', pitch: 'auto' },
  tableText: { name: '表格文字', id: 'TableText', face: 'song', points: 12, align: 'both', pitch: 'auto' },
  tableSmall: {
    name: '表格小字',
    id: 'TableSmall',
    face: 'song',
    points: 10.5,
    align: 'both',
    pitch: 'auto',
  },
};

/** The number of an article within its paragraph. */
export const LABEL_STYLE = { id: 'ArticleLabel', name: '条号' } as const;

/** The id of a role's style, and the names that it may have in an office's template. */
export const styleOf = (role: ParagraphRole): { readonly id: string; readonly names: readonly string[] } => {
  const { id, name } = FORMS[role];
  return { id, names: [name, ...(ALIASES[role] ?? [])] };
};

const ALIASES: Partial<Record<ParagraphRole, readonly string[]>> = {
  title: ['标题', 'Title'],
  adoptionNote: ['题注'],
  contentsTitle: ['目录', 'TOC Heading'],
  text: ['正文文本', 'Body Text'],
};

const fonts = (face: Face): string =>
  empty('w:rFonts', {
    'w:ascii': 'Times New Roman',
    'w:hAnsi': 'Times New Roman',
    'w:eastAsia': FACES[face],
    'w:cs': 'Times New Roman',
  });

/** The fonts of a run in the typeface of headings, for marks inside a paragraph. */
export const HEAVY_FONTS = empty('w:rFonts', { 'w:eastAsia': FACES.heavy, 'w:hint': 'eastAsia' });

function spacing({ pitch = LINE, before, after }: StyleForm): string {
  const line =
    pitch === 'auto'
      ? { 'w:line': 240, 'w:lineRule': 'auto' }
      : { 'w:line': twips(pitch), 'w:lineRule': 'exact' };
  return empty('w:spacing', {
    'w:before': before === undefined ? 0 : twips(before),
    'w:after': after === undefined ? 0 : twips(after),
    ...line,
  });
}

/** An indent in characters, and in twentieths of a point for programs that cannot count characters. */
function indent({ points = 16, left, right, firstLine }: StyleForm): string {
  if (left === undefined && right === undefined && firstLine === undefined) return '';
  const chars = (count: number | undefined): number | undefined => count && count * 100;
  const width = (count: number | undefined): number | undefined => count && twips(count * points);
  return empty('w:ind', {
    'w:leftChars': chars(left),
    'w:left': width(left),
    'w:rightChars': chars(right),
    'w:right': width(right),
    'w:firstLineChars': chars(firstLine),
    'w:firstLine': width(firstLine),
  });
}

/**
 * The XML of one style.
 * @param outline the outline level of its paragraphs, from 0
 */
export function styleXml(role: ParagraphRole, outline: number | undefined): string {
  const form = FORMS[role];
  const paragraph =
    (form.keepWithNext === true ? '<w:keepNext/>' : '') +
    // With the grid of the page, each line of a table would be as high as one of the text.
    (form.pitch === 'auto' ? '<w:snapToGrid w:val="0"/>' : '') +
    spacing(form) +
    indent(form) +
    empty('w:jc', { 'w:val': form.align ?? 'both' }) +
    (outline === undefined ? '' : empty('w:outlineLvl', { 'w:val': outline }));
  const points = size(form.points ?? 16);
  const text =
    fonts(form.face) +
    (form.bold === true ? '<w:b/>' : '') +
    empty('w:sz', { 'w:val': points }) +
    empty('w:szCs', { 'w:val': points });
  return (
    `<w:style w:type="paragraph" w:styleId="${form.id}"${form.name.startsWith('toc') ? '' : ' w:customStyle="1"'}>` +
    `<w:name w:val="${escaped(form.name)}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    around('w:pPr', paragraph) +
    around('w:rPr', text) +
    '</w:style>'
  );
}

/** The style of article numbers. */
export const labelStyleXml = (): string =>
  `<w:style w:type="character" w:customStyle="1" w:styleId="${LABEL_STYLE.id}"><w:name w:val="${LABEL_STYLE.name}"/>` +
  `<w:qFormat/><w:rPr>${fonts('heavy')}</w:rPr></w:style>`;

/** All roles, in the order in which their styles are listed. */
export const ROLES = Object.keys(FORMS) as readonly ParagraphRole[];

/** The styles part of a document that follows no template. */
export function stylesXml(outlineOf: (role: ParagraphRole) => number | undefined): string {
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('body')}` +
    `<w:sz w:val="${size(16)}"/><w:szCs w:val="${size(16)}"/>` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';
  const base =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    '<w:pPr><w:widowControl w:val="0"/></w:pPr></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>' +
    '</w:tblCellMar></w:tblPr></w:style>';
  const own = ROLES.map((role) => styleXml(role, outlineOf(role))).join('');
  return `${XML_HEAD}<w:styles ${NAMESPACES}>${defaults}${base}${own}${labelStyleXml()}</w:styles>`;
}

/** The table of fonts, which says what to use where a machine lacks a typeface. */
export function fontTableXml(): string {
  const fonts = Object.entries(FALLBACKS).map(
    ([name, others]) =>
      `<w:font w:name="${escaped(name)}"><w:altName w:val="${escaped(others)}"/><w:charset w:val="86"/></w:font>`,
  );
  return `${XML_HEAD}<w:fonts ${NAMESPACES}>${fonts.join('')}</w:fonts>`;
}
