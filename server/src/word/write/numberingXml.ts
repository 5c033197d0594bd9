import { type DocxList, type ListKind } from './documentModel';
import { NAMESPACES, XML_HEAD } from './escapeXml';

/** The form of each kind of number. From one hundred on Word writes 一百〇一, which users are told where lists are offered. */
const FORMS: Readonly<Record<ListKind, { readonly format: string; readonly text: string }>> = {
  part: { format: 'chineseCountingThousand', text: '第%1编' },
  subpart: { format: 'chineseCountingThousand', text: '第%1分编' },
  chapter: { format: 'chineseCountingThousand', text: '第%1章' },
  section: { format: 'chineseCountingThousand', text: '第%1节' },
  article: { format: 'chineseCountingThousand', text: '第%1条' },
  item: { format: 'chineseCountingThousand', text: '（%1）' },
  subitem: { format: 'decimal', text: '%1.' },
};

/** The indents are repeated here because those of a list would replace those of the paragraph's style. */
const INDENTS = {
  none: '<w:ind w:left="0" w:firstLine="0"/>',
  text: '<w:ind w:left="0" w:firstLineChars="200" w:firstLine="640"/>',
};
const INDENTED: readonly ListKind[] = ['article', 'item', 'subitem'];

const KINDS = Object.keys(FORMS) as readonly ListKind[];

/** The numbering part: one definition for each kind, and a list for each run of numbers with its own start. */
export function numberingXml(lists: readonly DocxList[]): string {
  const forms = KINDS.map((kind, index) => {
    const { format, text } = FORMS[kind];
    const indent = INDENTED.includes(kind) ? INDENTS.text : INDENTS.none;
    const face = kind === 'article' ? '<w:rPr><w:rFonts w:eastAsia="黑体" w:hint="eastAsia"/></w:rPr>' : '';
    return (
      `<w:abstractNum w:abstractNumId="${index}"><w:multiLevelType w:val="singleLevel"/>` +
      `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/>` +
      `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr>${indent}</w:pPr>${face}</w:lvl></w:abstractNum>`
    );
  });
  const runs = lists.map(
    ({ kind, start }, index) =>
      `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${KINDS.indexOf(kind)}"/>` +
      `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
  );
  return `${XML_HEAD}<w:numbering ${NAMESPACES}>${forms.join('')}${runs.join('')}</w:numbering>`;
}
