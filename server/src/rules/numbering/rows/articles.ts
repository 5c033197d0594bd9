import { bilingual } from '../../../base/bilingual';
import { counted, neverFound } from '../../lexical/evidenceOfRules';
import { type Rule } from '../../types';
import { sequenceRule } from '../sequenceRule';

/** The numbers of articles, which run through the whole text. */
export const articleSequenceRules: readonly Rule[] = [
  sequenceRule({
    level: 'article',
    kind: 'gap',
    default: 'error',
    measured: counted(
      0,
      0,
      [1, 1],
      bilingual(
        '读的一处在副本有损的文本里，一条确已丢失序号。',
        'The one read is in a damaged copy, where an article lost its number indeed.',
      ),
    ),
    examples: [
      {
        bad: '甲市乙条例\n第一条　甲。\n第二条　乙。\n⟦第四条⟧　丁。\n第五条　依照本条例第四条的规定办理。\n',
        fixed: '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　丁。\n第四条　依照本条例第三条的规定办理。\n',
      },
      {
        bad: '甲市乙条例\n第一条　甲。\n第二条　乙。\n市人民政府应当丙。\n⟦第四条⟧　丁。\n',
        fixed: '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　市人民政府应当丙。\n第四条　丁。\n',
      },
      {
        bad: '甲市乙条例\n第一条　甲。\n第二条　乙。\n⟦第三十条⟧　丙。\n第四条　丁。\n',
        fixed: '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　丁。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一条　甲。\n第二条　乙。\n第二条之一　丙。\n第三条　丁。\n',
      '甲市乙条例\n第十条　甲。\n第十一条　乙。\n',
      '关于修改《甲条例》的决定\n一、将第三条修改为：\n“第三条　甲。”\n二、将第九条修改为：\n“第九条　乙。”\n',
      '甲市乙条例\n目录\n第一章　总则\n第一章　总则\n第一条　甲。\n第二条　依照第四十条的规定办理。\n第三条　丙。\n',
    ],
  }),
  sequenceRule({
    level: 'article',
    kind: 'duplicate',
    default: 'error',
    measured: neverFound,
    examples: [
      {
        bad: '甲市乙条例\n第一条　甲。\n第二条　乙。\n⟦第二条⟧　丙。\n第三条　丁。\n',
        fixed: '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　丁。\n',
      },
      {
        bad: '甲市乙条例\n第一条　甲。\n⟦第三条⟧　乙。\n第三条　丙。\n',
        fixed: '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一条　甲。\n第二条　乙。\n第二条规定的事项，由市人民政府决定。\n第三条　丙。\n',
      '甲市乙条例\n第一条　甲。\n第一条之一　乙。\n第二条　丙。\n',
    ],
  }),
  sequenceRule({
    level: 'article',
    kind: 'order',
    default: 'error',
    measured: neverFound,
    examples: [
      {
        bad: '甲市乙条例\n第一条　甲。\n第三条　乙。\n⟦第二条⟧　丙。\n第四条　依照第三条办理。\n',
        fixed: '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　依照第二条办理。\n',
      },
      {
        bad: '甲市乙条例\n第十条　甲。\n第十一条　乙。\n⟦第二条⟧　丙。\n第十三条　丁。\n',
        fixed: '甲市乙条例\n第十条　甲。\n第十一条　乙。\n第十二条　丙。\n第十三条　丁。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一条　甲。\n第二条　违反第一条规定的，责令改正。\n第一条、第二条规定的措施由市人民政府决定。\n第三条　丙。\n',
      '甲市乙条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　丁。\n附件\n第一条　戊。\n',
    ],
  }),
];
