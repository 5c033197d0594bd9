import { bilingual } from '../../base/bilingual';
import { withoutBlanks } from '../../syntax/blanks';
import { type StructureNode } from '../../syntax/tree';
import { neverFound, usage } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';
import { plainChapters } from './plainChapters';

/** structure/liability-chapter: 法律责任 stands elsewhere than right before 附则. */
export const liabilityChapter: Rule = {
  code: 'structure/liability-chapter',
  level: 'warning',
  summary: bilingual('“法律责任”一章不在附则之前', '法律责任 is not the chapter before 附则'),
  explanation: bilingual(
    '法律责任针对前面各章的义务，是附则之前的一章；放在中间的，它后面各章的义务就没有着落，也多半是移动章节时留下的。',
    'The chapter on liability answers to the duties of all chapters before it and stands right before 附则. Elsewhere it was most often left by a move of chapters.',
  ),
  basis: usage,
  measured: neverFound,
  fixable: false,
  examples: [
    {
      bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n⟦第二章　法律责任⟧\n第二条　乙。\n第三章　管理\n第三条　丙。\n第四章　附则\n第四条　丁。\n',
    },
  ],
  accepts: [
    '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　管理\n第二条　乙。\n第三章　法律责任\n第三条　丙。\n第四章　附则\n第四条　丁。\n',
    '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　法律责任\n第二条　乙。\n第三章　管理\n第三条　丙。\n',
    '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n',
  ],
  *check({ tree }): Iterable<Report> {
    const chapters = plainChapters(tree);
    const at = chapters.findIndex((chapter) => titleOf(chapter) === '法律责任');
    const [chapter, last] = [chapters[at], chapters.at(-1)];
    if (chapter === undefined || last === undefined || titleOf(last) !== '附则') return;
    if (at === chapters.length - 2) return;
    yield {
      span: { start: chapter.span.start, end: chapter.title?.span.end ?? chapter.span.start },
      message: bilingual(
        '“法律责任”通常是附则之前的一章；请核对章的次序。',
        '法律责任 is usually the chapter before 附则; please review the order.',
      ),
      related: [
        {
          span: { start: last.span.start, end: last.title?.span.end ?? last.span.start },
          message: bilingual('附则', 'the final provisions'),
        },
      ],
    };
  },
};

const titleOf = ({ title }: StructureNode): string => withoutBlanks(title?.text ?? '');
