import { bilingual } from '../../base/bilingual';
import { isHeadingLevel, LEVELS } from '../../syntax/levelTable';
import { outlineNodes } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { neverFound } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

const holdsText = (node: StructureNode): boolean =>
  node.children.some((child) => !isHeadingLevel(child.level) || holdsText(child));

/** structure/empty-chapter: a heading with nothing under it. */
export const emptyChapter: Rule = {
  code: 'structure/empty-chapter',
  level: 'warning',
  summary: bilingual('标题之下没有条文', 'a heading with nothing under it'),
  explanation: bilingual(
    '编、章或者节的标题下面没有任何条文。起草时先列标题是常事，定稿前应当补上条文或者删去标题。',
    'A part, chapter or section heading has no article under it. Fine while drafting; before the text is final, add articles or remove the heading.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第六十五条：根据内容需要分编、章、节、条。',
    'Legislation Law (2023), article 65: levels are used as the content needs.',
  ),
  measured: neverFound,
  fixable: false,
  examples: [
    { bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n⟦第二章　物业⟧\n第三章　附则\n第二条　乙。\n' },
    { bad: '甲市乙条例\n第一章　总则\n第一条　甲。\n⟦第二章　附则⟧\n' },
  ],
  accepts: [
    '甲市乙条例\n第一章　总则\n第一节　甲\n第一条　甲。\n第二节　乙\n第二条　乙。\n',
    '甲市乙条例\n目录\n第一章　总则\n第二章　附则\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n',
  ],
  *check({ tree }): Iterable<Report> {
    if (tree.kind !== 'regulation') return;
    for (const { node, ancestors } of outlineNodes(tree)) {
      if (!isHeadingLevel(node.level) || holdsText(node)) continue;
      if (ancestors.some((above) => !holdsText(above))) continue;
      const name = LEVELS[node.level].name;
      const shown = [node.label?.text, node.title?.text].filter((part) => part !== undefined).join('　');
      yield {
        span: { start: node.span.start, end: node.title?.span.end ?? node.label?.span.end ?? node.span.end },
        message: bilingual(
          `“${shown}”之下没有条文；请补上条文，或者删去这一${name.zh}的标题。`,
          `"${shown}" has no article under it; add articles or remove this ${name.en} heading.`,
        ),
      };
    }
  },
};
