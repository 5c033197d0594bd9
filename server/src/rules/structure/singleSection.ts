import { bilingual } from '../../base/bilingual';
import { nodesOf } from '../../syntax/walkTree';
import { counted } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** structure/single-section: a chapter divided into one section only. */
export const singleSection: Rule = {
  code: 'structure/single-section',
  level: 'info',
  summary: bilingual('一章只有一节', 'a chapter with one section'),
  explanation: bilingual(
    '一章只分了一节。节是为了把一章的内容分成几部分，只有一节时通常不必分节，或者其余各节的标题丢失了。',
    'A chapter has only one section. Sections divide a chapter; with one there is nothing to divide, or the other headings were lost.',
  ),
  basis: bilingual('公布文本的通例（按实测）。', 'The custom of published texts, as measured.'),
  measured: counted(
    1,
    1,
    [3, 3],
    bilingual(
      '都是副本丢失了其余各节的标题；分一节也说得通，所以是信息级。',
      'The copies lost the headings of the other sections; one section may be meant, so this is information.',
    ),
  ),
  fixable: false,
  examples: [{ bad: '甲市乙条例\n第一章　总则\n⟦第一节　甲⟧\n第一条　甲。\n第二章　附则\n第二条　乙。\n' }],
  accepts: [
    '甲市乙条例\n第一章　总则\n第一节　甲\n第一条　甲。\n第二节　乙\n第二条　乙。\n',
    '甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n',
  ],
  *check({ tree }): Iterable<Report> {
    if (tree.kind !== 'regulation') return;
    for (const { node } of nodesOf(tree, 'chapter')) {
      const sections = node.children.filter((child) => child.level === 'section');
      const only = sections[0];
      if (sections.length !== 1 || only === undefined) continue;
      yield {
        span: { start: only.span.start, end: only.title?.span.end ?? only.span.end },
        message: bilingual(
          '这一章只有一节；请合并到章，或者补上其余各节的标题。',
          'This chapter has only one section; merge it into the chapter, or restore the other section headings.',
        ),
      };
    }
  },
};
