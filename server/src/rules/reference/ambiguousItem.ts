import { resolvedReferences } from '../../analysis/resolvedReferences';
import { indexPlaces, placeAt, type PlaceIndex } from '../../analysis/references';
import { bilingual } from '../../base/bilingual';
import { formatOrdinal, ordinal } from '../../base/ordinal';
import { emptySpan } from '../../base/span';
import { type StructureNode } from '../../syntax/tree';
import { neverFound } from '../lexical/evidenceOfRules';
import { type Fix, type Report, type Rule } from '../types';
import { said } from './referenceFaultWords';

export const ambiguousItem: Rule = {
  code: 'reference/ambiguous-item',
  level: 'warning',
  summary: bilingual('引用项而没有写明款', 'an item is cited without its paragraph'),
  explanation: bilingual(
    '被引用的条有两款以上列有项，“第X条第Y项”不能确定是哪一款的项，请写成“第X条第Z款第Y项”。只有一款列有项时含义清楚，不报告。',
    'More than one paragraph of the cited article has items, so the item is uncertain without its 款. Where only one paragraph has items the meaning is clear and nothing is reported.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第六十五条：条分为款，款分为项；项在每一款内重新编号，所以引用项要依次写明条、款、项。',
    'Legislation Law (2023), article 65: articles hold paragraphs, paragraphs hold items, and items are numbered anew in each paragraph; so an item is cited by article, paragraph and item.',
  ),
  measured: neverFound,
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　有下列情形：\n（一）甲；\n（二）乙。\n有下列行为：\n（一）丙；\n（二）丁；\n（三）戊。\n第二条　违反本条例第一条⟦第三项⟧的。\n',
      fixed:
        '甲市乙条例\n第一条　有下列情形：\n（一）甲；\n（二）乙。\n有下列行为：\n（一）丙；\n（二）丁；\n（三）戊。\n第二条　违反本条例第一条第二款第三项的。\n',
    },
    {
      bad: '甲市乙条例\n第一条　有下列情形：\n（一）甲。\n有下列行为：\n（一）丙。\n第二条　违反第一条⟦第一项⟧的。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　有下列情形：\n（一）甲；\n（二）乙。\n第二条　违反第一条第二项的。\n',
    '甲市乙条例\n第一条　有下列情形：\n（一）甲。\n有下列行为：\n（一）丙。\n第二条　违反第一条第二款第一项的。\n',
  ],
  *check(snapshot): Iterable<Report> {
    const index = snapshot.derive(indexPlaces);
    for (const { reference, resolution } of resolvedReferences(snapshot)) {
      if (resolution.kind !== 'ambiguous') continue;
      const label = reference.labels.find(({ level }) => level === 'item');
      if (label === undefined) continue;
      const numbers = resolution.candidates.map((item) => paragraphNumber(index, item));
      const choices = numbers.map((number) => formatOrdinal(ordinal(number), '款')).join('、');
      const written = said(snapshot, label.span);
      yield {
        span: label.span,
        message: bilingual(
          `“${written}”没有写明款，该条${choices}都可能是所指；请补上款。`,
          `${written} does not say which paragraph: ${choices} may be meant. Add the 款.`,
        ),
        related: resolution.candidates.map((item) => ({
          span: item.span,
          message: bilingual('可能的所指', 'may be meant'),
        })),
        fixes: numbers.map((number) => insertParagraph(label.span.start, number)),
      };
    }
  },
};

/** Which 款 of its article an item stands in. */
const paragraphNumber = (index: PlaceIndex, item: StructureNode): number =>
  (placeAt(index, item.span.start)?.paragraphIndex ?? 0) + 1;

/** Never unseen: another 款 may have lost the item that is meant. */
function insertParagraph(at: number, number: number): Fix {
  const paragraph = formatOrdinal(ordinal(number), '款');
  return {
    title: bilingual(`补为“${paragraph}”的项`, `Insert ${paragraph}`),
    safe: false,
    edits: [{ span: emptySpan(at), newText: paragraph }],
  };
}
