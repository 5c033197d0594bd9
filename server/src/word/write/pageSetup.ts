import { empty, NAMESPACES, XML_HEAD } from './escapeXml';

const MILLIMETRE = 1440 / 25.4;
const mm = (length: number): number => Math.round(length * MILLIMETRE);

/** A4 with the margins of GB/T 9704-2012, in millimetres. The page number stands 7 mm below the text. */
const PAGE = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26, footer: 23 } as const;

/** Size and orientation of the paper; the default is A4. */
export interface Paper {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper?: 'a4' | 'a3';
}

/** The long side of A3 in millimetres. Its short side is the long one of A4. */
const A3_LONG = 420;

/** The page turned by a quarter, so that the top margin becomes the left one. A3 has the margins of A4. */
function turned({ orientation, paper }: Paper) {
  const [short, long] = paper === 'a3' ? [PAGE.height, A3_LONG] : [PAGE.width, PAGE.height];
  return orientation === 'portrait'
    ? { ...PAGE, width: short, height: long }
    : {
        ...PAGE,
        width: long,
        height: short,
        top: 28,
        bottom: 26,
        left: 25,
        right: 25,
        footer: 15,
      };
}

/** The width of the text on the page, in twentieths of a point. */
export function textWidth(paper: Paper): number {
  const { width, left, right } = turned(paper);
  return mm(width) - mm(left) - mm(right);
}

/** The properties of the only section: the page, its margins, and page numbers at the outer edge. */
export function sectionXml(paper: Paper, pitch: number): string {
  const { width, height, top, bottom, left, right, footer } = turned(paper);
  return (
    '<w:sectPr><w:footerReference w:type="default" r:id="rIdFooterOdd"/>' +
    '<w:footerReference w:type="even" r:id="rIdFooterEven"/>' +
    empty('w:pgSz', {
      'w:w': mm(width),
      'w:h': mm(height),
      'w:orient': paper.orientation === 'landscape' ? 'landscape' : undefined,
    }) +
    empty('w:pgMar', {
      'w:top': mm(top),
      'w:right': mm(right),
      'w:bottom': mm(bottom),
      'w:left': mm(left),
      'w:header': 851,
      'w:footer': mm(footer),
      'w:gutter': 0,
    }) +
    empty('w:docGrid', { 'w:type': 'lines', 'w:linePitch': Math.round(pitch * 20) }) +
    '</w:sectPr>'
  );
}

/** The page number as `— 1 —` in 四号: on the right of odd pages, on the left of even ones, one character from the edge. */
export function footerXml(side: 'odd' | 'even'): string {
  const indent =
    side === 'odd'
      ? empty('w:ind', { 'w:rightChars': 100, 'w:right': 280 })
      : empty('w:ind', { 'w:leftChars': 100, 'w:left': 280 });
  const properties =
    '<w:spacing w:line="240" w:lineRule="auto"/>' +
    indent +
    empty('w:jc', { 'w:val': side === 'odd' ? 'right' : 'left' });
  const face =
    '<w:rPr><w:rFonts w:eastAsia="宋体" w:hint="eastAsia"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>';
  const run = (content: string): string => `<w:r>${face}${content}</w:r>`;
  return (
    `${XML_HEAD}<w:ftr ${NAMESPACES}><w:p><w:pPr>${properties}</w:pPr>` +
    run('<w:t xml:space="preserve">— </w:t>') +
    run('<w:fldChar w:fldCharType="begin"/>') +
    run('<w:instrText xml:space="preserve"> PAGE </w:instrText>') +
    run('<w:fldChar w:fldCharType="separate"/>') +
    run('<w:t>1</w:t>') +
    run('<w:fldChar w:fldCharType="end"/>') +
    run('<w:t xml:space="preserve"> —</w:t>') +
    '</w:p></w:ftr>'
  );
}
