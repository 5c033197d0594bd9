import { resolvedReferences } from '../../analysis/resolvedReferences';
import { indexPlaces, placeAt } from '../../analysis/references';
import { bilingual } from '../../base/bilingual';
import { sameOrdinal } from '../../base/ordinal';
import { neverFound } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { said } from './referenceFaultWords';

export const ownArticle: Rule = {
  code: 'reference/own-article',
  level: 'info',
  summary: bilingual('用条号引用本条', 'an article cites itself by its number'),
  explanation: bilingual(
    '在第X条之内引用第X条，应当写“本条”。写条号容易让人以为引用的是别的条，重新编号时也多一处要改。',
    'Inside article X, article X is cited as 本条. With its number it reads as a reference elsewhere, and renumbering has one more place to change.',
  ),
  basis: bilingual(
    '立法惯例：在本条之内引用本条的，表述为“本条”。在四万五千条2018年至2024年的地方性法规中只有一处例外。',
    'Drafting custom: inside an article the article itself is cited as 本条. In 45,000 articles of local regulations from 2018 to 2024 there is one exception.',
  ),
  measured: neverFound,
  fixable: true,
  examples: [
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　乙。\n违反⟦本条例第二条⟧第一款规定的，处以罚款。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　乙。\n违反本条第一款规定的，处以罚款。\n',
    },
    {
      bad: '甲市乙条例\n第一条　甲。\n第二条　违反本条例第一条、⟦第二条⟧的，处以罚款。\n',
      fixed: '甲市乙条例\n第一条　甲。\n第二条　违反本条例第一条、本条的，处以罚款。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一条　甲。\n第二条　违反本条第一款、本条例第一条的，处以罚款。\n',
    '甲市乙条例\n第一条　甲。\n第二条　依照《丙法》第二条处理。\n',
    '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　依照第一条至第三条处理。\n',
  ],
  *check(snapshot): Iterable<Report> {
    const index = snapshot.derive(indexPlaces);
    for (const { reference, resolution } of resolvedReferences(snapshot)) {
      const { scope, target, rangeEnd, labels, span } = reference;
      const label = labels[0];
      if (scope.kind !== 'own' || resolution.kind === 'external' || rangeEnd !== undefined) continue;
      if (target.article?.kind !== 'absolute' || label?.level !== 'article') continue;
      const own = placeAt(index, span.start)?.article.node.label;
      if (own === undefined || !sameOrdinal(own.ordinal, target.article.ordinal)) continue;
      const written = { start: span.start, end: label.span.end };
      yield {
        span: written,
        message: bilingual(
          `此处就在${own.text.trim()}之内，“${said(snapshot, written)}”宜写为“本条”。`,
          `This stands in ${own.text.trim()} itself: write 本条 instead of ${said(snapshot, written)}.`,
        ),
        fixes: [
          {
            title: bilingual('改为“本条”', 'Change to 本条'),
            // The number may be a wrong one, left from before a renumbering.
            safe: false,
            edits: [{ span: written, newText: '本条' }],
          },
        ],
      };
    }
  },
};
