import { bilingual } from '../../base/bilingual';
import { ownTerms } from '../../analysis/terms/ownTerms';
import { termUses } from '../../analysis/terms/termUses';
import { indexPlaces, placeAt } from '../../analysis/references';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { plainChapters } from './plainChapters';

const MANY_CHAPTERS = 3;

/** structure/definition-place: a term of the whole text is defined in the middle of it. */
export const definitionPlace: Rule = {
  code: 'structure/definition-place',
  level: 'hint',
  summary: bilingual('通用的用语定义在分则里', 'a term of the whole text is defined in the middle'),
  explanation: bilingual(
    `几章都用到的用语，定义放在总则（适用范围之后）或者附则；只在一章用到的，放在那一章。这个用语在${MANY_CHAPTERS}章以上用到，却定义在分则的一章里，而且前面的章已经用过它。`,
    `A term used across chapters is defined in the general or the final provisions, one of a single chapter in that chapter. This one is used in ${MANY_CHAPTERS} chapters or more, one of them before the chapter that defines it.`,
  ),
  basis: bilingual(
    '《立法技术规范（试行）（一）》第2.1条至第2.3条。',
    'Drafting norms (trial) (1), clauses 2.1 to 2.3.',
  ),
  measured: counted(
    27,
    14,
    [12, 24],
    bilingual(
      '其余在自己一章定义也说得通，所以是提示级。',
      'The others may well stand in their chapter, so this is a hint.',
    ),
  ),
  fixable: false,
  examples: [
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　发展丁戊产业。\n第二章　甲\n第二条　本条例所称⟦丁戊产业⟧，是指丙。\n第三章　乙\n第三条　丁戊产业受保护。\n第四章　附则\n第四条　丁戊产业的标准另行制定。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一章　总则\n第一条　本条例所称丁戊产业，是指丙。\n第二章　甲\n第二条　发展丁戊产业。\n第三章　乙\n第三条　丁戊产业受保护。\n第四章　附则\n第四条　丁戊产业的标准另行制定。\n',
    '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　甲\n第二条　本条例所称丁戊产业，是指丙。\n第三条　发展丁戊产业。\n第三章　附则\n第四条　乙。\n',
  ],
  *check(snapshot): Iterable<Report> {
    const chapters = plainChapters(snapshot.tree);
    if (chapters.length < MANY_CHAPTERS) return;
    const index = snapshot.derive(indexPlaces);
    const chapterOf = (offset: number): number => {
      const heading = placeAt(index, offset)?.article.headings.find(({ level }) => level === 'chapter');
      return heading === undefined ? -1 : chapters.indexOf(heading);
    };
    const inTheMiddle = ownTerms(snapshot).flatMap(({ kind, term, span }) => {
      const own = kind === 'meaning' ? chapterOf(span.start) : -1;
      return own <= 0 || own === chapters.length - 1 ? [] : [{ term, span, own }];
    });
    const chaptersOf = new Map(inTheMiddle.map(({ term }) => [term, new Set<number>()]));
    if (chaptersOf.size === 0) return;
    for (const { definition, span } of termUses(snapshot)) {
      chaptersOf.get(definition.term)?.add(chapterOf(span.start));
    }
    for (const { term, span, own } of inTheMiddle) {
      const used = [...(chaptersOf.get(term) ?? [])].filter((chapter) => chapter >= 0);
      if (used.length < MANY_CHAPTERS || Math.min(...used) >= own) continue;
      yield {
        span,
        message: bilingual(
          `“${term}”在${used.length}章用到，定义宜放在总则或者附则。`,
          `${term} is used in ${used.length} chapters; define it in the general or the final provisions.`,
        ),
      };
    }
  },
};
