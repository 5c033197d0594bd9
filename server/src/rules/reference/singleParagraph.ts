import { resolvedReferences } from '../../analysis/resolvedReferences';
import { indexPlaces, placeAt } from '../../analysis/references';
import { bilingual } from '../../base/bilingual';
import { counted, usage } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { paragraphsRunTogether } from './signsOfLostNumbers';

/** reference/single-paragraph: 第X条第一款 where article X has one paragraph only. */
export const singleParagraph: Rule = {
  code: 'reference/single-paragraph',
  level: 'info',
  summary: bilingual('只有一款的条不必写“第一款”', '第一款 of an article with one paragraph'),
  explanation: bilingual(
    '被引用的条只有一款，写“第X条”就够了；写“第一款”会让人以为还有第二款，也可能是后面的款已经删去或者丢失。',
    'The article cited has one paragraph, so 第X条 is enough; 第一款 suggests a second, which may have been deleted or lost.',
  ),
  basis: usage,
  measured: counted(2, 2, [2, 2]),
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　违反本条例第一条⟦第一款⟧规定的，责令改正。\n丙。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　违反本条例第一条规定的，责令改正。\n丙。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n乙。\n第二条　违反本条例第一条第一款规定的，责令改正。\n',
    '甲市乙条例\n第一条　甲。\n第二条　违反《丙法》第一条第一款规定的，责令改正。\n',
    '甲市乙条例\n第一条　甲。\n乙。\n第二条　违反本条例第一条第一款、第二款规定的，责令改正。\n',
  ],
  *check(snapshot): Iterable<Report> {
    if (snapshot.derive(paragraphsRunTogether)) return;
    const index = snapshot.derive(indexPlaces);
    for (const { reference, resolution } of resolvedReferences(snapshot)) {
      const { scope, target, rangeEnd, labels } = reference;
      if (scope.kind !== 'own' || rangeEnd !== undefined || resolution.kind !== 'found') continue;
      if (target.article?.kind !== 'absolute' || target.paragraph?.kind !== 'absolute') continue;
      const label = labels.find(({ level }) => level === 'paragraph');
      const [node] = resolution.nodes;
      const article = node === undefined ? undefined : placeAt(index, node.span.start)?.article;
      if (label === undefined || target.paragraph.number !== 1 || article?.paragraphs.length !== 1) continue;
      // 第一条第一款 written in one piece; in 第一款、第二款 the article is named once for both.
      if (labels.find(({ level }) => level === 'article')?.span.end !== label.span.start) continue;
      yield {
        span: label.span,
        message: bilingual(
          '被引用的条只有一款，不必写“第一款”；请核对是否有款丢失。',
          'The article cited has one paragraph: leave out 第一款, or review whether one was lost.',
        ),
        fixes: [
          {
            title: bilingual('删去“第一款”', 'Delete 第一款'),
            safe: false,
            edits: [{ span: label.span, newText: '' }],
          },
        ],
      };
    }
  },
};
